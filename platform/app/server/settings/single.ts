import { ok, type Result, refuse } from "@omforent/kernel";
import { databaseUrl } from "../../../database/data-directory.ts";

type Environment = NodeJS.ProcessEnv;

const defaultPort = 4747;

/** Refusal: `server/no-such-port`. */
export function readPort({ PORT }: Environment): Result<number> {
  if (!PORT) return ok(defaultPort);
  const port = Number(PORT);
  return /^\d+$/.test(PORT) && port <= 65535 ? ok(port) : refuse("server/no-such-port", { port: PORT.slice(0, 40) });
}

/** Refusal: `server/no-such-number`. */
export function readCount(
  environment: Environment,
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): Result<number> {
  const text = environment[name];
  if (!text) return ok(usual);
  const count = Number(text);
  return /^\d+$/.test(text) && count >= least && count <= most
    ? ok(count)
    : refuse("server/no-such-number", { name, text: text.slice(0, 40), least, most });
}

const shortestToken = 16;

/** A secret is never shown in the refusal. Refusal: `server/token-too-short`. */
export function readToken(environment: Environment, name: string): Result<string | null> {
  const token = environment[name];
  if (!token) return ok(null);
  return token.length >= shortestToken ? ok(token) : refuse("server/token-too-short", { name, least: shortestToken });
}

/** Refusal: `server/owner-without-database`. */
export function readOwnerUrl(environment: Environment): Result<string | null> {
  const { DATABASE_OWNER_URL } = environment;
  if (!DATABASE_OWNER_URL) return ok(null);
  return databaseUrl(environment) === null ? refuse("server/owner-without-database") : ok(DATABASE_OWNER_URL);
}
