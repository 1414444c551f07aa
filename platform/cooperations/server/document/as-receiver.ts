import type { Result } from "@omforent/kernel";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { receivesFor } from "../../domain/index.ts";

/** A transaction as the actor, in which the database also knows for which councils and cooperations she receives documents. */
export const asReceiver = <Output>(
  context: Context,
  actor: Actor,
  work: (tx: Transaction) => Promise<Result<Output>>,
): Promise<Result<Output>> =>
  inTransaction(context, actor, async (tx) => {
    await sql`select set_config('omforent.receives_for', ${receivesFor(actor).join(" ")}, true)`.execute(tx);
    return work(tx);
  });
