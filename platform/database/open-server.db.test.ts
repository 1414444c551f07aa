import { randomBytes } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { ok } from "@omforent/kernel";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { operator, signsForSelf } from "../kernel/domain/actor.ts";
import { inTransaction } from "../kernel/server/in-transaction.ts";
import { recordEvent } from "../kernel/server/record-event.ts";
import { closing } from "./closing.ts";
import { migrate } from "./migrate.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { readVersion } from "./open-server.ts";
import type { Migration } from "./read-migrations.ts";
import { asAdministrator, urlOf } from "./testing/copy-on-server.ts";

const provided = inject("database");
const name = `omforent_test_${randomBytes(6).toString("hex")}`;
const as = (login: string) => {
  const url = new URL(urlOf(provided.kind === "postgres" ? provided.url : "postgres://x", name));
  url.username = login;
  return url.href;
};
const [owner, serving] = [`${name}_owner`, `${name}_serving`];
const sign = { by: signsForSelf(operator), at: "2026-03-01T11:00:00.000Z", before: null, after: null, reason: null };

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

describe.runIf(provided.kind === "postgres")("a database on a server", () => {
  const administer = (statement: string) =>
    asAdministrator(provided.kind === "postgres" ? provided.url : "", statement);
  let opened: OpenDatabase | null = null;

  beforeAll(async () => {
    for (const login of [owner, serving]) await administer(`create role ${login} login`);
    await administer(`grant omforent_app, omforent_system to ${owner} with admin option`); // another database on the server has made them
    await administer(`create database ${name} owner ${owner} encoding 'UTF8' template template0`);
  });
  afterAll(async () => {
    await opened?.close();
    await administer(`drop database ${name} with (force)`);
    for (const login of [serving, owner]) await administer(`drop role ${login}`);
  });

  it("says that it must be migrated by its owner when the one that serves may not", async () => {
    const refused = await openDatabase({ directory: "", url: as(serving) });
    expect(refused).toMatchObject({ refusal: { code: "database/not-owner", params: { login: serving } } });
  });

  it("is migrated by its owner and served by another login, which is let be the two roles", async () => {
    const result = await openDatabase({ directory: "", url: as(serving), ownerUrl: as(owner), connections: 3 });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    opened = result.value;
    const event = { ...sign, log: "test:served", kind: "test/served", subject: "test:served" };
    await inTransaction(opened, operator, async (tx) => ok(await recordEvent(tx, event)));
    const own = new pg.Client({ connectionString: as(serving) });
    await own.connect();
    await expect(own.query("delete from events")).rejects.toThrow("permission denied");
    await expect(own.query("drop table events")).rejects.toThrow("must be owner");
    await expect(own.query("create table mine ()")).rejects.toThrow("permission denied");
    await own.end();
  });

  it("has no more connections than it was given, and none of them waits for ever", async () => {
    const { database, pool } = opened!;
    await Promise.all(Array.from({ length: 20 }, () => sql`select pg_sleep(0.02)`.execute(database)));
    expect(pool.use()).toEqual({ total: 3, idle: 3, waiting: 0 });
    const { rows } = await sql<{ limits: string[] }>`
      select array[current_setting('statement_timeout'), current_setting('lock_timeout'),
        current_setting('idle_in_transaction_session_timeout')] as limits`.execute(database);
    expect(rows[0]?.limits).toEqual(["30s", "10s", "1min"]);
  });

  it("is migrated while it is used: a migration lets go when it cannot have a lock, and comes through when it can", async () => {
    const own = new pg.Pool({ connectionString: as(owner), max: 3 });
    await own.query("create table used (id integer)");
    const [reader, writer] = [await own.connect(), await own.connect()];
    await reader.query("begin; select * from used"); // an application that is reading: `alter table` has to wait for it
    const migrations = await appliedAnd({
      number: 9001,
      name: "9001-test.sql",
      checksum: "x",
      text: "alter table used add column more integer",
    });
    const migrating = migrateAlone(migrations, {
      lockTimeout: 100,
      attempts: 50,
      pause: 50,
    });
    let slowest = 0;
    for (let n = 0; n < 10; n++) {
      const began = performance.now();
      await writer.query("insert into used (id) values (1)"); // whoever comes behind the migration waits for the time of one attempt
      slowest = Math.max(slowest, performance.now() - began);
      await after(30);
    }
    expect(slowest).toBeLessThan(2000);
    await reader.query("commit");
    expect(await migrating).toEqual(ok(["9001-test.sql"]));
    await reader.query("begin; select * from used");
    const next = [...migrations, { number: 9002, name: "9002-test.sql", checksum: "y", text: "drop table used" }];
    const refused = await migrateAlone(next, {
      lockTimeout: 50,
      attempts: 2,
      pause: 10,
    });
    expect(refused).toMatchObject({
      refusal: { code: "database/migration-waited", params: { name: "9002-test.sql", attempts: 2 } },
    });
    await reader.query("rollback");
    reader.release();
    writer.release();
    await own.end();
  });

  const migrateAlone = async (...[migrations, patience]: Tail<Parameters<typeof migrate>>) => {
    const pool = new pg.Pool({ connectionString: as(owner), max: 1 });
    return closing(
      () => pool.end(),
      () => migrate(pool, migrations, patience),
    );
  };

  async function appliedAnd(more: Migration): Promise<readonly Migration[]> {
    const client = new pg.Client({ connectionString: as(owner) });
    await client.connect();
    const { rows } = await client.query("select number, name, checksum from migrations order by number");
    await client.end();
    return [...rows.map((row) => ({ ...row, text: "" })), more];
  }
});

describe("a server", () => {
  const saying = (version: string) => ({ query: async () => ({ rows: [{ version }] }) }) as unknown as pg.Pool;

  it("older than PostgreSQL 16 is refused, and 16 is not", async () => {
    expect(await readVersion(saying("150018"))).toMatchObject({
      refusal: { code: "database/too-old", params: { version: 15 } },
    });
    expect(await readVersion(saying("160000"))).toEqual(ok(16));
    expect(await readVersion(saying("180004"))).toEqual(ok(18));
  });
});
