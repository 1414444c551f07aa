import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ExistenceAnswer, LifeCycle } from "./claim.ts";
import type { Cooperation } from "./cooperation.ts";
import { firstDayOf, isPartialDate } from "./partial-date.ts";

export type ExistenceDraft = {
  readonly answer: ExistenceAnswer;
  readonly endedOn: string | null;
  readonly version: number;
};
/** What is kept: the answer itself, and what it says about the life cycle. «Vet ikke» says nothing about that. */
export type ExistenceStatement = { readonly answer: ExistenceAnswer; readonly lifeCycle: LifeCycle | null };

/**
 * Reads a person's answer to «gjelder det fortsatt?».
 * Refusals: `cooperation/conflict`, `cooperation/not-a-date`, `cooperation/end-without-ended`, `cooperation/ends-in-future`.
 */
export function answerExistence(
  cooperation: Cooperation,
  draft: ExistenceDraft,
  today: PlainDate,
): Result<ExistenceStatement> {
  const { answer, endedOn, version } = draft;
  if (version !== cooperation.version)
    return refuse("cooperation/conflict", { saw: version, now: cooperation.version }, { path: "version" });
  if (endedOn !== null) {
    if (answer !== "ended") return refuse("cooperation/end-without-ended", {}, { path: "endedOn" });
    if (!isPartialDate(endedOn))
      return refuse("cooperation/not-a-date", { text: endedOn.slice(0, 40) }, { path: "endedOn" });
    if (firstDayOf(endedOn) > today) return refuse("cooperation/ends-in-future", { endedOn }, { path: "endedOn" });
  }
  switch (answer) {
    case "exists":
      return ok({ answer, lifeCycle: { state: "active", endedOn: null } });
    case "ended":
      return ok({ answer, lifeCycle: { state: "ended", endedOn } });
    case "unknown":
      return ok({ answer, lifeCycle: null });
  }
}
