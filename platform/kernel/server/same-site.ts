import type { IncomingHttpHeaders } from "node:http";
import { ok, type Result, refuse } from "@omforent/kernel";

/** What the server is called: the https address that people use, if there is one, and the address it listens on. */
export type OwnNames = { readonly address: URL | null; readonly listensOn: string };

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The server answers only to its own names, so a foreign page cannot reach it by pointing a name of its own at this machine,
 * and a change must come from Omforent's own pages or from a program that is no browser.
 * Refusals: `request/wrong-host`, `request/wrong-origin`.
 */
export function checkSameSite(method: string, headers: IncomingHttpHeaders, names: OwnNames): Result<undefined> {
  const host = (headers.host ?? "").toLowerCase();
  if (!isOwn(host, names)) return refuse("request/wrong-host", { host: host.slice(0, 80) });
  const changes = !["GET", "HEAD", "OPTIONS"].includes(method);
  if (!changes) return ok(undefined);
  const { origin } = headers;
  const foreignOrigin = origin !== undefined && !originsOf(host, names).includes(origin.toLowerCase());
  const foreignPage = !["same-origin", "none", undefined].includes(headers["sec-fetch-site"] as string | undefined);
  if (foreignOrigin || foreignPage) return refuse("request/wrong-origin", { origin: (origin ?? "").slice(0, 80) });
  return ok(undefined);
}

const isOwn = (host: string, { address, listensOn }: OwnNames): boolean =>
  host === address?.host || [...loopback, listensOn].includes(host.replace(/:\d+$/, ""));

/** A proxy may pass the name on or use the one it reaches us by; behind the public name pages are always https. */
const originsOf = (host: string, { address }: OwnNames): readonly string[] => {
  const local = host === address?.host ? [] : [`http://${host}`];
  return address === null ? local : [address.origin, ...local];
};
