import { sql } from "kysely";
import type { Transaction } from "./context.ts";

/**
 * Processes that start at once on the same database do what is done once, one after the other: this one waits, for as long as it takes,
 * until no other transaction has the turn, and has it until its own is over.
 */
export async function waitForTurn(tx: Transaction): Promise<void> {
  await sql`select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(4747, 2)`.execute(tx);
}
