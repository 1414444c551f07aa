import { writeSync } from "node:fs";
import { ok } from "@omforent/kernel";
import { sql } from "kysely";
import { operator, signsForSelf, system } from "../../kernel/domain/actor.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { openDatabase } from "../open-database.ts";

// A program that is killed: it tells what the database holds, then writes pair after pair of events, each pair in one
// transaction, and says each number aloud only when its transaction has been committed.
const [directory = "", url] = process.argv.slice(2);
const say = (text: string) => writeSync(1, `${text}\n`); // at once, so that a kill cannot keep back what was said
const opened = await openDatabase({ directory, url: url ?? null });
if (!opened.ok) throw new Error(opened.refusal.code);
const context = { database: opened.value.database, ...systemClock };

const { rows } = await readAs(context, system, ({ database }) =>
  sql<{ pairs: bigint; halves: bigint; last: bigint }>`
    select count(*) filter (where n = 2) as pairs, count(*) filter (where n <> 2) as halves, coalesce(max(number), 0) as last
    from (select split_part(subject, ':', 2)::bigint as number, count(*) as n from events group by subject) as subjects
  `.execute(database),
);
const { pairs = 0n, halves = 0n, last = 0n } = rows[0] ?? {};
say(`holds ${pairs} ${halves} ${last}`);

for (let number = last + 1n; ; number++) {
  await inTransaction(context, operator, async (tx) => {
    for (const kind of ["test/first", "test/second"])
      await recordEvent(tx, {
        log: "test:pairs",
        kind,
        subject: `test:${number}`,
        by: signsForSelf(operator),
        at: context.now(),
        before: null,
        after: { text: "x".repeat(200) },
        reason: null,
      });
    return ok(undefined);
  });
  say(`wrote ${number}`);
}
