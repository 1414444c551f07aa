import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { shareAnswer as shareIn } from "../../../matters/domain/index.ts";
import { mayShareAnswer, readSharing, type ShareWish } from "../../domain/negotiation/index.ts";
import { findAnswers, shareKeptAnswer } from "./answer.store.ts";
import { sharedAnswerToJson } from "./answer-to-json.ts";
import { heldNegotiation } from "./held-negotiation.ts";
import { asNegotiation, currentRoundOf, type KeptAnswer, type KeptNegotiation } from "./kept-negotiation.ts";

export type ShareAnswer = ShareWish & {
  readonly negotiation: string;
  readonly participant: string;
  readonly round: number;
  /** The revision that was read before it was shared; null: of what the mediator has been shown. */
  readonly seen: number | null;
};
export type SharedAnswer = { readonly sharedOn: PlainDate };

/**
 * Shares a municipality's newest answer, with all or with a mediator alone. From then on it is never changed. Refusals: those of `readSharing`,
 * `negotiation/not-found`, `negotiation/ended`, `negotiation/not-allowed`, `negotiation/round-over`, `negotiation/no-answer`,
 * `negotiation/already-shared`, `negotiation/answer-conflict` when a colleague has changed it since it was read.
 */
export async function shareAnswer(
  context: Context,
  { negotiation: id, participant, round, seen, ...wish }: ShareAnswer,
  actor: Actor,
): Promise<Result<SharedAnswer>> {
  return asWriter(context, actor, async (tx) => {
    const held = await heldNegotiation(tx, id);
    if (!held.ok) return held;
    const by = mayShareAnswer(actor, held.value.table, participant);
    if (!by) return notAllowed(actor, "negotiation/not-allowed");
    if (currentRoundOf(held.value) !== round) return refuse("negotiation/round-over", { round });
    const ready = readSharing(wish, held.value.table, context.today());
    if (!ready.ok) return ready;
    const own = await ownAnswers(tx, held.value, participant);
    const newest = own.at(-1);
    const fits = shareIn(asNegotiation(held.value, [], own), participant, ready.value.sharing);
    if (!fits.ok || !newest) return fits.ok ? refuse("negotiation/no-answer", { participant }) : fits;
    if (newest.revision !== seen)
      return refuse("negotiation/answer-conflict", { seen, now: newest.revision, theirs: "", yours: "" });
    const at = context.now();
    await shareKeptAnswer(tx, newest.id, ready.value, by);
    const subject = `cooperation:${held.value.cooperationId}`;
    const event = { subject, by, at, before: null, reason: ready.value.reason };
    if (ready.value.mediator === null)
      await recordEvent(tx, {
        ...event,
        log: subject,
        kind: "negotiation/answer-shared",
        after: sharedAnswerToJson(newest, ready.value),
      });
    // The consent is the municipality's own: nobody else is told that there is an answer.
    else
      await recordEvent(tx, {
        ...event,
        log: logOf(by),
        kind: "negotiation/answer-shown-to-mediator",
        after: { round, mediator: ready.value.mediator, withheld: ready.value.reason !== null },
      });
    return ok({ sharedOn: ready.value.sharing.on });
  });
}

/** The participant's own of this round, the newest last. */
async function ownAnswers(
  tx: Transaction,
  negotiation: KeptNegotiation,
  participant: string,
): Promise<readonly KeptAnswer[]> {
  const round = currentRoundOf(negotiation);
  const answers = await findAnswers(tx, negotiation.id);
  return answers.filter((one) => one.participant === participant && one.round === round);
}
