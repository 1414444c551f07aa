import { randomBytes } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import { findAddressee } from "../../../../access/server/index.ts";
import { type Actor, notAllowed, system } from "../../../../kernel/domain/actor.ts";
import type { Language } from "../../../../kernel/domain/language.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { deleteSubscription, findSubscription, saveSubscription } from "./weekly.store.ts";

export type WeeklyLetter = { readonly wanted: boolean; readonly language: Language | null };

/** Whether the one who asks gets the weekly letter. Refusal: `digest/not-allowed`. */
export async function readMyWeeklyLetter(context: Context, actor: Actor): Promise<Result<WeeklyLetter>> {
  if (actor.kind !== "person") return notAllowed(actor, "digest/not-allowed");
  const found = await readAs(context, actor, ({ database }) => findSubscription(database, actor.id));
  return ok({ wanted: found !== null, language: found?.language ?? null });
}

/** Asks for the weekly letter, or for no more of it. Refusals: `digest/not-allowed`, `digest/no-address`. */
export async function chooseWeeklyLetter(
  context: Context,
  { wanted, language }: { readonly wanted: boolean; readonly language: Language },
  actor: Actor,
): Promise<Result<WeeklyLetter>> {
  if (actor.kind !== "person") return notAllowed(actor, "digest/not-allowed");
  if (wanted) {
    const addressee = await readAs(context, system, ({ database }) =>
      findAddressee(database, actor.id, context.today()),
    );
    if (!addressee) return refuse("digest/no-address");
  }
  return inTransaction(context, actor, async (tx) => {
    if (!wanted) await deleteSubscription(tx, { person: actor.id });
    else {
      const token = randomBytes(32).toString("base64url");
      await saveSubscription(tx, { person: actor.id, language, token, at: context.now() });
    }
    return ok({ wanted, language: wanted ? language : null });
  });
}

/** Stops the letter by the link in it, without signing in. Refusal: `digest/not-found`. */
export const stopWeeklyLetter = (context: Context, token: string): Promise<Result<{ readonly wanted: false }>> =>
  inTransaction(context, system, async (tx) =>
    (await deleteSubscription(tx, { token })) ? ok({ wanted: false } as const) : refuse("digest/not-found"),
  );
