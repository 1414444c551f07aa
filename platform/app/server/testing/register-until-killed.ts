import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { expect } from "@omforent/kernel";
import { sql } from "kysely";
import { registerCooperation } from "../../../cooperations/server/index.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { operator } from "../../../kernel/domain/actor.ts";
import { systemClock } from "../../../kernel/server/clock.ts";
import { factLoaders } from "../slices.ts";

// A program that is killed: it tells what the database holds, then registers cooperation after cooperation as a person
// would, and says each one aloud only when the operation has answered.
const [directory = "", url] = process.argv.slice(2);
const say = (text: string) => writeSync(1, `${text}\n`); // at once, so that a kill cannot keep back what was said
const opened = expect(await openDatabase({ directory, url: url ?? null }));
const context = { database: opened.database, ...systemClock };
for (const load of factLoaders) await load(context);

const { rows } = await sql<{ id: string; whole: boolean }>`
  select id, cooperations.id is not null and claims.fields = 3 and events.times = 1 as whole
  from (select * from cooperations where name like 'Prøve %') as cooperations
  full join (select cooperation_id as id, count(*) as fields from cooperation_claims where registered_by is not null group by 1) as claims using (id)
  full join (select substr(subject, 13) as id, count(*) as times from events where kind = 'cooperation/registered' group by 1) as events using (id)
`.execute(context.database);
for (const { id, whole } of rows) say(`${whole ? "whole" : "half"} ${id}`);
say("ready");

for (;;) {
  const name = `Prøve ${randomUUID()}`;
  const participants = ["5020", "5058"].map((participant) => ({
    participant,
    role: "participant" as const,
    from: null,
    to: null,
  }));
  const input = { name, participants, agreement: "yes" as const, source: null, notTheSameAs: [] };
  say(`registered ${expect(await registerCooperation(context, input, operator)).id}`);
}
