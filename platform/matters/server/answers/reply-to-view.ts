import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { answerView, type ChangedPlace, type ReplyAnswer, replyTo, sentOn } from "../../domain/index.ts";
import { sha256 } from "../hash.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { insertReply } from "../store/answer.store.ts";
import { leadMatter } from "../write/lead-matter.ts";

export type ReplyToView = {
  readonly matter: string;
  readonly view: string;
  /** How many replies to the view had been read. */
  readonly seen: number;
  readonly answer: ReplyAnswer;
  readonly reason: string;
  readonly changed: ChangedPlace | null;
};

/** Answers a view with a reason. Refusals: those of leading the matter and of answering a view, `matter/conflict` with both reasons. */
export const replyToView = (
  context: Context,
  { matter: id, view, seen, answer, reason, changed }: ReplyToView,
  actor: Actor,
): Promise<Result<{ readonly replies: number }>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    if (sentOn(stored.matter) === null) return refuse("matter/not-sent");
    const reply = { view, answer, reason, changed, by: by.name, on: context.today() };
    const answered = answerView(stored.matter, reply);
    if (!answered.ok) return answered;
    const there = stored.matter.replies.filter((one) => one.view === view).length;
    if (seen !== there) {
      const theirs = replyTo(stored.matter, view)?.reason ?? null;
      return refuse("matter/conflict", { saw: seen, now: there, yours: reason, theirs }, { path: "seen" });
    }
    const saved = answered.value.replies.at(-1)!; // the one that was added
    await insertReply(tx, saved, there + 1, { by, at });
    await recordMatterEvent(tx, stored, {
      kind: "matter/view-answered",
      by,
      at,
      before: null,
      after: { view, answer, changed: changed && { ...changed }, reasonSha256: sha256(saved.reason) },
    });
    return ok({ replies: there + 1 });
  });
