import { ok } from "@omforent/kernel";
import { system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { deleteSessionsEndedBefore } from "./session.store.ts";
import { deleteAttemptsBefore } from "./sign-in-attempt.store.ts";

const day = 24 * 60 * 60 * 1000;

/** Every night: sign-ins that were begun and never completed, and sessions that ended 90 days ago. The history keeps that they were. */
export async function tidyAccess(context: Context): Promise<void> {
  const ago = (days: number) => new Date(Date.parse(context.now()) - days * day).toISOString();
  await inTransaction(context, system, async (tx) => {
    await deleteAttemptsBefore(tx, ago(1));
    await deleteSessionsEndedBefore(tx, ago(90));
    return ok(undefined);
  });
}
