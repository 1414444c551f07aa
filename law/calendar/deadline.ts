import type { LawBody } from "../bodies.ts";
import type { FormId } from "../forms/legal-form.ts";
import type { Citation, Grade, Words } from "../grade.ts";

/** What some deadlines count from; the law does not date these itself. */
export type CalendarEvent =
  | "council-treats-budget"
  | "council-adopts-budget"
  | "council-adopts-accounts"
  | "iks-representantskap";

export type DateRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "from-event"; readonly event: CalendarEvent; readonly days: number }
  | { readonly kind: "times-a-year"; readonly times: number }
  /** By the end of the year after the council's constituting meeting, or, when `dated` is false, any time in the term. */
  | { readonly kind: "once-a-term"; readonly dated: boolean };

/** One deadline of the year: by when, who, where it stands, and whom it concerns. */
export type Deadline = {
  readonly id: string;
  readonly words: Words;
  readonly body: LawBody;
  readonly date: DateRule;
  readonly citation: Citation;
  readonly grade: Grade;
  /** Whom it concerns: a municipality itself, or cooperations in these forms. */
  readonly concerns: readonly ("municipality" | FormId)[];
};
