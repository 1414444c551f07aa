import { describe, expect, it } from "vitest";
import { firstDayOf, isPartialDate, lastDayOf } from "./partial-date.ts";

describe("a date that is as exact as its source", () => {
  it.each(["2017", "2017-10", "2024-02-29"])("%s is one", (text) => expect(isPartialDate(text)).toBe(true));
  it.each(["", "17", "2017-13", "2017-00", "2023-02-29", "2017-1", "2017-10-3", " 2017", "i fjor"])(
    "%j is none",
    (text) => expect(isPartialDate(text)).toBe(false),
  );
  it("means any day of its year or month", () => {
    expect([firstDayOf("2017"), lastDayOf("2017")]).toEqual(["2017-01-01", "2017-12-31"]);
    expect([firstDayOf("2024-02"), lastDayOf("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([firstDayOf("2024-02-03"), lastDayOf("2024-02-03")]).toEqual(["2024-02-03", "2024-02-03"]);
  });
});
