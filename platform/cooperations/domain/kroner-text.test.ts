import { type Ore, oreToWire } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readKroner } from "./kroner-text.ts";

describe("kroner as people write them", () => {
  it.each([
    ["1 234 567,50", "1234567.50"],
    ["1\u00a0234\u202f567,5", "1234567.50"],
    ["1.234.567", "1234567.00"],
    ["1.234.567,89", "1234567.89"],
    ["1,234,567.89", "1234567.89"],
    ["kr 450 000,-", "450000.00"],
    ["450000 kr", "450000.00"],
    ["NOK 450000.00", "450000.00"],
    ["0", "0.00"],
    ["1234567.5", "1234567.50"],
  ])("reads %s", (text, wire) => expect(readKroner(text)).toEqual({ ok: true, value: BigInt(wire.replace(".", "")) }));

  it.each(["", "mye", "1,2 mill", "1 23 456", "12.34.56", "1e9", "1,234,5", "NaN", "9".repeat(16)])(
    "refuses %j",
    (text) => expect(readKroner(text)).toMatchObject({ refusal: { code: "cooperation/cost-not-money" } }),
  );

  it("says that a cost is not negative", () => {
    for (const text of ["-5", "\u22125", "(500)", "kr -5"])
      expect(readKroner(text)).toMatchObject({ refusal: { code: "cooperation/cost-negative" } });
  });

  it("reads back every amount that is written with two decimals, to the øre", () =>
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 17n - 1n), (amount) => {
        const wire = oreToWire(amount as Ore);
        const norwegian = wire.replace(".", ",").replace(/\B(?=(\d{3})+,)/g, "\u00a0");
        expect(readKroner(wire)).toEqual({ ok: true, value: amount });
        expect(readKroner(norwegian)).toEqual({ ok: true, value: amount });
      }),
    ));
});
