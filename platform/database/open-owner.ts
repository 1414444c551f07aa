import { existsSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "@omforent/kernel";
import pg from "pg";
import { lockDirectory } from "./directory-lock.ts";
import type { Location } from "./open-database.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openAsOwner, reach, readVersion } from "./open-server.ts";
import { valueTypes } from "./value-types.ts";

export type OwnedDatabase = { readonly pool: pg.Pool; readonly close: () => Promise<void> };

/**
 * Opens the database as the one who owns its tables, as it is: nothing is migrated. For backup and restore. Refusals: `database/in-use`,
 * `database/unreachable`, `database/too-old`, and `backup/nothing-here` when it must be there and is not.
 */
export async function openOwner(location: Location, must: "be-there" | "be-made"): Promise<Result<OwnedDatabase>> {
  const { directory, url, ownerUrl = null } = location;
  if (url === null) return openOwnDirectory(directory, must);
  const pool = openAsOwner(ownerUrl ?? url);
  const reached = await reach(ownerUrl ?? url, () => readVersion(pool));
  if (!reached.ok) await pool.end();
  return reached.ok ? ok({ pool, close: () => pool.end() }) : reached;
}

async function openOwnDirectory(directory: string, must: "be-there" | "be-made"): Promise<Result<OwnedDatabase>> {
  if (must === "be-there" && !existsSync(join(directory, "database"))) return refuse("backup/nothing-here");
  const lock = lockDirectory(directory);
  if (!lock.ok) return lock;
  const { pglite, config } = await openEmbedded(directory);
  const pool = new pg.Pool({ ...config, types: valueTypes() });
  const close = async () => {
    await pool.end();
    await pglite.close();
    lock.value.release();
  };
  return ok({ pool, close });
}
