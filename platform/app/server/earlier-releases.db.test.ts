import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "@omforent/kernel";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "../../database/create-database.ts";
import { migrate } from "../../database/migrate.ts";
import { readMigrations } from "../../database/read-migrations.ts";
import { openEmptyDatabase } from "../../database/testing/empty-database.ts";
import { clockAt } from "../../kernel/server/clock.ts";
import type { Context } from "../../kernel/server/context.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { factLoaders } from "./slices.ts";
import { anApp } from "./testing/an-app.ts";
import { logsThatChain } from "./testing/logs-that-chain.ts";

const folder = join(import.meta.dirname, "../../database/releases");
const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const file = readdirSync(join(folder, name)).find((each) => /^schema-\d+\.sql$/.test(each)) ?? "";
    return { name, newest: Number(/\d+/.exec(file)), text: readFileSync(join(folder, name, file), "utf8") };
  });

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
type OldEvent = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly after: { readonly status?: string } | null;
};

async function rowsOf(pool: pg.Pool): Promise<Rows> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1",
  );
  const found: Record<string, readonly Record<string, unknown>[]> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from "${name}" t order by to_jsonb(t)::text collate "C"`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

it("there are releases to look at", () => expect(releases.map(({ name }) => name)).toContain("0.1.0"));

describe.each(releases)("a database of version $name", ({ newest, text }) => {
  let pool: pg.Pool;
  let close = async () => {};
  let before: Rows = {};
  let after: Rows = {};
  let context: Context;

  beforeAll(async () => {
    const opened = await openEmptyDatabase();
    close = opened.close;
    const created = createDatabase(opened.pool.options);
    pool = created.pool;
    context = { database: created.database, ...clockAt("2026-12-01T11:00:00.000Z") };
    expect(
      await migrate(
        pool,
        readMigrations().filter(({ number }) => number <= newest),
      ),
    ).toMatchObject({ ok: true });
    await pool.query(text);
    before = await rowsOf(pool);
    expect(await migrate(pool)).toEqual(
      ok(
        readMigrations()
          .filter(({ number }) => number > newest)
          .map(({ name }) => name),
      ),
    );
    after = await rowsOf(pool);
    created.pool.serveAs("omforent_app");
    await pool.query("set role omforent_app"); // the one connection that is open already
  }, 120_000);
  afterAll(async () => {
    await pool?.end();
    await close();
  });

  it("keeps every row of every table, with what stood in it", () => {
    const written = Object.entries(before).filter(([name, rows]) => rows.length > 0 && name !== "events");
    expect(written.length).toBeGreaterThan(8);
    for (const [name, rows] of written) {
      const kept = (after[name] ?? []).map((row) =>
        Object.fromEntries(Object.keys(rows[0]!).map((column) => [column, row[column]])),
      );
      expect(kept, name).toEqual(rows);
    }
  });

  it("has every event in a log that chains, in order, and drafts out of the public's sight", async () => {
    const old = (before.events as unknown as readonly OldEvent[]).toSorted((a, b) => Number(a.id) - Number(b.id));
    expect((await logsThatChain(context)).length).toBeGreaterThan(2);
    const recorded = await recordedEvents(context);
    expect(recorded.map(({ kind, subject, after: then }) => ({ kind, subject, after: then }))).toEqual(
      old.map(({ kind, subject, after: then }) => ({ kind, subject, after: then })),
    );
    const drafts = recorded.filter(({ after: then }) => (then as OldEvent["after"])?.status === "draft");
    expect(drafts.map(({ log }) => log)).toEqual(["installation"]);
  });

  it("is what the program of today starts on: facts are loaded, and the lists show what was written", async () => {
    for (const load of factLoaders) await load(context);
    const app = await anApp(context);
    for (const { id, name } of before.cooperations as unknown as readonly { id: string; name: string }[]) {
      const reply = await app.inject({ method: "GET", url: `/api/v1/cooperations/${id}` });
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json().name ?? reply.json().summary?.name).toBe(name);
    }
    await app.close();
    expect((await logsThatChain(context)).length).toBeGreaterThan(2);
  });
});
