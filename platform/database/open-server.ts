import { ok, type Result, refuse } from "@omforent/kernel";
import pg from "pg";
import { type CreatedDatabase, createDatabase, type GuardedPool, outliveBrokenConnections } from "./create-database.ts";
import { migrate } from "./migrate.ts";
import { owningConnection, servingConnection } from "./server-connection.ts";
import { valueTypes } from "./value-types.ts";

/** The oldest PostgreSQL whose roles know the difference between being a role and inheriting from it. */
const oldestServer = 16;

export type ServerLocation = {
  readonly url: string;
  /** Another login that owns the tables and migrates; null: the one that serves does. */
  readonly ownerUrl: string | null;
  readonly connections: number;
};

/**
 * Migrates the server's database as its owner, then opens it as the login that serves. Refusals: `database/unreachable`, `database/too-old`,
 * `database/not-owner`, `database/role-not-granted` and those of {@link migrate}.
 */
export async function openServer({ url, ownerUrl, connections }: ServerLocation): Promise<Result<CreatedDatabase>> {
  const migrated = await migrateAsOwner(ownerUrl ?? url);
  if (!migrated.ok) return migrated;
  const created = createDatabase(servingConnection(url, connections));
  const served = await reach(url, () => mayServe(created.pool, ownerUrl));
  if (!served.ok) await created.database.destroy();
  return served.ok ? ok(created) : served;
}

async function migrateAsOwner(url: string): Promise<Result<readonly string[]>> {
  const owner = openAsOwner(url);
  try {
    const version = await reach(url, () => readVersion(owner));
    return version.ok ? await migrate(owner) : version;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const { code: cause } = ((error as Error).cause ?? {}) as { readonly code?: string };
    if (code !== insufficientPrivilege && cause !== insufficientPrivilege) throw error;
    return refuse("database/not-owner", {
      login: loginOf(url),
      reason: ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message,
    });
  } finally {
    await owner.end();
  }
}

const insufficientPrivilege = "42501";

/** One connection as the owner of the tables: for migrations, backup and restore. */
export function openAsOwner(url: string): pg.Pool {
  const owner = new pg.Pool({ ...owningConnection(url), types: valueTypes() });
  outliveBrokenConnections(owner);
  return owner;
}

/** Refusal: `database/too-old`. */
export async function readVersion(pool: pg.Pool): Promise<Result<number>> {
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  return version >= oldestServer ? ok(version) : refuse("database/too-old", { version, oldest: oldestServer });
}

/** The login that serves must be able to become each of the two roles; its owner lets it when it cannot. */
async function mayServe(pool: GuardedPool, ownerUrl: string | null): Promise<Result<true>> {
  const { rows } = await pool.query<{ login: string; may: boolean }>(
    "select current_user as login, pg_has_role('omforent_app', 'set') and pg_has_role('omforent_system', 'set') as may",
  );
  const { login = "", may = false } = rows[0] ?? {};
  if (may) return ok(true);
  if (ownerUrl === null) return refuse("database/role-not-granted", { login });
  const owner = openAsOwner(ownerUrl);
  try {
    await owner.query(`grant omforent_app, omforent_system to ${pg.escapeIdentifier(login)}`);
    return ok(true);
  } catch {
    return refuse("database/role-not-granted", { login });
  } finally {
    await owner.end();
  }
}

/** Runs what first meets a server; not getting through is a refusal with the reason, never with the password. */
export async function reach<Value>(url: string, ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await ask();
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    return refuse("database/unreachable", { host: hostOf(url), reason: message || code || "?" });
  }
}

const loginOf = (url: string): string => (URL.canParse(url) ? decodeURIComponent(new URL(url).username) : "") || "?";

/** Never the password, nor the user. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "?");
