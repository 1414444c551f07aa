import type { PlainDate } from "@omforent/kernel";
import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { GroundTables } from "./tables.ts";

/**
 * PostgreSQL through Kysely. Whole numbers (`bigint`) come back as `bigint`, `numeric` as text, dates as "2026-01-01",
 * instants as "2026-01-01T12:00:00.000Z", the same on the embedded database and on a server.
 */
export type Database = Kysely<GroundTables>;

/** Inside a transaction always use this, never `context.database`: the embedded database has one connection. */
export type Transaction = KyselyTransaction<GroundTables>;

/** What an operation may reach. `today` is the calendar date in Norway; `now` is a UTC instant in ISO format. */
export type Context = {
  readonly database: Database;
  /** The database itself, when `database` is a transaction that reads as somebody: what is kept in memory is kept for it. */
  readonly home?: Database;
  readonly today: () => PlainDate;
  readonly now: () => string;
};
