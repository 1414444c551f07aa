import type { IncomingHttpHeaders } from "node:http";
import { ok, type Result, refuse } from "@omforent/kernel";

const own = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The server answers only to its own names, so a foreign page cannot reach it by pointing a name of its own at 127.0.0.1,
 * and a change must come from Omforent's own pages or from a program that is no browser.
 * Refusals: `request/wrong-host`, `request/wrong-origin`.
 */
export function checkSameSite(method: string, headers: IncomingHttpHeaders): Result<undefined> {
  const host = headers.host ?? "";
  if (!own.has(host.replace(/:\d+$/, "").toLowerCase()))
    return refuse("request/wrong-host", { host: host.slice(0, 80) });
  const changes = !["GET", "HEAD", "OPTIONS"].includes(method);
  if (!changes) return ok(undefined);
  const { origin } = headers;
  const foreignOrigin = origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  const foreignPage = !["same-origin", "none", undefined].includes(headers["sec-fetch-site"] as string | undefined);
  if (foreignOrigin || foreignPage) return refuse("request/wrong-origin", { origin: (origin ?? "").slice(0, 80) });
  return ok(undefined);
}
