import { describe, expect, it } from "vitest";
import { clockAt, systemClock } from "./clock.ts";

describe("today", () => {
  it.each([
    ["2026-12-31T22:59:59Z", "2026-12-31"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
    ["2026-06-30T21:59:59Z", "2026-06-30"],
    ["2026-06-30T22:00:00Z", "2026-07-01"],
  ])("at %s is %s, the date in Norway", (instant, date) => {
    expect(clockAt(instant).today()).toBe(date);
  });

  it("and now agree, whatever the time zone of the machine", () => {
    expect(clockAt(systemClock.now()).today()).toBe(systemClock.today());
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
