import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok } from "@omforent/kernel";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";
import { openEmptyDatabase } from "./testing/empty-database.ts";

let pool: pg.Pool;
let close = async () => {};
beforeAll(async () => {
  ({ pool, close } = await openEmptyDatabase());
}, 60_000);
afterAll(() => close());

const aMigration = (number: number, text: string, checksum = text): Migration => ({
  number,
  name: `000${number}-test.sql`,
  checksum,
  text,
});
const first = aMigration(1, "create table first (id integer)");
const second = aMigration(2, "create table second (id integer); insert into second values (1)");
const tables = async () => {
  const { rows } = await pool.query("select tablename from pg_tables where schemaname = 'public' order by 1");
  return rows.map((row) => row.tablename);
};

// The tests follow one another, as versions of the program do.
describe("migrating", () => {
  it("applies what is new, in order, and tells what that was", async () => {
    expect(await migrate(pool, [first])).toEqual(ok(["0001-test.sql"]));
    expect(await migrate(pool, [first, second])).toEqual(ok(["0002-test.sql"]));
    expect(await migrate(pool, [first, second])).toEqual(ok([]));
    expect(await tables()).toEqual(["first", "migrations", "second"]);
  });

  it("refuses a database whose migration has been changed since", async () => {
    const changed = aMigration(1, "create table other (id integer)");
    const third = aMigration(3, "create table third (id integer)");
    expect(await migrate(pool, [changed, second, third])).toMatchObject({
      refusal: { code: "database/migration-changed", params: { name: "0001-test.sql" } },
    });
    expect(await tables()).not.toContain("third");
  });

  it("refuses a database that a newer program has migrated", async () => {
    expect(await migrate(pool, [first])).toMatchObject({
      refusal: { code: "database/migration-missing", params: { name: "0002-test.sql" } },
    });
  });

  it("refuses a migration that comes in under a number already passed", async () => {
    const fourth = aMigration(4, "create table fourth (id integer)");
    expect(await migrate(pool, [first, second, fourth])).toEqual(ok(["0004-test.sql"]));
    const late = aMigration(3, "create table late (id integer)");
    expect(await migrate(pool, [first, second, late, fourth])).toMatchObject({
      refusal: { code: "database/migration-out-of-order", params: { name: "0003-test.sql" } },
    });
  });

  it("leaves nothing of a migration that fails half way, and says which", async () => {
    const failing = aMigration(5, "create table fifth (id integer); select 1 / 0");
    const all = [first, second, aMigration(4, "create table fourth (id integer)")];
    await expect(migrate(pool, [...all, failing])).rejects.toThrow("0005-test.sql failed and was rolled back");
    expect(await tables()).not.toContain("fifth");
    const mended = aMigration(5, "create table fifth (id integer)");
    expect(await migrate(pool, [...all, mended])).toEqual(ok(["0005-test.sql"]));
  });

  it("by two processes at once is done once", async () => {
    const all = [
      first,
      second,
      aMigration(4, "create table fourth (id integer)"),
      aMigration(5, "create table fifth (id integer)"),
    ];
    const sixth = aMigration(6, "create table sixth (id integer)");
    const results = await Promise.all([migrate(pool, [...all, sixth]), migrate(pool, [...all, sixth])]);
    expect(results.map((result) => (result.ok ? result.value.length : -1)).sort()).toEqual([0, 1]);
  });
});

describe("the files of migrations", () => {
  const folder = mkdtempSync(join(tmpdir(), "omforent-migrations-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("have the same checksum however their lines end", () => {
    writeFileSync(join(folder, "0001-lines.sql"), "select 1;\nselect 2;\n");
    const [unix] = readMigrations(folder);
    writeFileSync(join(folder, "0001-lines.sql"), "select 1;\r\nselect 2;\r\n");
    const [windows] = readMigrations(folder);
    expect(windows?.checksum).toBe(unix?.checksum);
  });

  it("cannot share a number, nor be without one", () => {
    writeFileSync(join(folder, "0001-other.sql"), "select 1");
    expect(() => readMigrations(folder)).toThrow("Two migrations have the number of 0001-lines.sql");
    rmSync(join(folder, "0001-other.sql"));
    writeFileSync(join(folder, "later.sql"), "select 1");
    expect(() => readMigrations(folder)).toThrow("later.sql is not named like 0001-what.sql");
  });
});
