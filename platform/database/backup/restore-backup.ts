import { ok, type Result, refuse } from "@omforent/kernel";
import type pg from "pg";
import { compare, migrate } from "../migrate.ts";
import { readMigrations } from "../read-migrations.ts";
import { findTables, quoted, type Table } from "./catalogue.ts";
import { type CheckedBackup, checkBackup } from "./check-backup.ts";
import { LineDigest, type TableEnd, type TableHead } from "./format.ts";
import { loadRows } from "./load-rows.ts";
import { plainWriting, readRows } from "./read-rows.ts";
import { keepRules, letRulesWait } from "./rules-wait.ts";
import { askForJobs } from "./waiting-jobs.ts";

export type Restored = {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  /** Migrations that are newer than the backup, and that it has been brought through. */
  readonly migrated: readonly string[];
};

/**
 * Reads a backup into an empty database, which is brought to the migrations that the backup was taken at, filled in one transaction, read
 * again and compared, and brought to the newest migration. Refusals: those of {@link checkBackup} and of `migrate`,
 * `backup/not-empty`, `backup/other-tables`, `backup/not-as-written`; none of them leaves a row.
 */
export async function restoreBackup(pool: pg.Pool, file: string): Promise<Result<Restored>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const { head, rest, tables, rows } = checked.value;
  const all = readMigrations();
  const known = compare(head.migrations, all);
  if (!known.ok) return known;
  const empty = await isEmpty(pool);
  if (!empty.ok) return empty;
  const numbers = new Set(head.migrations.map(({ number }) => number));
  const thither = await migrate(
    pool,
    all.filter(({ number }) => numbers.has(number)),
  );
  if (!thither.ok) return thither;
  const loaded = await load(pool, file, checked.value);
  if (!loaded.ok) return loaded;
  const onwards = await migrate(pool, all);
  if (!onwards.ok) return onwards;
  return ok({ takenAt: head.takenAt, tables: tables.length, rows, jobs: rest.jobs.length, migrated: onwards.value });
}

/** Nobody has used it: there are no tables, or nothing in them. */
async function isEmpty(pool: pg.Pool): Promise<Result<true>> {
  const client = await pool.connect();
  try {
    for (const { name } of await findTables(client)) {
      const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
      if (rows.length > 0) return refuse("backup/not-empty", { table: name });
    }
    return ok(true);
  } finally {
    client.release();
  }
}

async function load(pool: pg.Pool, file: string, checked: CheckedBackup): Promise<Result<true>> {
  const client = await pool.connect();
  try {
    await client.query(`begin; ${plainWriting}`);
    const result = await loadInside(client, file, checked);
    await client.query(result.ok ? "commit" : "rollback");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function loadInside(client: pg.PoolClient, file: string, { tables, rest }: CheckedBackup): Promise<Result<true>> {
  const here = await findTables(client);
  const missing = here.find(({ name }) => !tables.some(({ end }) => end === name));
  if (missing) return refuse("backup/other-tables", { table: missing.name });
  const find = ({ table, columns }: TableHead): Table | null => {
    const found = here.find(({ name }) => name === table);
    return found && String(found.columns.map(({ name }) => name)) === String(columns) ? found : null;
  };
  const rules = await letRulesWait(client, here);
  const loaded = await loadRows(client, file, find);
  if (!loaded.ok) return loaded;
  for (const { name, last, called } of rest.sequences)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(name), last, called]);
  await askForJobs(client, rest.jobs);
  await keepRules(client, rules);
  return compareAll(client, here, tables);
}

/** What has been read in is read out again: the same rows, or nothing. */
async function compareAll(
  client: pg.PoolClient,
  here: readonly Table[],
  written: readonly TableEnd[],
): Promise<Result<true>> {
  for (const table of here) {
    const digest = new LineDigest();
    for await (const rows of readRows(client, table)) for (const row of rows) digest.add(JSON.stringify(row));
    const wanted = written.find(({ end }) => end === table.name);
    if (wanted?.rows !== digest.lines || wanted.sha256 !== digest.sha256())
      return refuse("backup/not-as-written", { table: table.name });
  }
  return ok(true);
}
