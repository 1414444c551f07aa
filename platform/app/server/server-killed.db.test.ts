import { randomInt } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { expect as theValue } from "@omforent/kernel";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { type Child, startChild } from "../../database/testing/child-process.ts";
import { asAdministrator } from "../../database/testing/copy-on-server.ts";
import { type PostgresServer, startPostgresServer } from "../../database/testing/postgres-server.ts";
import { system } from "../../kernel/domain/actor.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { logsThatChain } from "./testing/logs-that-chain.ts";

const program = new URL("./testing/work-through-outages.ts", import.meta.url);
const kills = 4;

describe.runIf(inject("database").kind === "postgres")("a PostgreSQL server that is killed outright under load", () => {
  let server: PostgresServer;
  const children: Child[] = [];
  beforeAll(async () => {
    server = await startPostgresServer("syncs");
  }, 120_000);
  afterAll(async () => {
    for (const child of children) await child.kill("SIGKILL");
    await server.stop();
  });

  const said = (word: string) =>
    children.flatMap((child) =>
      child.lines().flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : [])),
    );
  const acknowledged = () => said("registered").length + said("wrote").length;
  async function untilAcknowledged(more: number): Promise<void> {
    const wanted = acknowledged() + more;
    while (acknowledged() < wanted) {
      for (const child of children)
        if (child.process.exitCode !== null) throw new Error(`The program did not outlive it:\n${child.errors()}`);
      await after(5);
    }
  }

  it(`and started again ${kills} times loses nothing that two processes have acknowledged, leaves nothing half done, and every job is done once`, {
    timeout: 300_000,
  }, async () => {
    for (const who of ["a", "b"]) children.push(startChild(program, [server.url, who])); // both migrate and load facts at once
    await Promise.all(children.map((child) => child.line("ready")));
    for (let count = 0; count < kills; count++) {
      await untilAcknowledged(randomInt(10, 25));
      await after(randomInt(0, 40));
      await server.kill();
      await after(randomInt(0, 300));
      await server.startAgain();
    }
    await untilAcknowledged(20);
    expect(children.flatMap((child) => child.lines()).filter((line) => line === "failed").length).toBeGreaterThan(0);
    const { database, close } = theValue(await openDatabase({ directory: "", url: server.url }));
    const context = { database, ...systemClock };
    await Promise.all(children.map((child) => child.kill("SIGTERM")));
    // Nobody does them now. Half a minute without a sign of life, and the pause before another try, pass at once.
    await asAdministrator(
      server.url,
      "update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'",
    );
    await asAdministrator(server.url, "update pgboss.job set start_after = now() where state = 'retry'");
    children.push(startChild(program, [server.url, "c"])); // whoever comes next does what was left
    await untilAnswered(context);
    await children.at(-1)?.kill("SIGTERM");

    const { cooperations, pairs } = await found(context);
    expect(cooperations.filter(({ whole }) => !whole)).toEqual([]);
    expect(said("registered").filter((id) => !cooperations.some((one) => one.id === id))).toEqual([]);
    const mine = pairs.filter(({ pair }) => !pair.startsWith("c-"));
    expect(mine.filter(({ written }) => written !== 2n)).toEqual([]);
    expect(mine.filter(({ answered }) => answered !== 1n)).toEqual([]);
    expect(said("wrote").filter((pair) => !pair.startsWith("c-") && !mine.some((one) => one.pair === pair))).toEqual(
      [],
    );
    expect((await logsThatChain(context)).length).toBeGreaterThan(10);
    await close();
  });
});

const found = (context: Context) =>
  readAs(context, system, async ({ database }) => {
    const cooperations = await sql<{ id: string; whole: boolean }>`
      select id, cooperations.id is not null and claims.fields = 3 and events.times = 1 as whole
      from (select * from cooperations where name like 'Prøve %') as cooperations
      full join (select cooperation_id as id, count(*) as fields from cooperation_claims where registered_by is not null group by 1) as claims using (id)
      full join (select substr(subject, 13) as id, count(*) as times from events where kind = 'cooperation/registered' group by 1) as events using (id)
    `.execute(database);
    const pairs = await sql<{ pair: string; written: bigint; answered: bigint }>`
      select substr(subject, 6) as pair, count(*) filter (where kind in ('test/first', 'test/second')) as written,
        count(*) filter (where kind = 'test/answered') as answered
      from events where subject like 'pair:%' group by 1`.execute(database);
    return { cooperations: cooperations.rows, pairs: pairs.rows };
  });

/** Every job of the first two has been done, those that were being done when the server went down too. */
async function untilAnswered(context: Context): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { pairs } = await found(context);
    if (pairs.every(({ pair, answered }) => pair.startsWith("c-") || answered > 0n)) return;
    if (tries > 600) throw new Error("Some jobs were never done.");
    await after(250);
  }
}
