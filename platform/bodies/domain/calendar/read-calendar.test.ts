import { expect as expectOk } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "./index.ts";

const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const read = (...lines: readonly string[]) => expectOk(readCalendar(calendar(...lines)));
const codeOf = (text: string) => {
  const result = readCalendar(text);
  return result.ok ? "ok" : result.refusal.code;
};

describe("a calendar of meetings", () => {
  it.each([
    ["DTSTART;VALUE=DATE:20261112", "2026-11-12", null],
    ["DTSTART:20261112", "2026-11-12", null],
    ["DTSTART:20261112T180000", "2026-11-12", "18:00"],
    ["DTSTART;TZID=Europe/Oslo:20261112T180000", "2026-11-12", "18:00"],
    ['DTSTART;TZID="W. Europe Standard Time":20261112T180000', "2026-11-12", "18:00"],
    ["DTSTART:20261112T170000Z", "2026-11-12", "18:00"],
    ["DTSTART:20260611T160000Z", "2026-06-11", "18:00"],
    ["DTSTART:20261231T233000Z", "2027-01-01", "00:30"],
    // Summer time ends on 25 October 2026 at 01:00 UTC, and begins on 29 March.
    ["DTSTART:20261025T005900Z", "2026-10-25", "02:59"],
    ["DTSTART:20261025T010000Z", "2026-10-25", "02:00"],
    ["DTSTART:20260329T005900Z", "2026-03-29", "01:59"],
    ["DTSTART:20260329T010000Z", "2026-03-29", "03:00"],
  ])("reads %s", (start, date, time) => {
    expect(read(...event("UID:1", start)).events).toMatchObject([{ date, time, cancelled: false }]);
  });

  it("puts folded lines together wherever they were folded, with CRLF and with LF", () => {
    const title = "Kommunestyret, ekstraordinært møte om ny fordelingsnøkkel";
    const line = `SUMMARY:${title.replace(",", "\\,")}`;
    fc.assert(
      fc.property(fc.integer({ min: 9, max: line.length - 1 }), fc.constantFrom("\r\n", "\n"), (at, newline) => {
        const folded = `${line.slice(0, at)}${newline} ${line.slice(at)}`;
        const text = calendar(...event("UID:1", "DTSTART:20261112", folded)).replaceAll("\r\n", newline);
        expect(expectOk(readCalendar(text)).events[0]!.title).toBe(title);
      }),
    );
  });

  it("knows what is cancelled, one by one or all together", () => {
    const one = event("UID:1", "DTSTART:20261112", "STATUS:CANCELLED");
    const other = event("UID:2", "DTSTART:20261210", "STATUS:CONFIRMED");
    expect(read(...one, ...other).events.map(({ cancelled }) => cancelled)).toEqual([true, false]);
    expect(read("METHOD:CANCEL", ...other).events[0]!.cancelled).toBe(true);
  });

  it("keeps one telling for each uid: the one with the highest sequence, wherever it stands", () => {
    const moved = event("UID:1", "SEQUENCE:2", "DTSTART:20261119");
    const first = event("UID:1", "DTSTART:20261112");
    for (const lines of [
      [...moved, ...first],
      [...first, ...moved],
    ])
      expect(read(...lines).events.map(({ date }) => date)).toEqual(["2026-11-19"]);
  });

  it("leaves alarms aside", () =>
    expect(
      read("BEGIN:VEVENT", "UID:1", "DTSTART:20261112", "BEGIN:VALARM", "UID:x", "END:VALARM", "END:VEVENT").events,
    ).toMatchObject([{ uid: "1" }]));

  it.each([
    [["DTSTART:20261112"], "calendar/event-without-uid"],
    [["UID:1"], "calendar/event-without-start"],
    [["UID:1", "DTSTART:20260231"], "calendar/not-a-date"],
    [["UID:1", "DTSTART;VALUE=DATE-TIME:20260228"], "calendar/not-a-date"],
    [["UID:1", "DTSTART:20260228T250000"], "calendar/not-a-date"],
    [["UID:1", "DTSTART:12.11.2026"], "calendar/not-a-date"],
    [["UID:1", "DTSTART;TZID=America/New_York:20261112T180000"], "calendar/unknown-time-zone"],
    [["UID:1", "DTSTART:20261112", "RRULE:FREQ=MONTHLY"], "calendar/event-repeats"],
    [["UID:1", "UID:2", "DTSTART:20261112"], "calendar/event-says-twice"],
  ])("names the event that it cannot read and keeps the others: %j", (lines, code) => {
    const { events, unread } = read(...event(...lines), ...event("UID:9", "DTSTART:20261210"));
    expect(unread.map((one) => one.code)).toEqual([code]);
    expect(unread[0]!.params.line).toBeGreaterThan(2);
    expect(events.map(({ uid }) => uid)).toEqual(["9"]);
  });

  it.each([
    ["", "calendar/not-a-calendar"],
    ["<html>BEGIN:VCALENDAR</html>", "calendar/not-a-calendar"],
    ["dato;frist;organ", "calendar/not-a-calendar"],
    [calendar("BEGIN:VEVENT", "UID:1"), "calendar/unbalanced"],
    [calendar("END:VEVENT"), "calendar/unbalanced"],
    [calendar("hva er dette"), "calendar/bad-line"],
    [calendar('SUMMARY;LANGUAGE="nb:Møte'), "calendar/bad-line"],
    ["x".repeat(2_000_001), "calendar/too-long"],
  ])("refuses what is no calendar", (text, code) => expect(codeOf(text)).toBe(code));

  it("never throws, whatever it is given", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("BEGIN:VEVENT", "END:VEVENT", "UID:1", "DTSTART:2026", ';=:"', "\t,", "RRULE:")),
        (lines) => {
          readCalendar(calendar(...lines));
        },
      ),
    ));
});
