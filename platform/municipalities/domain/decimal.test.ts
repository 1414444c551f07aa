import { fraction } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal, writeDecimal } from "./decimal.ts";

describe("decimals", () => {
  it.each([
    ["911", fraction(911n)],
    ["12.5", fraction(25n, 2n)],
    ["-0.25", fraction(-1n, 4n)],
    [" 007.10 ", fraction(71n, 10n)],
    ["0.000001", fraction(1n, 1_000_000n)],
  ])("reads %j exactly", (text, value) => expect(readDecimal(text)).toEqual({ ok: true, value }));
  it.each(["", "1e3", "1,5", "0x10", "NaN", "1/3", "1.0000001", "+1", ".5", "1 000", "١", "9".repeat(31)])(
    "refuses %j",
    (text) => expect(readDecimal(text)).toMatchObject({ refusal: { code: "statistic/not-a-decimal" } }),
  );
  it("reads what it writes, whatever the value", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (millionths) => {
        const value = fraction(millionths, 1_000_000n);
        expect(readDecimal(writeDecimal(value))).toEqual({ ok: true, value });
      }),
    ));
  it("writes no superfluous zeros", () => expect(writeDecimal(fraction(-50n, 4n))).toBe("-12.5"));
  it("does not round: a third is no decimal", () => expect(() => writeDecimal(fraction(1n, 3n))).toThrow(RangeError));
});
