import { sql } from "kysely";
import type { Context, Database, Transaction } from "./context.ts";
import type { Json } from "./tables.ts";

/**
 * Work that is done by itself, after the change that asked for it or at a time of day. It may be run more than once (a process can be killed
 * between doing it and saying so), so doing it again must change nothing.
 */
export type Job = {
  /** "operation/tidy": the slice and what it does. */
  readonly name: string;
  readonly run: (context: Context, payload: Json) => Promise<void>;
  /** When it runs by itself, as cron writes it, in Norwegian time; a time that nobody was there for is made up for once. */
  readonly at?: string;
};

/**
 * Asks for a job in the transaction of the change that needs it: the job is there exactly if the change is.
 * @example await enqueue(tx, "matters/send-reminder", { matter: id })
 */
export async function enqueue(tx: Transaction, name: Job["name"], payload: Json): Promise<void> {
  await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::jsonb)`.execute(tx);
}

/** How many jobs there are, by name and state. Read as the program itself. */
export async function countJobs(
  database: Database,
): Promise<readonly { readonly name: string; readonly state: string; readonly count: number }[]> {
  const { rows } = await sql<{ name: string; state: string; count: number }>`
    select name, state::text, count(*)::integer as count from pgboss.job where not starts_with(name, '__') group by 1, 2`.execute(
    database,
  );
  return rows;
}
