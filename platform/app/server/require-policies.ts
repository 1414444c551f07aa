import type { FastifyInstance } from "fastify";

/** One way in, and the policy that it asks. */
export type StatedRoute = { readonly method: string; readonly url: string; readonly policy: string };

declare module "fastify" {
  interface FastifyInstance {
    /** Every route of the API, as it was registered: the table of who may what is held against this list. */
    readonly statedRoutes: readonly StatedRoute[];
  }
}

/** A route that does not say which policy it asks stops the server from starting: a forgotten permission is found at once. */
export function requirePolicies(app: FastifyInstance): void {
  const stated: StatedRoute[] = [];
  app.decorate("statedRoutes", stated);
  app.addHook("onRoute", ({ method, url, config }) => {
    if (!config?.policy)
      throw new Error(
        `The route ${method} ${url} states no policy. Add config: { policy: "<slice>/<what it allows>" }.`,
      );
    const { policy } = config;
    for (const one of [method].flat()) if (one !== "HEAD") stated.push({ method: one, url, policy });
  });
}
