import { ok, type Result } from "@omforent/kernel";
import type { Database } from "../kernel/server/context.ts";
import { createDatabase, type GuardedPool } from "./create-database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openServer } from "./open-server.ts";

export type OpenDatabase = {
  readonly database: Database;
  readonly pool: GuardedPool;
  readonly close: () => Promise<void>;
};

/** Where the data lies: on a PostgreSQL server when there is an address, else embedded in the directory. */
export type Location = {
  readonly directory: string;
  readonly url: string | null;
  readonly ownerUrl?: string | null;
  readonly connections?: number;
};

const usualConnections = 10;

/**
 * Opens the database, at its newest migration. Refusals: `database/in-use`, and those of {@link openServer} and {@link migrate}.
 */
export async function openDatabase(location: Location): Promise<Result<OpenDatabase>> {
  const { directory, url, ownerUrl = null, connections = usualConnections } = location;
  if (url === null) return openInDirectory(directory);
  const opened = await openServer({ url, ownerUrl, connections });
  if (!opened.ok) return opened;
  const { database, pool } = opened.value;
  pool.serveAs("omforent_app");
  return ok({ database, pool, close: () => database.destroy() });
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
  try {
    const migrated = await migrate(pool);
    if (!migrated.ok) await close();
    if (!migrated.ok) return migrated;
    pool.serveAs("omforent_app");
    return ok({ database, pool, close });
  } catch (error) {
    await close();
    throw error;
  }
}
