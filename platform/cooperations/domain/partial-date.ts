import { daysInMonth, type PlainDate, plainDate } from "@omforent/kernel";

/** A year, a month or a day, as exact as the source is: "2017", "2017-10", "2017-10-03". */
export type PartialDate = string;

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isPartialDate(text: string): boolean {
  const match = written.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? "1"), Number(match[3] ?? "1")];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The last day that a partial date can mean: of "2017" it is 31 December 2017. */
export function lastDayOf(date: PartialDate): PlainDate {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return plainDate(year, month, day ?? daysInMonth(year, month));
}

/** The first day that a partial date can mean. */
export function firstDayOf(date: PartialDate): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return plainDate(year, month, day);
}
