import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { type Actor, localUser } from "../domain/actor.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Which policy decides who may use the route: "cooperations/register". The server does not start when one lacks it. */
    policy?: string;
  }
}

/**
 * What a slice's `*.routes.ts` makes: `export const municipalityRoutes = (context: Context): Routes => async (app) => { app.get(…) }`.
 * Schemas are the zod schemas of the slice's `contract.ts`; every route states `config: { policy: "…" }`.
 */
export type Routes = FastifyPluginAsyncZod;

/** Who sends the request. The one place that changes when sign-in arrives. */
export const actorOf = (_request: FastifyRequest): Actor => localUser;
