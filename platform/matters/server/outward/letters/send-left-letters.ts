import { ok } from "@omforent/kernel";
import { system } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { enqueue } from "../../../../kernel/server/jobs.ts";
import { findLeftLetters } from "./letter.store.ts";
import { sendLetterJob } from "./write-letters.ts";

/** A job is tried for some minutes; a server that wants us to come back later may mean an hour. */
const aQuarter = 15 * 60 * 1000;

/** Asks anew for the letters that still wait. Two jobs for one letter are no harm: one of them holds it, and the other finds it settled. */
export async function sendLeftLetters(context: Context): Promise<void> {
  const before = new Date(Date.parse(context.now()) - aQuarter).toISOString();
  await inTransaction(context, system, async (tx) => {
    for (const letter of await findLeftLetters(tx, before)) await enqueue(tx, sendLetterJob, { letter });
    return ok(true);
  });
}
