import type pg from "pg";
import type { WaitingJob } from "./format.ts";

/** Jobs that somebody has asked for and that are not done: they belong to changes that have been made, so they travel with them. */
export async function findWaitingJobs(client: pg.ClientBase): Promise<readonly WaitingJob[]> {
  const { rows: made } = await client.query("select to_regclass('pgboss.job') as job");
  if (made[0]?.job === null) return []; // from before there were jobs
  const { rows } = await client.query<WaitingJob>(
    `select name, coalesce(data, 'null')::text as payload from pgboss.job
    where state in ('created', 'retry', 'active') and not starts_with(name, '__') and name not in (select name from pgboss.schedule)
    order by created_on, id`,
  );
  return rows;
}

export async function askForJobs(client: pg.ClientBase, jobs: readonly WaitingJob[]): Promise<void> {
  for (const { name, payload } of jobs) await client.query("select enqueue_job($1, $2::jsonb)", [name, payload]);
}
