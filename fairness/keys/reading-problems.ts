import { parseDate } from "@omforent/kernel";
import type { Reading } from "./key.ts";
import { isName, isWhole, type Problem } from "./problem.ts";

/** What is wrong with a reading: its measure has a name, its day exists in every year. */
export function* readingProblems({ measure, at }: Reading, path: string): Generator<Problem> {
  if (!isName(measure)) yield { path: `${path}/measure`, code: "key/measure-unusable" };
  switch (at.kind) {
    case "unstated":
      return;
    case "date":
      if (!parseDate(at.date).ok) yield { path: `${path}/at/date`, code: "date/not-a-date", params: { text: at.date } };
      return;
    case "average":
      if (!isWhole(at.years, 2, 30))
        yield { path: `${path}/at/years`, code: "key/average-years", params: { years: at.years } };
  }
  // Every year must have the day, so 29 February is no reference day.
  if (!isWhole(at.month, 1, 12) || !isWhole(at.day, 1, 31) || !parseDate(dayIn(2025, at.month, at.day)).ok)
    yield { path: `${path}/at`, code: "key/no-such-day", params: { day: at.day, month: at.month } };
  if (!isWhole(at.yearsBefore, 0, 20))
    yield { path: `${path}/at/yearsBefore`, code: "key/years-before", params: { years: at.yearsBefore } };
}

const dayIn = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
