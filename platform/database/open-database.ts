import { ok, type Result, refuse } from "@omforent/kernel";
import type { Database } from "../kernel/server/context.ts";
import { createDatabase, type GuardedPool } from "./create-database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./open-embedded.ts";

export type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> };

/** Where the data lies: on a PostgreSQL server when there is an address, else embedded in the directory. */
export type Location = { readonly directory: string; readonly url: string | null };

/**
 * Opens the database, at its newest migration. Refusals: `database/in-use`, `database/unreachable` and those of {@link migrate}.
 */
export function openDatabase({ directory, url }: Location): Promise<Result<OpenDatabase>> {
  return url === null ? openInDirectory(directory) : openOnServer(url);
}

async function openInDirectory(directory: string): Promise<Result<OpenDatabase>> {
  const lock = lockDirectory(directory);
  if (!lock.ok) return lock;
  const { pglite, config } = await openEmbedded(directory);
  const { database, pool } = createDatabase(config);
  const close = async () => {
    await database.destroy();
    await pglite.close();
    lock.value.release();
  };
  return migrated({ database, close }, pool);
}

async function openOnServer(url: string): Promise<Result<OpenDatabase>> {
  const { database, pool } = createDatabase({ connectionString: url });
  const close = () => database.destroy();
  try {
    await pool.query("select 1");
  } catch (error) {
    await close();
    const { code, message } = error as { readonly code?: string; readonly message: string };
    return refuse("database/unreachable", { host: hostOf(url), reason: message || code || "?" });
  }
  return migrated({ database, close }, pool);
}

async function migrated(open: OpenDatabase, pool: GuardedPool): Promise<Result<OpenDatabase>> {
  try {
    const result = await migrate(pool);
    if (result.ok) {
      pool.serveAs("omforent_app");
      return ok(open);
    }
    await open.close();
    return result;
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** Never the password, nor the user. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "?");
