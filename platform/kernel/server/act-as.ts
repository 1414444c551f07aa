import { sql } from "kysely";
import type { Actor } from "../domain/actor.ts";
import { administersAt, insiderAt, readsLogsOf } from "../domain/visibility.ts";
import type { Transaction } from "./context.ts";

/**
 * Tells the database who acts, for the rest of the transaction: row-level security is the second wall behind the policies. A
 * connection that has been told nothing sees what the public sees.
 */
export async function actAs(tx: Transaction, actor: Actor): Promise<void> {
  const role = actor.kind === "system" ? "omforent_system" : "omforent_app";
  await sql`select set_config('role', ${role}, true), set_config('omforent.actor', ${actor.kind === "nobody" ? "" : actor.id}, true),
    set_config('omforent.insider_at', ${insiderAt(actor).join(" ")}, true),
    set_config('omforent.administers', ${administersAt(actor).join(" ")}, true),
    set_config('omforent.reads_logs', ${readsLogsOf(actor).join(" ")}, true)`.execute(tx);
}
