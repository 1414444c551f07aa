import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { ok, expect as theValue } from "@omforent/kernel";
import { registerCooperation } from "../../../cooperations/server/index.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { runJobs } from "../../../database/run-jobs.ts";
import { operator, signsForSelf, system } from "../../../kernel/domain/actor.ts";
import { systemClock } from "../../../kernel/server/clock.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { enqueue, type Job } from "../../../kernel/server/jobs.ts";
import { findEntries } from "../../../kernel/server/log.store.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { factLoaders } from "../slices.ts";

// A program that goes on while its database server is killed and started again: it registers cooperations, and writes pairs of events with a
// job that is to answer each pair once. It says aloud what has been answered, and what it was refused.
const [url = "", who = "a"] = process.argv.slice(2);
const say = (text: string) => writeSync(1, `${text}\n`);
const opened = theValue(await openDatabase({ directory: "", url, connections: 4 }));
const context = { database: opened.database, ...systemClock };
for (const load of factLoaders) await load(context);

const event = (log: string, kind: string, subject: string) => ({
  ...{ log, kind, subject, by: signsForSelf(system), at: context.now() },
  ...{ before: null, after: null, reason: null },
});
const answer: Job = {
  name: "test/answer",
  run: async (given, pair) => {
    await inTransaction(given, system, async (tx) => {
      const subject = `pair:${String(pair)}`;
      const written = await findEntries(tx, { subject, limit: 10 });
      if (!written.some(({ kind }) => kind === "test/answered"))
        await recordEvent(tx, event("test:answers", "test/answered", subject));
      return ok(undefined);
    });
  },
};
await runJobs({ pool: opened.pool, context, jobs: [answer], report: () => {}, everySeconds: 0.5, takeOverSeconds: 2 });
say("ready");

process.once("SIGTERM", () => process.exit(0));
for (let number = 0; ; number++) {
  try {
    if (number % 3 === 0) {
      const participants = ["5020", "5058"].map((participant) => ({
        ...{ participant, role: "participant" as const },
        ...{ from: null, to: null },
      }));
      const input = {
        name: `Prøve ${randomUUID()}`,
        participants,
        agreement: "yes" as const,
        source: null,
        notTheSameAs: [],
      };
      say(`registered ${theValue(await registerCooperation(context, input, operator)).id}`);
    } else {
      const pair = `${who}-${number}`;
      await inTransaction(context, system, async (tx) => {
        await recordEvent(tx, event("test:pairs", "test/first", `pair:${pair}`));
        await enqueue(tx, answer.name, pair);
        await recordEvent(tx, event("test:pairs", "test/second", `pair:${pair}`));
        return ok(undefined);
      });
      say(`wrote ${pair}`);
    }
  } catch {
    say("failed");
    await after(50);
  }
}
