import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import type { Matter } from "../matter.ts";
import { votersOf } from "../result/stance.ts";
import { unansweredViews } from "./answer-view.ts";
import type { HearingClosing } from "./hearing-closing.ts";

export type Close = { readonly by: BodyId; readonly on: PlainDate; readonly reason: string | null };

/**
 * Closes the hearing. With unanswered views only a body that decides can do it, and its reason stays on the matter as a breach.
 * Refusals: `matter/hearing-closed`, `matter/views-unanswered` naming them, `matter/not-a-deciding-body`, `matter/reason-missing`.
 */
export function closeHearing(matter: Matter, { by, on, reason }: Close): Result<Matter> {
  if (matter.hearingClosing) return refuse("matter/hearing-closed", { on: matter.hearingClosing.on });
  const views = unansweredViews(matter, on).map(({ id }) => id);
  if (views.length === 0) return ok(closed(matter, { on, by, breach: null }));
  if (reason === null) return refuse("matter/views-unanswered", { views });
  if (!votersOf(matter).some(({ body }) => body === by)) return refuse("matter/not-a-deciding-body", { body: by });
  if (reason.trim() === "") return refuse("matter/reason-missing", {}, { path: "reason" });
  return ok(closed(matter, { on, by, breach: { code: "views-unanswered", views, reason: reason.trim() } }));
}

const closed = (matter: Matter, hearingClosing: HearingClosing): Matter => ({ ...matter, hearingClosing });
