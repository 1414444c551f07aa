import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter, unguessable } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../kernel/domain/holder.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { answer as answerIn } from "../../../matters/domain/index.ts";
import { mayAnswer, readAnswer } from "../../domain/negotiation/index.ts";
import { findKeyVersions } from "../key-version.store.ts";
import { changeAnswer, findAnswers, insertAnswer } from "./answer.store.ts";
import { privateAnswerToJson } from "./answer-to-json.ts";
import { heldNegotiation } from "./held-negotiation.ts";
import { asNegotiation, currentRoundOf, type KeptAnswer, type KeptNegotiation } from "./kept-negotiation.ts";
import { findProposals } from "./negotiation.store.ts";

type Contents = NonNullable<KeptAnswer["contents"]>;
export type WriteAnswer = Contents & {
  readonly negotiation: string;
  readonly participant: string;
  /** The round that was answered: what lies on another table is not answered unseen. */
  readonly round: number;
  /** The revision of the private answer that was seen; 0: there was none. */
  readonly seen: number;
};
export type WrittenAnswer = { readonly revision: number };

/**
 * Writes what a municipality can live with, for itself alone. Refusals: those of `readAnswer` and of answering, `negotiation/not-found`,
 * `negotiation/ended`, `negotiation/not-allowed`, `negotiation/round-over`, `negotiation/answer-conflict` with what a colleague has written.
 */
export async function writeAnswer(
  context: Context,
  { negotiation: id, participant, round, seen, ...said }: WriteAnswer,
  actor: Actor,
): Promise<Result<WrittenAnswer>> {
  const read = readAnswer(said);
  return asWriter(context, actor, async (tx) => {
    const held = await heldNegotiation(tx, id);
    if (!held.ok) return held;
    const by = mayAnswer(actor, held.value.table, participant);
    if (!by) return notAllowed(actor, "negotiation/not-allowed");
    if (!read.ok) return read;
    if (currentRoundOf(held.value) !== round) return refuse("negotiation/round-over", { round });
    const contents = read.value;
    const mine = await ownPrivate(tx, held.value, participant);
    if ((mine?.revision ?? 0) !== seen) return conflict(seen, mine, contents);
    const on = context.today();
    const fits = await checkAnswer(tx, held.value, { participant, on, ...contents });
    if (!fits.ok) return fits;
    const saved = mine
      ? await changeAnswer(tx, { id: mine.id, on, seen, contents }, by)
      : await insertAnswer(
          tx,
          {
            id: `k-${unguessable(16)}`,
            negotiation: id,
            round,
            participant,
            holder: participantHolder(participant),
            on,
            contents,
          },
          by,
        );
    if (!saved) return conflict(seen, mine, contents);
    await recordEvent(tx, {
      log: logOf(by),
      kind: "negotiation/answer-written",
      subject: `cooperation:${held.value.cooperationId}`,
      by,
      at: context.now(),
      before: mine?.contents ? privateAnswerToJson(round, seen, mine.contents) : null,
      after: privateAnswerToJson(round, seen + 1, contents),
      reason: null,
    });
    return ok({ revision: seen + 1 });
  });
}

/** The participant's own private answer of this round; null when there is none, or the newest has been shared. */
export async function ownPrivate(
  tx: Transaction,
  negotiation: KeptNegotiation,
  participant: string,
): Promise<KeptAnswer | null> {
  const round = currentRoundOf(negotiation);
  const answers = await findAnswers(tx, negotiation.id);
  return (
    answers.find((one) => one.participant === participant && one.round === round && one.sharing.with === "nobody") ??
    null
  );
}

async function checkAnswer(
  tx: Transaction,
  negotiation: KeptNegotiation,
  said: Parameters<typeof answerIn>[1],
): Promise<Result<unknown>> {
  const versions = await findKeyVersions(tx, negotiation.cooperationId);
  return answerIn(asNegotiation(negotiation, await findProposals(tx, negotiation.id, versions), []), said);
}

/** Somebody in the same municipality was first: both are shown, and nothing is lost. */
const conflict = (seen: number, theirs: KeptAnswer | null, yours: Contents) =>
  refuse("negotiation/answer-conflict", {
    seen,
    now: theirs?.revision ?? 0,
    theirs: theirs?.contents ? textOf(theirs.contents) : "",
    yours: textOf(yours),
  });

const textOf = ({ conditions, reason }: Contents): string => [conditions, reason].filter(Boolean).join("\n\n");
