import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { mayLeadNegotiation } from "../../domain/negotiation/index.ts";
import { heldNegotiation } from "./held-negotiation.ts";
import { currentRoundOf } from "./kept-negotiation.ts";
import { insertRound } from "./negotiation.store.ts";
import { recordRound } from "./negotiation-events.ts";

export type NextRound = { readonly negotiation: string; readonly seen: number };

/**
 * Ends the round and opens the next with an empty table; what was said stays in its round. Refusals: `negotiation/not-found`,
 * `negotiation/ended`, `negotiation/not-allowed`, `negotiation/round-over` when somebody else has opened the next.
 */
export const nextRound = (
  context: Context,
  { negotiation: id, seen }: NextRound,
  actor: Actor,
): Promise<Result<{ readonly round: number }>> =>
  asWriter(context, actor, async (tx) => {
    const held = await heldNegotiation(tx, id);
    if (!held.ok) return held;
    const negotiation = held.value;
    const by = mayLeadNegotiation(actor, negotiation.table, negotiation.openedFor);
    if (!by?.onBehalfOf) return notAllowed(actor, "negotiation/not-allowed");
    if (currentRoundOf(negotiation) !== seen) return refuse("negotiation/round-over", { round: seen });
    const round = seen + 1;
    await insertRound(tx, { negotiation: id, number: round, on: context.today(), for: by.onBehalfOf }, by);
    await recordRound(context, tx, { negotiation, by, round });
    return ok({ round });
  });
