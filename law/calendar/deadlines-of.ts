import { addDays, type PlainDate, plainDate } from "@omforent/kernel";
import type { FormId } from "../forms/legal-form.ts";
import type { CalendarEvent, Deadline } from "./deadline.ts";
import { deadlines } from "./deadlines.ts";

/** A deadline in one year; `on` is null when no day is set: the event is not dated, or the law leaves the day open. */
export type DatedDeadline = { readonly deadline: Deadline; readonly on: PlainDate | null };

export type CalendarOf = {
  readonly concerns: "municipality" | FormId;
  /** The days of what some deadlines count from; an IKS may have several meetings in a year. */
  readonly events?: { readonly [event in CalendarEvent]?: readonly PlainDate[] };
};

/** Councils are constituted in the autumn of 2019, 2023, 2027 and so on. */
const constitutedYearBefore = (year: number): boolean => (year - 1 - 2019) % 4 === 0;

/**
 * The law's deadlines in a calendar year, those without a day last: `deadlinesOf(2026, { concerns: "iks" })`. A deadline that
 * counts from an event comes once for each day of the event, also when that lands in the year before or after.
 */
export function deadlinesOf(year: number, { concerns, events = {} }: CalendarOf): readonly DatedDeadline[] {
  const dated = deadlines
    .filter((deadline) => deadline.concerns.includes(concerns))
    .flatMap((deadline) => daysOf(deadline, year, events).map((on) => ({ deadline, on })));
  return dated.toSorted((a, b) => (a.on ?? "9999").localeCompare(b.on ?? "9999"));
}

function daysOf(
  { date }: Deadline,
  year: number,
  events: NonNullable<CalendarOf["events"]>,
): readonly (PlainDate | null)[] {
  switch (date.kind) {
    case "fixed":
      return [plainDate(year, date.month, date.day)];
    case "from-event": {
      const days = events[date.event] ?? [];
      return days.length === 0 ? [null] : days.map((day) => addDays(day, date.days));
    }
    case "times-a-year":
      return Array.from({ length: date.times }, () => null);
    case "once-a-term":
      if (!date.dated) return [null];
      return constitutedYearBefore(year) ? [plainDate(year, 12, 31)] : [];
  }
}
