import { daysBetween, type PlainDate } from "@omforent/kernel";

/** Minutes from one UTC instant to another, both as "2026-01-01T12:00:00.000Z"; negative when the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  const days = daysBetween(from.slice(0, 10) as PlainDate, to.slice(0, 10) as PlainDate);
  return days * 24 * 60 + minuteOfDay(to) - minuteOfDay(from);
}

const minuteOfDay = (instant: string): number =>
  Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + Number(instant.slice(17, -1)) / 60;
