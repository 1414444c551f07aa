import { ok, type Result, refuse } from "@omforent/kernel";
import { type ContentLine, unescapeText } from "./content-line.ts";
import { readDateTime } from "./date-time.ts";
import type { CalendarEvent } from "./read-calendar.ts";

/** Repeating events are not unrolled: a council's plan lists its meetings. */
const repeats = ["RRULE", "RDATE", "RECURRENCE-ID"];

/**
 * One VEVENT; the first line is its BEGIN. Refusals: `calendar/event-repeats`, `calendar/event-without-uid`,
 * `calendar/event-without-start`, `calendar/event-says-twice`, those of `readDateTime`.
 */
export function readEvent(block: readonly ContentLine[], allCancelled: boolean): Result<CalendarEvent> {
  const [begin, ...lines] = block;
  const line = begin!.line;
  const repeat = lines.find(({ name }) => repeats.includes(name));
  if (repeat) return refuse("calendar/event-repeats", { line: repeat.line, property: repeat.name });
  for (const once of ["UID", "DTSTART", "STATUS", "SEQUENCE"]) {
    const second = lines.filter(({ name }) => name === once)[1];
    if (second) return refuse("calendar/event-says-twice", { line: second.line, property: once });
  }
  const said = (wanted: string) => lines.find(({ name }) => name === wanted)?.value.trim() ?? null;
  const uid = said("UID");
  if (!uid) return refuse("calendar/event-without-uid", { line });
  const start = lines.find(({ name }) => name === "DTSTART");
  if (!start) return refuse("calendar/event-without-start", { line });
  const read = readDateTime(start);
  if (!read.ok) return read;
  const sequence = Number(said("SEQUENCE") ?? "0");
  return ok({
    ...read.value,
    uid,
    title: unescapeText(said("SUMMARY") ?? ""),
    cancelled: allCancelled || said("STATUS")?.toUpperCase() === "CANCELLED",
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    line,
  });
}
