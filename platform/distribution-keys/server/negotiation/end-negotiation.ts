import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { longestWords, mayLeadNegotiation } from "../../domain/negotiation/index.ts";
import { heldNegotiation } from "./held-negotiation.ts";
import { insertEnd } from "./negotiation.store.ts";
import { recordEnded } from "./negotiation-events.ts";

export type EndNegotiation = { readonly negotiation: string; readonly reason: string };

/**
 * Ends it, with a reason for all to read; the next proposal opens another. Refusals: `negotiation/not-found`, `negotiation/ended`,
 * `negotiation/not-allowed`, `negotiation/reason-missing`, `negotiation/words-too-long`.
 */
export const endNegotiation = (
  context: Context,
  { negotiation: id, reason: said }: EndNegotiation,
  actor: Actor,
): Promise<Result<{ readonly endedOn: PlainDate }>> =>
  asWriter(context, actor, async (tx) => {
    const held = await heldNegotiation(tx, id);
    if (!held.ok) return held;
    const negotiation = held.value;
    const by = mayLeadNegotiation(actor, negotiation.table, negotiation.openedFor);
    if (!by?.onBehalfOf) return notAllowed(actor, "negotiation/not-allowed");
    const reason = said.trim();
    if (reason === "") return refuse("negotiation/reason-missing", {}, { path: "reason" });
    if (reason.length > longestWords)
      return refuse("negotiation/words-too-long", { most: longestWords }, { path: "reason" });
    const on = context.today();
    await insertEnd(tx, { negotiation: id, on, reason, for: by.onBehalfOf }, by);
    await recordEnded(context, tx, { negotiation, by, reason });
    return ok({ endedOn: on });
  });
