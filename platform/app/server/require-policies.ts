import type { FastifyInstance } from "fastify";

/** A route that does not say which policy it asks stops the server from starting: a forgotten permission is found at once. */
export function requirePolicies(app: FastifyInstance): void {
  app.addHook("onRoute", ({ method, url, config }) => {
    if (!config?.policy)
      throw new Error(
        `The route ${method} ${url} states no policy. Add config: { policy: "<slice>/<what it allows>" }.`,
      );
  });
}
