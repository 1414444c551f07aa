import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import type pg from "pg";
import { SyncNodeFS, syncedStart } from "./sync-node-fs.ts";

export type Embedded = { readonly pglite: PGlite; readonly config: pg.PoolConfig };

/** The embedded database in a directory, synced to disk on every commit. The caller holds the directory's lock. */
export async function openEmbedded(directory: string): Promise<Embedded> {
  const unsynced = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"); // -F turns syncing off
  const pglite = await PGlite.create({
    fs: new SyncNodeFS(join(directory, "database")),
    startParams: [...unsynced, ...syncedStart],
  });
  return { pglite, config: embeddedConfig(pglite) };
}

/** The embedded database in memory, from a dump when there is one: what tests run on. */
export async function openInMemory(dump?: Blob): Promise<Embedded> {
  const pglite = await PGlite.create(dump ? { loadDataDir: dump } : {});
  return { pglite, config: embeddedConfig(pglite) };
}

/** One connection, kept open: there is only one, and opening it anew for each query would cost. */
const embeddedConfig = (pglite: PGlite): pg.PoolConfig => ({
  ...(createPgConfig(pglite) as unknown as pg.PoolConfig), // PGlite's connection is a stand-in for pg's own; its type is not
  max: 1,
  idleTimeoutMillis: 0,
});
