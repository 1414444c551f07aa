import { ok, type Result, refuse } from "@omforent/kernel";
import type { SvarUtSettings } from "../../../matters/server/index.ts";

export type { SvarUtSettings };

const ownMachine = ["127.0.0.1", "[::1]", "localhost"];

/**
 * Where SvarUt is, and who sends: https://avsendernavn:servicepassord@svarut.ks.no, with what is special in the password percent-encoded. Letters
 * hold links, so there must be an address that others can open. Nothing of it is shown in a refusal. Refusals: `server/no-such-svarut`,
 * `server/svarut-without-sender`, `server/svarut-without-address`.
 */
export function readSvarUt({ OMFORENT_SVARUT }: NodeJS.ProcessEnv, address: URL | null): Result<SvarUtSettings | null> {
  if (!OMFORENT_SVARUT) return ok(null);
  const url = URL.canParse(OMFORENT_SVARUT) ? new URL(OMFORENT_SVARUT) : null;
  const isPlain = url && url.pathname === "/" && url.search === "" && url.hash === "";
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && ownMachine.includes(url.hostname));
  if (!isPlain || !isSafe) return refuse("server/no-such-svarut");
  const sender = decoded(url.username);
  const password = decoded(url.password);
  if (!sender || !password || sender.includes(":")) return refuse("server/svarut-without-sender");
  if (address === null) return refuse("server/svarut-without-address");
  return ok({ origin: url.origin, sender, password });
}

/** Null: a percent sign that encodes nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
