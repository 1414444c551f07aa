import { parseDate, expect as value } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "./read-calendar.ts";
import { type CalendarDay, writeCalendar } from "./write-calendar.ts";

const aDay = (said: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: "a@omforent",
  date: value(parseDate("2026-10-12")),
  title: "Siste dag for uttalelser",
  description: null,
  url: null,
  ...said,
});
const write = (...days: readonly CalendarDay[]) =>
  writeCalendar({ name: "Årshjul for Osen", writtenAt: "2026-03-01T11:00:00.000Z", days });

describe("a written calendar", () => {
  it("is read back by our own reader, with the same days and titles", () => {
    const title = "Frist; «nøkkel, ny» \\ alt\nlinje to";
    const read = value(readCalendar(write(aDay({ title }), aDay({ uid: "b", date: value(parseDate("2026-12-31")) }))));
    expect(read.unread).toEqual([]);
    expect(read.events).toMatchObject([
      { uid: "a@omforent", date: "2026-10-12", time: null, title, cancelled: false },
      { uid: "b", date: "2026-12-31" },
    ]);
  });

  it("ends a whole day on the day after, across the year's end too", () =>
    expect(write(aDay({ date: value(parseDate("2026-12-31")) }))).toContain("DTEND;VALUE=DATE:20270101"));

  it("has no line longer than 75 octets and breaks no letter in two", () => {
    const lines = write(aDay({ title: "æøå🙂".repeat(60), url: "https://omforent.example/saker/m-1" })).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => Buffer.byteLength(line) === 75).length).toBeGreaterThan(0);
    expect(lines.every((line) => line.isWellFormed())).toBe(true);
  });

  it("gives back any title, whatever is in it", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (written) => {
        const title = written
          .replaceAll(/\r\n?/g, "\n")
          .replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, "")
          .trim();
        expect(value(readCalendar(write(aDay({ title })))).events[0]?.title).toBe(title);
      }),
    ));
});
