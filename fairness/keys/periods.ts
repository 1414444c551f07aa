import { addDays, daysBetween, daysInMonth, monthOf, type PlainDate, plainDate, yearOf } from "@omforent/kernel";
import type { Participant } from "./scenario.ts";

/** A piece of the year in which the same participants take part; `from` and `to` inclusive, `length` in days or months. */
export type Period = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly length: number;
  readonly present: readonly Participant[];
};

/**
 * Cuts a year where participants enter or leave. By days: a participant takes part from its first day to its last.
 * By months: a month counts from the month of entry to the month of leaving, both included.
 * Time before the first entry and after the last exit is left out: nobody shares it, and the cost is the rest of the year's.
 */
export function periodsOf(participants: readonly Participant[], year: number, by: "days" | "months"): Period[] {
  const span = by === "days" ? daySpan : monthSpan;
  const [first, last] = [plainDate(year, 1, 1), plainDate(year, 12, 31)];
  const spans = participants.map((participant) => ({ participant, ...span(participant, first, last) }));
  const starts = new Set<PlainDate>([first]);
  for (const { from, to } of spans) {
    if (from > first && from <= last) starts.add(from);
    if (to >= first && to < last) starts.add(addDays(to, 1));
  }
  const ordered = [...starts].sort();
  const periods = ordered.map((from, index) => {
    const next = ordered[index + 1];
    const to = next ? addDays(next, -1) : last;
    const present = spans.filter((one) => one.from <= from && one.to >= to).map(({ participant }) => participant);
    const length = by === "days" ? daysBetween(from, to) + 1 : monthOf(to) - monthOf(from) + 1;
    return { from, to, length, present };
  });
  return whileItExists(periods);
}

/** A cooperation that begins or ends during the year: the year's cost is that of the time when it existed. */
function whileItExists(periods: readonly Period[]): Period[] {
  const isInUse = ({ present }: Period) => present.length > 0;
  return periods.slice(periods.findIndex(isInUse), periods.findLastIndex(isInUse) + 1);
}

/** Whether someone takes part on any day of the year. */
export const takesPartIn = ({ from, to }: Participant, year: number): boolean =>
  (!from || from <= plainDate(year, 12, 31)) && (!to || to >= plainDate(year, 1, 1));

const daySpan = ({ from, to }: Participant, first: PlainDate, last: PlainDate) => ({
  from: from ?? first,
  to: to ?? last,
});

function monthSpan(participant: Participant, first: PlainDate, last: PlainDate) {
  const { from, to } = daySpan(participant, first, last);
  return {
    from: plainDate(yearOf(from), monthOf(from), 1),
    to: plainDate(yearOf(to), monthOf(to), daysInMonth(yearOf(to), monthOf(to))),
  };
}
