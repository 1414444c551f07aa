import { createHash, timingSafeEqual } from "node:crypto";
import { refuse } from "@omforent/kernel";
import type { FastifyRequest } from "fastify";
import type { Registry } from "prom-client";
import { RefusedRequest } from "../../kernel/server/problem.ts";
import type { Routes } from "../../kernel/server/route.ts";

export type MetricsAccess = {
  /** Behind a proxy everybody comes from this machine, so then only the token opens. */
  readonly behindProxy: boolean;
  readonly token: string | null;
};

/** The process's figures about itself, for the one who looks after it. */
export const metricsRoutes =
  (register: Registry, access: MetricsAccess): Routes =>
  async (app) => {
    const config = { policy: "operation/metrics" };
    app.get("/api/v1/metrics", { config, schema: { hide: true } }, async (request, reply) => {
      if (!mayReadMetrics(request, access)) throw new RefusedRequest(refuse("request/not-found").refusal, 404);
      return reply.type(register.contentType).send(await register.metrics());
    });
  };

function mayReadMetrics({ headers, ip }: FastifyRequest, { behindProxy, token }: MetricsAccess): boolean {
  if (token !== null && isSame(headers.authorization ?? "", `Bearer ${token}`)) return true;
  return !behindProxy && (ip === "127.0.0.1" || ip === "::1" || ip === "::ffff:127.0.0.1");
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
