import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { type ContentLine, contentLines } from "./content-line.ts";
import type { DayAndHour } from "./date-time.ts";
import { readEvent } from "./read-event.ts";

/** A meeting as a calendar tells of it. */
export type CalendarEvent = DayAndHour & {
  readonly uid: string;
  readonly title: string;
  readonly cancelled: boolean;
  /** Later tellings of the same event have a higher one. */
  readonly sequence: number;
  readonly line: number;
};

export type ReadCalendar = {
  /** One for each uid, by day and hour. */
  readonly events: readonly CalendarEvent[];
  /** The events that could not be read, each with its line and why. */
  readonly unread: readonly Refusal[];
};

const longest = 2_000_000;

/**
 * Reads the meetings of an iCalendar file (RFC 5545). Refusals: `calendar/too-long`, `calendar/not-a-calendar`,
 * `calendar/bad-line`, `calendar/unbalanced`; an event that cannot be read is listed instead.
 */
export function readCalendar(text: string): Result<ReadCalendar> {
  if (text.length > longest) return refuse("calendar/too-long", { most: longest });
  const { lines, bad } = contentLines(text);
  if (lines[0]?.name !== "BEGIN" || lines[0].value.toUpperCase() !== "VCALENDAR")
    return refuse("calendar/not-a-calendar");
  if (bad[0]) return refuse("calendar/bad-line", { line: bad[0].line, text: bad[0].text });
  const blocks = eventBlocks(lines);
  if (!blocks.ok) return blocks;
  const allCancelled = lines.some(({ name, value }) => name === "METHOD" && value.toUpperCase() === "CANCEL");
  const latest = new Map<string, CalendarEvent>();
  const unread: Refusal[] = [];
  for (const block of blocks.value) {
    const event = readEvent(block, allCancelled);
    if (!event.ok) unread.push(event.refusal);
    else if ((latest.get(event.value.uid)?.sequence ?? -1) <= event.value.sequence)
      latest.set(event.value.uid, event.value);
  }
  return ok({ events: [...latest.values()].sort(byTime), unread });
}

/** The lines of each VEVENT, without what is nested in it (alarms). */
function eventBlocks(lines: readonly ContentLine[]): Result<readonly (readonly ContentLine[])[]> {
  const open: string[] = [];
  const blocks: ContentLine[][] = [];
  for (const one of lines) {
    const what = one.value.toUpperCase();
    if (one.name === "BEGIN") {
      open.push(what);
      if (what === "VEVENT") blocks.push([one]);
    } else if (one.name === "END") {
      if (open.pop() !== what) return refuse("calendar/unbalanced", { line: one.line });
    } else if (open.at(-1) === "VEVENT") blocks.at(-1)!.push(one);
  }
  return open.length === 0 ? ok(blocks) : refuse("calendar/unbalanced", { line: lines.at(-1)!.line });
}

const byTime = (a: CalendarEvent, b: CalendarEvent): number => (whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0);
const whole = ({ date, time, uid }: CalendarEvent): string => `${date} ${time ?? ""} ${uid}`;
