import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Actor } from "../domain/actor.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Which policy decides who may use the route: "cooperations/register". The server does not start when one lacks it. */
    policy?: string;
  }
  interface FastifyRequest {
    /** Who sends it: set before any route sees the request (platform/app/server/create-app.ts). */
    actor: Actor;
  }
}

/**
 * What a slice's `*.routes.ts` makes: `export const municipalityRoutes = (context: Context): Routes => async (app) => { app.get(…) }`.
 * Schemas are the zod schemas of the slice's `contract.ts`; every route states `config: { policy: "…" }`.
 */
export type Routes = FastifyPluginAsyncZod;

/** Who sends the request. */
export const actorOf = (request: FastifyRequest): Actor => request.actor;
