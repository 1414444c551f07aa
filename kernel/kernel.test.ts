import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  expect as expectOk,
  fraction,
  fractions,
  oreFromWire,
  oreToWire,
  parseDate,
  parseFraction,
  plainDate,
} from "./index.ts";

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => fraction(n, d));

describe("fractions", () => {
  it("are in lowest terms with a positive denominator", () => expect(fraction(2n, -6n)).toEqual({ n: -1n, d: 3n }));
  it("form a field: a + b − b = a, a × b ÷ b = a", () =>
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(fractions.subtract(fractions.add(a, b), b)).toEqual(a);
        if (!fractions.isZero(b)) expect(fractions.divide(fractions.multiply(a, b), b)).toEqual(a);
      }),
    ));
  it("floor downwards, below zero too", () =>
    expect([fraction(7n, 2n), fraction(-1n, 2n), fraction(-4n, 2n)].map(fractions.floor)).toEqual([3n, -1n, -2n]));
  it("read decimals as written, never through a double", () => {
    expect(expectOk(parseFraction("0.1"))).toEqual(fraction(1n, 10n));
    expect(expectOk(parseFraction("12345678901234567890.5"))).toEqual(fraction(24691357802469135781n, 2n));
    expect(expectOk(parseFraction("-2/6"))).toEqual(fraction(-1n, 3n));
  });
  it("refuse what is no number", () => {
    for (const text of ["", "1e3", "1/0", "NaN", "1,5", "--1", "1/2/3", " "])
      expect(parseFraction(text).ok).toBe(false);
  });
  it("survive the wire", () =>
    fc.assert(
      fc.property(anyFraction, (a) => {
        expect(expectOk(parseFraction(fractions.toWire(a)))).toEqual(a);
      }),
    ));
  it("become the nearest double for drawing, also when both sides are huge", () =>
    expect(fractions.toNumber(fraction(10n ** 400n + 1n, 3n * 10n ** 400n))).toBeCloseTo(1 / 3, 10));
});

describe("money", () => {
  it("is kroner with two decimals on the wire, and comes back", () => {
    expect(
      [5n, -5n, 100n, -9_956_188n].map((amount) => oreToWire(expectOk(oreFromWire(oreToWire(amount as never))))),
    ).toEqual(["0.05", "-0.05", "1.00", "-99561.88"]);
  });
  it("refuses anything else", () => {
    for (const text of ["1", "1.5", "1,50", "1.505", "kr 1.00", "1e2", ""]) expect(oreFromWire(text).ok).toBe(false);
  });
});

describe("calendar dates", () => {
  it("exist or are refused", () => {
    for (const text of ["2024-02-29", "2000-02-29", "2026-12-31"]) expect(parseDate(text).ok).toBe(true);
    for (const text of ["2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-04-31"])
      expect(parseDate(text).ok).toBe(false);
  });
  it("count days over leap years, and back", () => {
    expect(daysBetween(plainDate(2024, 2, 28), plainDate(2024, 3, 1))).toBe(2);
    expect(daysBetween(plainDate(2026, 1, 1), plainDate(2027, 1, 1))).toBe(365);
    const date = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, day]) => plainDate(year, month, day));
    fc.assert(
      fc.property(date, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});
