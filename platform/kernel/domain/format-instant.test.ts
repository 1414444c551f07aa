import { describe, expect, it } from "vitest";
import { dayOfInstant, formatInstant } from "./format-instant.ts";

const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("an instant", () => {
  it("is told as Norwegian clocks show it, in winter and in summer", () => {
    expect(plain(formatInstant("2026-11-12T13:05:59.000Z", "nb"))).toBe("12. november 2026 kl. 14.05");
    expect(plain(formatInstant("2026-06-12T13:05:00.000Z", "en"))).toBe("12 June 2026 at 15:05");
  });

  it("belongs to the day that it was in Norway", () => {
    expect(dayOfInstant("2026-11-12T22:59:59.000Z")).toBe("2026-11-12");
    expect(dayOfInstant("2026-11-12T23:00:00.000Z")).toBe("2026-11-13");
  });
});
