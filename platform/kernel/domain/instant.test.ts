import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesBetween } from "./instant.ts";

describe("minutes between two instants", () => {
  it("are those of the calendar, over months, years and leap days", () => {
    const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        const expected = (to.getTime() - from.getTime()) / 60_000;
        expect(minutesBetween(from.toISOString(), to.toISOString())).toBeCloseTo(expected, 6);
      }),
    );
  });
});
