import { dayOf, monthOf, type PlainDate, yearOf } from "@omforent/kernel";
import { noBreakSpace } from "./format-number.ts";
import type { Language } from "./language.ts";

// The month's names lie here and not in locales/, because a date is written in pure code too (documents, the command line).
const norwegian = "januar februar mars april mai juni juli august september oktober november desember".split(" ");
const english = "January February March April May June July August September October November December".split(" ");

/** «12. november 2026», "12 November 2026"; the day is never parted from its month. */
export const formatDate = (date: PlainDate, language: Language): string =>
  `${formatDayAndMonth(date, language)} ${yearOf(date)}`;

/** «12. november», "12 November". */
export const formatDayAndMonth = (date: PlainDate, language: Language): string =>
  `${dayOf(date)}${language === "en" ? "" : "."}${noBreakSpace}${monthName(date, language)}`;

/** A day, a month or a year, as exact as it is known: "2017" → «2017», "2017-10" → «oktober 2017». */
export function formatPartialDate(date: string, language: Language): string {
  if (date.length === 4) return date;
  if (date.length === 7) return `${monthName(`${date}-01` as PlainDate, language)} ${date.slice(0, 4)}`;
  return formatDate(date as PlainDate, language);
}

const monthName = (date: PlainDate, language: Language): string =>
  (language === "en" ? english : norwegian)[monthOf(date) - 1]!; // a PlainDate's month is 1–12
