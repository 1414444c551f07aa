import { readFileSync } from "node:fs";
import { ok, type Result, refuse } from "@omforent/kernel";
import { type Issuer, readIssuers, type SessionLimits, usualLimits } from "../../domain/index.ts";
import { developmentIssuerId } from "./development-issuer-id.ts";

/** Where people sign in and for how long. */
export type SignInSettings = {
  readonly issuers: readonly Issuer[];
  readonly limits: SessionLimits;
  /** The public address; null: whoever asks sits at this machine. */
  readonly address: URL | null;
  readonly secrets: (variable: string) => string | undefined;
};

/**
 * Reads `OMFORENT_ISSUERS` (a file), `OMFORENT_SESSION_IDLE` and `OMFORENT_SESSION_LENGTH` (minutes).
 * Refusals: `issuers/unreadable`, those of `readIssuers`, `issuers/secret-missing`, `issuers/development-in-production`, `server/no-such-number`.
 */
export function readSignInSettings(environment: NodeJS.ProcessEnv, address: URL | null): Result<SignInSettings> {
  const issuers = readIssuersFile(environment.OMFORENT_ISSUERS);
  if (!issuers.ok) return issuers;
  if (environment.NODE_ENV === "production" && issuers.value.some(({ id }) => id === developmentIssuerId))
    return refuse("issuers/development-in-production");
  const idle = minutes(environment, "OMFORENT_SESSION_IDLE", usualLimits.idle);
  if (!idle.ok) return idle;
  const absolute = minutes(environment, "OMFORENT_SESSION_LENGTH", usualLimits.absolute);
  if (!absolute.ok) return absolute;
  const secrets = (variable: string) => environment[variable];
  for (const { id, clientSecretVariable, clientKeyVariable } of issuers.value)
    for (const variable of [clientSecretVariable, clientKeyVariable])
      if (variable !== null && !secrets(variable)) return refuse("issuers/secret-missing", { id, variable });
  return ok({ issuers: issuers.value, limits: { idle: idle.value, absolute: absolute.value }, address, secrets });
}

function readIssuersFile(file: string | undefined): Result<readonly Issuer[]> {
  if (!file) return ok([]);
  try {
    return readIssuers(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    return refuse("issuers/unreadable", { file: file.slice(0, 200), reason: (error as Error).message.slice(0, 200) });
  }
}

function minutes(environment: NodeJS.ProcessEnv, variable: string, usual: number): Result<number> {
  const said = environment[variable];
  if (!said) return ok(usual);
  const value = Number(said);
  return /^\d{1,5}$/.test(said) && value >= 5 && value <= 24 * 60
    ? ok(value)
    : refuse("server/no-such-number", { variable, value: said.slice(0, 40), least: 5, most: 24 * 60 });
}
