import { ok, type PlainDate, parseDate, type Result, refuse } from "@omforent/kernel";
import type { ContentLine } from "./content-line.ts";
import { osloTime } from "./oslo-time.ts";

/** The day, and the hour ("18:00") where one is given, in Norway. */
export type DayAndHour = { readonly date: PlainDate; readonly time: string | null };

/** Zones whose clocks show what Norway's show, as calendars name them; the second is Outlook's. */
const norwegianTime = new Set([
  "Europe/Oslo",
  "W. Europe Standard Time",
  "Europe/Berlin",
  "Europe/Stockholm",
  "Europe/Copenhagen",
  "Arctic/Longyearbyen",
  "Romance Standard Time",
  "Central Europe Standard Time",
]);

const written = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/**
 * Reads DTSTART: a date, or a date with an hour in UTC, in Norwegian time or without a zone.
 * Refusals: `calendar/not-a-date`, `calendar/unknown-time-zone`.
 */
export function readDateTime({ value, parameters, line }: ContentLine): Result<DayAndHour> {
  const match = written.exec(value);
  if (!match) return refuse("calendar/not-a-date", { line, text: value.slice(0, 40) });
  const [, year, month, day, hour, minute, , utc] = match;
  const date = parseDate(`${year}-${month}-${day}`);
  const isDateOnly = hour === undefined;
  const says = parameters.get("VALUE")?.toUpperCase() ?? (isDateOnly ? null : "DATE-TIME"); // some leave out VALUE=DATE
  const fits = isDateOnly ? says !== "DATE-TIME" : says === "DATE-TIME" && Number(hour) < 24 && Number(minute) < 60;
  if (!date.ok || !fits) return refuse("calendar/not-a-date", { line, text: value });
  if (isDateOnly) return ok({ date: date.value, time: null });
  if (utc === "Z") return ok(osloTime(date.value, Number(hour), Number(minute)));
  const zone = parameters.get("TZID") ?? null;
  if (zone !== null && !norwegianTime.has(zone)) return refuse("calendar/unknown-time-zone", { line, zone });
  return ok({ date: date.value, time: `${hour}:${minute}` });
}
