import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { currentVersion, type Matter } from "../matter.ts";
import type { Reply } from "./reply.ts";
import type { View, ViewId } from "./view.ts";

/**
 * Answers a view with a reason, and with the place that changed unless nothing was accepted. A new answer stands beside the earlier one.
 * Refusals: `matter/unknown-view`, `matter/reason-missing`, `matter/place-missing`, `matter/place-without-change`, `matter/unknown-version`.
 */
export function answerView(matter: Matter, reply: Reply): Result<Matter> {
  if (!matter.views.some(({ id }) => id === reply.view)) return refuse("matter/unknown-view", { view: reply.view });
  if (reply.reason.trim() === "") return refuse("matter/reason-missing", {}, { path: "reason" });
  if (reply.answer === "not-accepted") {
    if (reply.changed !== null) return refuse("matter/place-without-change", {}, { path: "changed" });
  } else {
    if (reply.changed === null || reply.changed.place.trim() === "")
      return refuse("matter/place-missing", { answer: reply.answer }, { path: "changed/place" });
    const newest = currentVersion(matter).proposal.version;
    const { version } = reply.changed;
    if (version < 1 || version > newest + 1)
      // the next one may be under way
      return refuse("matter/unknown-version", { version }, { path: "changed/version" });
  }
  return ok({ ...matter, replies: [...matter.replies, { ...reply, reason: reply.reason.trim() }] });
}

/** The answer that stands: the last one given. */
export const replyTo = ({ replies }: Pick<Matter, "replies">, view: ViewId): Reply | null =>
  replies.findLast((reply) => reply.view === view) ?? null;

/** The views that had come by a day and have no answer yet, the oldest first. */
export function unansweredViews(matter: Matter, by: PlainDate): readonly View[] {
  const answered = new Set(matter.replies.map(({ view }) => view));
  return matter.views
    .filter(({ id, on }) => on <= by && !answered.has(id))
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
}
