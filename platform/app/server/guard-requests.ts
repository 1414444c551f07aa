import type { FastifyInstance } from "fastify";
import { checkPlainText } from "../../kernel/server/plain-text.ts";
import { RefusedRequest } from "../../kernel/server/problem.ts";
import { checkSameSite, type OwnNames } from "../../kernel/server/same-site.ts";

/**
 * Nothing runs from another site and no script stands in a page. Styles may stand in the page: the charts and the design
 * system set them, and a style cannot act.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Once a browser has met the https address it uses nothing else for a year. */
const onlyHttps = { "strict-transport-security": "max-age=31536000" };

/** What probes of the machinery ask, by whatever name they reach us; they tell nothing and change nothing. */
const probed = new Set(["/api/v1/health/live", "/api/v1/health/ready", "/api/v1/metrics"]);

/** What holds for every request, before any route sees it. */
export function guardRequests(app: FastifyInstance, names: OwnNames): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers).header("x-request-id", request.id);
    if (names.address !== null) reply.headers(onlyHttps);
    if (probed.has(request.url) && request.method === "GET") return;
    const sameSite = checkSameSite(request.method, request.headers, names);
    if (!sameSite.ok)
      throw new RefusedRequest(sameSite.refusal, sameSite.refusal.code === "request/wrong-host" ? 421 : 403);
  });
  app.addHook("preValidation", async (request) => {
    for (const said of [request.params, request.query, request.body]) {
      const plain = checkPlainText(said);
      if (!plain.ok) throw new RefusedRequest(plain.refusal, 400);
    }
  });
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
}
