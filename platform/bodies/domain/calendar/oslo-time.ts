import { addDays, daysBetween, type PlainDate, plainDate, yearOf } from "@omforent/kernel";
import type { DayAndHour } from "./date-time.ts";

/** A moment in UTC as Norwegian clocks show it. Summer time (EU rules, since 1996): last Sunday of March to last Sunday of October, 01:00 UTC. */
export function osloTime(date: PlainDate, hour: number, minute: number): DayAndHour {
  const year = yearOf(date);
  const isSummer = isAfter(date, hour, lastSunday(year, 3)) && !isAfter(date, hour, lastSunday(year, 10));
  const local = hour + (isSummer ? 2 : 1);
  const time = `${String(local % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { date: local >= 24 ? addDays(date, 1) : date, time };
}

const isAfter = (date: PlainDate, hour: number, change: PlainDate): boolean =>
  date > change || (date === change && hour >= 1);

const aSunday = plainDate(2023, 1, 1);

function lastSunday(year: number, month: 3 | 10): PlainDate {
  const last = plainDate(year, month, 31);
  const weekday = ((daysBetween(aSunday, last) % 7) + 7) % 7;
  return addDays(last, -weekday);
}
