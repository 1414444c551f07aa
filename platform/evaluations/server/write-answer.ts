import { ok, type Result, refuse } from "@omforent/kernel";
import { unguessable } from "../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { KeptAnswerWire } from "../contract.ts";
import {
  mayAnswer,
  mayBeAnswered,
  ownNow,
  type Replies,
  readReplies,
  sameReplies,
  versionOf,
} from "../domain/index.ts";
import { keptToWire, unsharedToJson } from "./answer-to-json.ts";
import { askedAbout } from "./asked.ts";
import { changeAnswer, findAnswers, insertAnswer, type KeptAnswer } from "./evaluation.store.ts";

export type WriteAnswer = {
  readonly cooperation: string;
  readonly year: number;
  readonly participant: string;
  /** What was seen of the participant's own (`versionOf`); null: there was nothing. */
  readonly seen: string | null;
  readonly replies: Replies;
};

/**
 * Writes what a participant says, for itself alone; what is written already is not written again. Refusals: `cooperation/not-found`,
 * `evaluation/not-allowed`, `evaluation/not-begun`, `evaluation/closed`, `evaluation/why-too-long`, and `evaluation/conflict` with what a
 * colleague has written or shared meanwhile.
 */
export async function writeAnswer(context: Context, input: WriteAnswer, actor: Actor): Promise<Result<KeptAnswerWire>> {
  const asked = await askedAbout(context, input);
  if (!asked.ok) return asked;
  const { cooperation, takers } = asked.value;
  const by = mayAnswer(
    actor,
    takers.map(({ id }) => id),
    input.participant,
  );
  if (!by) return notAllowed(actor, "evaluation/not-allowed");
  const open = mayBeAnswered(input.year, context.today());
  if (!open.ok) return open;
  const replies = readReplies(input.replies);
  if (!replies.ok) return replies;
  return inTransaction(context, actor, async (tx) => {
    const own = await ownIn(tx, input);
    if (own && sameReplies(own.replies, replies.value)) return ok(keptToWire(own));
    if (versionOf(own) !== input.seen) return conflict(own);
    const [unshared, on] = [own?.revision ? own : null, context.today()];
    const saved = unshared
      ? await changeAnswer(tx, { id: unshared.id, on, seen: unshared.revision ?? 0, replies: replies.value }, by)
      : await insertAnswer(
          tx,
          {
            id: `e-${unguessable(16)}`,
            cooperationId: cooperation.id,
            year: input.year,
            participant: input.participant,
            on,
            replies: replies.value,
          },
          by,
        );
    const now = await ownIn(tx, input);
    if (!saved) return now && sameReplies(now.replies, replies.value) ? ok(keptToWire(now)) : conflict(now);
    if (!now) throw new Error("an answer was written and is not there");
    await recordEvent(tx, {
      log: logOf(by),
      kind: "evaluation/answer-written",
      subject: `cooperation:${cooperation.id}`,
      by,
      at: context.now(),
      before: unshared && unsharedToJson(cooperation.id, input.year, unshared.replies),
      after: unsharedToJson(cooperation.id, input.year, replies.value),
      reason: null,
    });
    return ok(keptToWire(now));
  });
}

const ownIn = async (
  tx: Transaction,
  { cooperation, year, participant }: Pick<WriteAnswer, "cooperation" | "year" | "participant">,
): Promise<KeptAnswer | null> => ownNow(await findAnswers(tx, { cooperation, years: [year], participant }));

/** Somebody in the same municipality was first: both are shown, and nothing is lost. */
export const conflict = (own: KeptAnswer | null) => refuse("evaluation/conflict", { theirs: own && keptToWire(own) });
