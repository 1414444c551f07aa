import { dayOf, monthOf, yearOf } from "@omforent/kernel";
import type { Reading, ReferenceTime } from "../key.ts";
import type { Writer } from "./writer.ts";

/** "folketall 1. januar i budsjettåret". */
export const writeReading = (reading: Reading, writer: Writer): string =>
  withTime(writer.names.write(writer.names.measures.textFor(reading.measure)), reading, writer);

/** "innbygger 1. januar i budsjettåret", or null where the unit does not tell which measure is meant. */
export function writeReadingByUnit(reading: Reading, writer: Writer): string | null {
  const unit = writer.names.units.nameFor(reading.measure);
  return unit === null ? null : withTime(writer.names.write(unit), reading, writer);
}

function withTime(name: string, { at, unpublished }: Reading, writer: Writer): string {
  const time = at.kind === "unstated" ? [] : [writeTime(at, writer)];
  return [name, ...time, ...(unpublished === "newest" ? [writer.phrase("newest", {})] : [])].join(" ");
}

function writeTime(at: Exclude<ReferenceTime, { kind: "unstated" }>, writer: Writer): string {
  if (at.kind === "date") {
    const day = writeDay(monthOf(at.date), dayOf(at.date), writer);
    return writer.phrase("onDate", { day, year: String(yearOf(at.date)).padStart(4, "0") });
  }
  const day = writeDay(at.month, at.day, writer);
  if (at.kind === "average") {
    const slots = { day, count: writer.count(at.years), lastYear: writeLastYear(at.yearsBefore, writer) };
    const isShort = at.yearsBefore === 0 && writer.fullness === "short";
    return writer.phrase(isShort ? "averageToThisYear" : "average", slots, at.years);
  }
  if (at.yearsBefore === 0) return writer.phrase(writer.fullness === "short" ? "thisYear" : "budgetYear", { day });
  if (at.yearsBefore === 1) return writer.phrase("yearBefore", { day });
  return writer.phrase("yearsBefore", { day, count: writer.count(at.yearsBefore) }, at.yearsBefore);
}

function writeLastYear(yearsBefore: number, writer: Writer): string {
  if (yearsBefore === 0) return writer.phrase("lastIsBudgetYear", {});
  if (yearsBefore === 1) return writer.phrase("lastIsYearBefore", {});
  return writer.phrase("lastIsYearsBefore", { count: writer.count(yearsBefore) }, yearsBefore);
}

const writeDay = (month: number, day: number, writer: Writer) =>
  writer.phrase("day", { number: String(day), month: writer.book.months[month - 1]! });
