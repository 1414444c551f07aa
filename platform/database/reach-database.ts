import { sql } from "kysely";
import type { Database } from "../kernel/server/context.ts";

/** Asks the database for a sign of life; throws when there is none. */
export async function reachDatabase(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}
