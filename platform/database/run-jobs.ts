import pg from "pg";
import { type Db, PgBoss } from "pg-boss";
import type { Context } from "../kernel/server/context.ts";
import type { Job } from "../kernel/server/jobs.ts";
import type { Json } from "../kernel/server/tables.ts";
import type { GuardedPool } from "./create-database.ts";

export type RunningJobs = { readonly stop: () => Promise<void> };

export type JobRunner = {
  readonly pool: GuardedPool;
  readonly context: Context;
  readonly jobs: readonly Job[];
  /** A job that failed is tried again; somebody is told of each time. */
  readonly report: (name: string, error: unknown) => void;
  /** How often it looks for something to do, and for what others have left. */
  readonly everySeconds?: number;
  readonly takeOverSeconds?: number;
};

/** As in `enqueue_job` (migration 0007). */
const queueOptions = {
  policy: "standard",
  retryLimit: 5,
  retryDelay: 10,
  retryBackoff: true,
  heartbeatSeconds: 30,
} as const;

/** Runs jobs until it is stopped. Any number of processes may: each job is taken by one of them. */
export async function runJobs({ pool, context, jobs, report, ...pace }: JobRunner): Promise<RunningJobs> {
  const { everySeconds = 2, takeOverSeconds = 15 } = pace;
  const boss = new PgBoss({
    db: jobDatabase(pool),
    migrate: false, // a migration of ours does
    reindex: false, // the role that runs jobs owns nothing
    monitorVacuum: false,
    superviseIntervalSeconds: takeOverSeconds,
    monitorIntervalSeconds: takeOverSeconds,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => report("jobs", error));
  await boss.start();
  for (const { name, run, at } of jobs) {
    await boss.createQueue(name, queueOptions);
    if (at !== undefined) await boss.schedule(name, at, {}, { tz: "Europe/Oslo", missed: "once" });
    await boss.work<Json>(name, { pollingIntervalSeconds: everySeconds }, async ([job]) => {
      try {
        await run(context, job?.data ?? null);
      } catch (error) {
        report(name, error);
        throw new Error("failed", { cause: codeOf(error) }); // what is kept with the job holds nothing of what it was about
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) };
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | null)?.code ?? "");

/**
 * pg-boss reads values as the driver itself does, not as the rest of the application. The embedded database takes the same field for a list
 * of the parameters' types, so it must look like an empty one too.
 */
const driversOwnTypes = { getTypeParser: pg.types.getTypeParser, length: 0, forEach: () => {} } as pg.CustomTypesConfig;

export const jobDatabase = (pool: GuardedPool): Db => ({
  executeSql: (text, values) =>
    pool.asSystem(async (client) => {
      const answer = await client.query({ text, values: values as unknown[], types: driversOwnTypes });
      const answers: readonly pg.QueryResult[] = [answer].flat(); // several statements are answered with a list
      return { rows: answers.flatMap(({ rows }) => rows ?? []) };
    }),
});
