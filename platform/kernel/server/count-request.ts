import { sql } from "kysely";
import type { Database } from "./context.ts";

/** Counts one more for the key, in the window that the first of them opened: how many so far, and milliseconds until it starts from zero. */
export async function countRequest(
  database: Database,
  key: string,
  seconds: number,
): Promise<{ readonly current: number; readonly ttl: number }> {
  const { rows } = await sql<{ current: number; milliseconds: number }>`
    select current, milliseconds from count_request(${key}, ${seconds})`.execute(database);
  const { current, milliseconds } = rows[0]!; // the function returns one row
  return { current, ttl: milliseconds };
}

/** Removes the windows that are over. */
export async function forgetRequestCounts(database: Database): Promise<void> {
  await sql`delete from request_counts where ends_at < now()`.execute(database);
}
