import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { KeptAnswerWire } from "../contract.ts";
import { lastShared, mayBeAnswered, mayShareAnswer, versionOf } from "../domain/index.ts";
import { keptToWire, sharedToJson } from "./answer-to-json.ts";
import { askedAbout } from "./asked.ts";
import { findAnswers, shareKeptAnswer } from "./evaluation.store.ts";
import { conflict } from "./write-answer.ts";

export type ShareAnswer = {
  readonly id: string;
  /** The version that was read before it was shared: nothing is opened unread. */
  readonly seen: string;
};

/**
 * Opens a participant's answer to all, for good; a later one can replace it. What is shared already is not shared again. Refusals:
 * `evaluation/not-found` (also for whoever may not see it), `evaluation/not-allowed`, `evaluation/closed`, `evaluation/conflict`.
 */
export async function shareAnswer(
  context: Context,
  { id, seen }: ShareAnswer,
  actor: Actor,
): Promise<Result<KeptAnswerWire>> {
  const [found] = await readAs(context, actor, ({ database }) => findAnswers(database, { id }));
  if (!found) return notAllowed(actor, "evaluation/not-found", { id: id.slice(0, 40) });
  const asked = await askedAbout(context, { cooperation: found.cooperationId, year: found.year });
  if (!asked.ok) return asked;
  const by = mayShareAnswer(
    actor,
    asked.value.takers.map((taker) => taker.id),
    found.participant,
  );
  if (!by) return notAllowed(actor, "evaluation/not-allowed");
  const on = context.today();
  return inTransaction(context, actor, async (tx) => {
    const answers = await findAnswers(tx, {
      cooperation: found.cooperationId,
      years: [found.year],
      participant: found.participant,
    });
    const kept = answers.find((one) => one.id === id);
    if (!kept) return refuse("evaluation/not-found", { id: id.slice(0, 40) });
    if (kept.revision === null) return ok(keptToWire(kept));
    const open = mayBeAnswered(kept.year, on);
    if (!open.ok) return open;
    if (versionOf(kept) !== seen) return conflict(kept);
    const before = lastShared(answers);
    const isShared = await shareKeptAnswer(tx, { id, on, seen: kept.revision }, by);
    const [now] = await findAnswers(tx, { id });
    if (!now) return refuse("evaluation/not-found", { id: id.slice(0, 40) });
    if (!isShared) return now.revision === null ? ok(keptToWire(now)) : conflict(now);
    await recordEvent(tx, {
      log: `cooperation:${kept.cooperationId}`,
      kind: "evaluation/answered",
      subject: `cooperation:${kept.cooperationId}`,
      by,
      at: context.now(),
      before: before && sharedToJson(before),
      after: sharedToJson(now),
      reason: null,
    });
    return ok(keptToWire(now));
  });
}
