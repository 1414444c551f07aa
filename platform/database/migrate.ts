import { setTimeout as after } from "node:timers/promises";
import { ok, type Result, refuse } from "@omforent/kernel";
import type pg from "pg";
import { type Migration, readMigrations } from "./read-migrations.ts";

/** Any number that nothing else in the database locks on. */
const advisoryLock = 4747_0001;

/**
 * A migration that cannot have its locks within this time lets go and tries again, so that an application that runs meanwhile never
 * waits for longer behind it. How often, and how long between.
 */
export type Patience = { readonly lockTimeout: number; readonly attempts: number; readonly pause: number };
const patient: Patience = { lockTimeout: 2000, attempts: 30, pause: 1000 };

/**
 * Brings the database to the newest migration: forward only, each file in a transaction with the row that says it is done.
 * Two processes that start at once wait for each other. Returns the names of what was applied.
 * Refusals: `database/migration-changed`, `database/migration-missing`, `database/migration-out-of-order`, `database/migration-waited`.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = readMigrations(),
  patience: Patience = patient,
): Promise<Result<readonly string[]>> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [advisoryLock]);
    return await migrateLocked(client, migrations, patience);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [advisoryLock]);
    client.release();
  }
}

async function migrateLocked(
  client: pg.PoolClient,
  migrations: readonly Migration[],
  patience: Patience,
): Promise<Result<readonly string[]>> {
  await client.query(
    "create table if not exists migrations (number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<Applied>("select number, name, checksum from migrations order by number");
  const compared = compare(rows, migrations);
  if (!compared.ok) return compared;
  for (const migration of compared.value) {
    const applied = await applyPatiently(client, migration, patience);
    if (!applied.ok) return applied;
  }
  return ok(compared.value.map((migration) => migration.name));
}

type Applied = Pick<Migration, "number" | "name" | "checksum">;

/** What is left to apply, when what is applied is the beginning of what there is. */
export function compare(applied: readonly Applied[], migrations: readonly Migration[]): Result<readonly Migration[]> {
  for (const earlier of applied) {
    const now = migrations.find((migration) => migration.number === earlier.number);
    if (!now) return refuse("database/migration-missing", { name: earlier.name });
    if (now.checksum !== earlier.checksum) return refuse("database/migration-changed", { name: earlier.name });
  }
  const last = applied.at(-1)?.number ?? 0;
  const waiting = migrations.filter((migration) => !applied.some((earlier) => earlier.number === migration.number));
  const late = waiting.find((migration) => migration.number < last);
  return late ? refuse("database/migration-out-of-order", { name: late.name, last }) : ok(waiting);
}

async function applyPatiently(
  client: pg.PoolClient,
  migration: Migration,
  { lockTimeout, attempts, pause }: Patience,
): Promise<Result<true>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await after(pause);
    if (await apply(client, migration, lockTimeout)) return ok(true);
  }
  return refuse("database/migration-waited", { name: migration.name, attempts });
}

/** False when somebody else held what it needed, and nothing has changed. */
async function apply(client: pg.PoolClient, migration: Migration, lockTimeout: number): Promise<boolean> {
  const { number, name, checksum, text } = migration;
  await client.query("begin");
  try {
    await client.query(`set local lock_timeout = ${lockTimeout}`);
    await client.query(text);
    await client.query("insert into migrations (number, name, checksum) values ($1, $2, $3)", [number, name, checksum]);
    await client.query("commit");
    return true;
  } catch (error) {
    await client.query("rollback");
    if ((error as { readonly code?: string }).code === lockNotAvailable) return false;
    throw new Error(`Migration ${name} failed and was rolled back.`, { cause: error });
  }
}

const lockNotAvailable = "55P03";
