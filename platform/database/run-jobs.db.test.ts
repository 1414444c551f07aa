import { setTimeout as after } from "node:timers/promises";
import { ok, refuse } from "@omforent/kernel";
import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { operator, system } from "../kernel/domain/actor.ts";
import { clockAt } from "../kernel/server/clock.ts";
import type { Context } from "../kernel/server/context.ts";
import { inTransaction } from "../kernel/server/in-transaction.ts";
import { countJobs, enqueue, type Job } from "../kernel/server/jobs.ts";
import { readAs } from "../kernel/server/read-as.ts";
import type { Json } from "../kernel/server/tables.ts";
import { caseOfficer } from "../kernel/testing/people.ts";
import { jobDatabase, type RunningJobs, runJobs } from "./run-jobs.ts";
import { openTestDatabase, type TestDatabase } from "./testing/open-test-database.ts";

let opened: TestDatabase;
let context: Context;
const running: RunningJobs[] = [];
const reports: unknown[] = [];

beforeAll(async () => {
  opened = await openTestDatabase(inject("database"));
  context = { database: opened.database, ...clockAt("2026-03-01T11:00:00.000Z") };
}, 60_000);
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});
afterAll(() => opened.close());

const run = async (...jobs: readonly Job[]) => {
  const report = (_: string, error: unknown) => reports.push(error);
  running.push(await runJobs({ pool: opened.pool, context, jobs, report, everySeconds: 0.5 }));
};
const ask = (name: string, payload: Json, then: "commit" | "refuse" = "commit") =>
  inTransaction(context, caseOfficer(), async (tx) => {
    await enqueue(tx, name, payload);
    return then === "commit" ? ok(undefined) : refuse("cooperation/name-missing");
  });
const countOf = async (name: string): Promise<Record<string, number>> => {
  const counted = await readAs(context, system, ({ database }) => countJobs(database));
  return Object.fromEntries(counted.filter((job) => job.name === name).map(({ state, count }) => [state, count]));
};
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 200) throw new Error(`It never came to that; ${JSON.stringify(reports.map(String))}`);
    await after(100);
  }
}

describe("a job", () => {
  it("is there exactly if the change that asked for it is", async () => {
    await ask("test/kept", { n: 1 });
    await ask("test/undone", { n: 1 }, "refuse");
    expect(await countOf("test/kept")).toEqual({ created: 1 });
    expect(await countOf("test/undone")).toEqual({});
  });

  it("is done once, with what it was given, by one of those who could", async () => {
    const done: Json[] = [];
    const job: Job = { name: "test/shared", run: async (_, payload) => void done.push(payload) };
    for (let n = 0; n < 6; n++) await ask(job.name, { n });
    await run(job);
    await run(job);
    await until(async () => (await countOf(job.name)).completed === 6);
    expect(done.map((payload) => (payload as { n: number }).n).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("that fails is told about, and waits to be tried again without what it was about", async () => {
    const job: Job = {
      name: "test/failing",
      run: async () => {
        throw new Error("Kari Nordmann could not be reached");
      },
    };
    await ask(job.name, {});
    await run(job);
    await until(async () => (await countOf(job.name)).retry === 1);
    expect(String(reports.at(-1))).toContain("Kari Nordmann");
    const kept = await opened.pool.asSystem((client) =>
      client.query("select output::text as output, start_after > now() as later from pgboss.job where name = $1", [
        job.name,
      ]),
    );
    expect(kept.rows).toEqual([{ output: expect.not.stringContaining("Kari"), later: true }]);
  });

  it("that was being done when the process stopped is finished before it stops", async () => {
    let finished = false;
    const job: Job = {
      name: "test/slow",
      run: async () => {
        await after(700);
        finished = true;
      },
    };
    await ask(job.name, {});
    await run(job);
    await until(async () => (await countOf(job.name)).active === 1);
    await running.pop()?.stop();
    expect(finished).toBe(true);
    expect(await countOf(job.name)).toEqual({ completed: 1 });
  });

  it("sees what the public sees, until it says in a transaction that it is the program itself", async () => {
    const seen: string[] = [];
    const role = async (database: Context["database"]) =>
      (
        await database
          .selectNoFrom((build) => build.fn<string>("current_setting", [build.val("role")]).as("role"))
          .execute()
      )[0]?.role ?? "";
    const job: Job = { name: "test/role", run: async (given) => void seen.push(await role(given.database)) };
    await ask(job.name, {});
    await run(job);
    await until(() => seen.length > 0);
    expect(seen).toEqual(["omforent_app"]);
  });
});

describe("a person's transaction", () => {
  it.each(["select from pgboss.job", "insert into pgboss.job (name) values ('test/kept')", "delete from pgboss.queue"])(
    "can only ask for jobs: %s",
    async (statement) => {
      const attempt = inTransaction(context, operator, async (tx) =>
        ok(
          await tx.executeQuery({
            sql: statement,
            parameters: [],
            query: { kind: "RawNode" } as never,
            queryId: { queryId: "test" },
          }),
        ),
      );
      await expect(attempt).rejects.toThrow("permission denied");
    },
  );
});

describe("the tables of jobs", () => {
  it("are what the installed pg-boss expects", async () => {
    const boss = new PgBoss({ db: jobDatabase(opened.pool), migrate: false, supervise: false, schedule: false });
    await boss.start();
    const drift = await boss.detectSchemaDrift();
    await boss.stop();
    expect(drift).toMatchObject({ ok: true });
  });
});
