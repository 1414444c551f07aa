import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Actor, nobody } from "../../kernel/domain/actor.ts";

export type Identify = (request: FastifyRequest) => Promise<Actor>;

/** Every request of the API has an actor before any route sees it; the pages are the same for all and ask for none. */
export function identifyActors(app: FastifyInstance, identify: Identify): void {
  app.decorateRequest("actor", null as unknown as Actor); // set in the hook below, before anyone can read it
  app.addHook("onRequest", async (request) => {
    request.actor = request.url.startsWith("/api/") ? await identify(request) : nobody;
  });
}
