import type { Result } from "@omforent/kernel";
import { sql } from "kysely";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";

/** A transaction as the actor, in which the database also knows which cooperations she is the officer of. */
export const asWriter = <Output>(
  context: Context,
  actor: Actor,
  work: (tx: Transaction) => Promise<Result<Output>>,
): Promise<Result<Output>> =>
  inTransaction(context, actor, async (tx) => {
    await tellWhomFor(tx, actor);
    return work(tx);
  });

/** Reads as the actor, who sees what the cooperations that she is the officer of have not sent. */
export const readForOwn = <Output>(
  context: Context,
  actor: Actor,
  read: (context: Context) => Promise<Output>,
): Promise<Output> =>
  readAs(context, actor, async (inside) => {
    if (actor.kind !== "nobody") await tellWhomFor(inside.database, actor);
    return read(inside);
  });

async function tellWhomFor(database: Context["database"], { roles }: Actor): Promise<void> {
  const cooperations = roles.filter(({ role }) => role === "cooperation-officer").map(({ holder }) => holder);
  if (cooperations.length === 0) return;
  await sql`select set_config('omforent.works_for', ${cooperations.join(" ")}, true)`.execute(database);
}
