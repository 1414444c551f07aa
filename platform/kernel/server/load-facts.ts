import { createHash } from "node:crypto";
import { ok } from "@omforent/kernel";
import { system } from "../domain/actor.ts";
import type { Context, Database, Transaction } from "./context.ts";
import { inTransaction } from "./in-transaction.ts";
import { waitForTurn } from "./wait-for-turn.ts";

/**
 * Loads reference facts once: `load` runs, in one transaction with the checksum row, only when the content has changed
 * since it was last loaded under this name. Returns whether it ran.
 * @example loadFacts(context, { name: "municipalities", content: await readFile(file), load: (tx) => saveAll(tx, facts) })
 */
export async function loadFacts(
  context: Context,
  facts: {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly load: (tx: Transaction) => Promise<void>;
  },
): Promise<boolean> {
  const checksum = createHash("sha256").update(facts.content).digest("hex");
  if ((await loadedChecksum(context.database, facts.name)) === checksum) return false;
  const loaded = await inTransaction(context, system, async (tx) => {
    await waitForTurn(tx);
    if ((await loadedChecksum(tx, facts.name)) === checksum) return ok(false);
    await facts.load(tx);
    const row = { name: facts.name, checksum, loaded_at: context.now() };
    await tx
      .insertInto("loaded_facts")
      .values(row)
      .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
      .execute();
    return ok(true);
  });
  return loaded.ok && loaded.value;
}

const loadedChecksum = async (database: Database, name: string): Promise<string | undefined> =>
  (await database.selectFrom("loaded_facts").select("checksum").where("name", "=", name).executeTakeFirst())?.checksum;
