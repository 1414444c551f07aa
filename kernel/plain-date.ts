import type { Brand } from "./brand.ts";
import { ok, type Result, refuse } from "./result.ts";

/** A calendar date, "2026-01-01": it sorts and compares as text, and is the same on the wire and in the database. */
export type PlainDate = Brand<string, "PlainDate">;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an ISO calendar date. Refusal: `date/not-a-date`. */
export function parseDate(text: string): Result<PlainDate> {
  const match = iso.exec(text);
  if (!match) return refuse("date/not-a-date", { text: text.slice(0, 40) });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? ok(text as PlainDate) : refuse("date/not-a-date", { text });
}

/** A date that the caller knows to exist; throws when it does not: a bug. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const result = parseDate(text);
  if (!result.ok) throw new RangeError(`no such date: ${text}`);
  return result.value;
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

export function addDays(date: PlainDate, days: number): PlainDate {
  let [year, month, day] = [yearOf(date), monthOf(date), dayOf(date) + days];
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return plainDate(year, month, day);
}

/** Days since 1 March of year 0 in the proleptic Gregorian calendar. */
function dayNumber(date: PlainDate): number {
  const month = (monthOf(date) + 9) % 12;
  const year = yearOf(date) - (month >= 10 ? 1 : 0);
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((month * 306 + 5) / 10) +
    dayOf(date) -
    1
  );
}
