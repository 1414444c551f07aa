import { expect as expectValue, type Fraction, fraction } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { type ApportionmentProblem, type Method, methods } from "./apportionment.ts";
import { published } from "./published.cases.ts";
import { oneByOne } from "./testing/one-by-one.ts";

const whole = (weights: readonly bigint[]): Fraction[] => weights.map((weight) => fraction(weight));
const seatsOf = (
  method: Method,
  total: bigint,
  weights: readonly Fraction[],
  limits: Partial<ApportionmentProblem> = {},
) => expectValue(apportion(method, { total, weights, ...limits })).seats;
const sum = (seats: readonly bigint[]) => seats.reduce((a, b) => a + b, 0n);

const anyMethod = fc.constantFrom(...methods);
const divisorMethod = fc.constantFrom<Method>("webster", "dhondt", "huntington-hill", "adams");
const weight = fc.oneof(
  fc.bigInt(0n, 12n).map((n) => fraction(n)),
  fc.tuple(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 1000n)).map(([n, d]) => fraction(n, d)),
);
const someWeight = fc
  .array(weight, { minLength: 1, maxLength: 9 })
  .filter((weights) => weights.some(({ n }) => n > 0n));

describe("apportion", () => {
  for (const { source, total, weights, seats } of published)
    for (const [method, expected] of Object.entries(seats))
      it(`${source}: ${method}`, () => {
        expect(seatsOf(method as Method, total, whole(weights))).toEqual(expected); // keys of a record of methods
      });

  it("gives what a naive loop gives, one seat at a time", () => {
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 60n), someWeight, (method, total, weights) => {
        expect(seatsOf(method, total, weights)).toEqual(oneByOne(method, total, weights));
      }),
      { numRuns: 500 },
    );
  });

  it("gives what a naive loop gives with a minimum and a maximum for each", () => {
    const bounded = fc.array(fc.tuple(weight, fc.bigInt(0n, 4n), fc.bigInt(0n, 9n)), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 50n), bounded, (method, wanted, parties) => {
        const weights = parties.map(([size]) => size);
        fc.pre(weights.some(({ n }) => n > 0n));
        const minimum = parties.map(([, least]) => least);
        const maximum = parties.map(([, least, room]) => least + room);
        const most = sum(parties.map(([size, least, room]) => (size.n > 0n ? least + room : least)));
        const total = [sum(minimum), wanted, most].sort((a, b) => (a < b ? -1 : 1))[1]!;
        expect(seatsOf(method, total, weights, { minimum, maximum })).toEqual(
          oneByOne(method, total, weights, { minimum, maximum }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is efficient: the seats sum to the total, whatever its sign and size", () => {
    fc.assert(
      fc.property(anyMethod, fc.bigInt(-(10n ** 30n), 10n ** 30n), someWeight, (method, total, weights) => {
        expect(sum(seatsOf(method, total, weights))).toBe(total);
      }),
    );
  });

  it("is a mirror: a negative total gives the negative of the positive one", () => {
    expect(seatsOf("largest-remainder", -100n, whole([1n, 1n, 1n]))).toEqual([-34n, -33n, -33n]);
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 10n ** 20n), someWeight, (method, total, weights) => {
        expect(seatsOf(method, -total, weights)).toEqual(seatsOf(method, total, weights).map((held) => -held));
      }),
    );
  });

  it("is homogeneous: only the proportions of the weights count", () => {
    const factor = fc.tuple(fc.bigInt(1n, 10n ** 25n), fc.bigInt(1n, 10n ** 25n));
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 1000n), someWeight, factor, (method, total, weights, [n, d]) => {
        const scaled = weights.map((size) => fraction(size.n * n, size.d * d));
        expect(seatsOf(method, total, scaled)).toEqual(seatsOf(method, total, weights));
      }),
    );
  });

  it("is anonymous: without ties the order of the list does not matter", () => {
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 1000n), someWeight, (method, total, weights) => {
        const straight = expectValue(apportion(method, { total, weights }));
        const turned = expectValue(apportion(method, { total, weights: weights.toReversed() }));
        if (straight.ties.length === 0) expect(turned.seats.toReversed()).toEqual(straight.seats);
        expect(turned.ties.length).toBe(straight.ties.length);
      }),
    );
  });

  it("is symmetric: equal weights differ by one at most", () => {
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 1000n), someWeight, weight, (method, total, weights, twin) => {
        const seats = seatsOf(method, total, [...weights, twin, twin]);
        const [first, second] = [seats.at(-2)!, seats.at(-1)!];
        expect(first - second === 0n || first - second === 1n).toBe(true);
      }),
    );
  });

  it("gives the larger weight at least as much", () => {
    fc.assert(
      fc.property(anyMethod, fc.bigInt(0n, 1000n), someWeight, (method, total, weights) => {
        const seats = seatsOf(method, total, weights);
        for (const [i, a] of weights.entries())
          for (const [j, b] of weights.entries()) if (a.n * b.d > b.n * a.d) expect(seats[i]! >= seats[j]!).toBe(true);
      }),
    );
  });

  it("is monotone by every divisor method: nobody loses when there is one more", () => {
    fc.assert(
      fc.property(divisorMethod, fc.bigInt(0n, 1000n), someWeight, (method, total, weights) => {
        const more = seatsOf(method, total + 1n, weights);
        seatsOf(method, total, weights).forEach((held, party) => void expect(more[party]! >= held).toBe(true));
      }),
    );
  });

  it("gives nothing to a zero weight, except a minimum", () => {
    expect(seatsOf("adams", 3n, whole([0n, 1n, 2n]))[0]).toBe(0n);
    for (const method of methods) expect(seatsOf(method, 9n, whole([0n, 1n, 2n]), { minimum: 1n })[0]).toBe(1n);
  });

  it("is exact far beyond 2^53", () => {
    const weights = whole([2n ** 61n + 1n, 2n ** 61n - 1n]);
    expect(seatsOf("largest-remainder", 2n ** 62n, weights)).toEqual([2n ** 61n + 1n, 2n ** 61n - 1n]);
    for (const method of methods) expect(sum(seatsOf(method, 10n ** 18n, whole([1n, 1n, 1n])))).toBe(10n ** 18n);
  });

  it("does not count seats one by one: 10^18 among 400 of every size", () => {
    const weights = whole(Array.from({ length: 400 }, (_, i) => BigInt(i + 1) ** 5n));
    for (const method of methods) expect(sum(seatsOf(method, 10n ** 18n, weights))).toBe(10n ** 18n);
  });

  it("tells who tied for the last units, and how many of them got one", () => {
    for (const method of methods)
      expect(expectValue(apportion(method, { total: 2n, weights: whole([2n, 1n, 1n, 2n, 2n]) })).ties).toEqual([
        { parties: [0, 3, 4], units: 2n },
      ]);
    expect(expectValue(apportion("webster", { total: 3n, weights: whole([1n, 1n, 1n]) })).ties).toEqual([]);
  });

  it("gives a tie to the first in the list, also when the first is the smaller", () => {
    expect(seatsOf("largest-remainder", 2n, whole([1n, 3n]))).toEqual([1n, 1n]);
    expect(seatsOf("largest-remainder", 2n, whole([3n, 1n]))).toEqual([2n, 0n]);
  });

  it("compares Huntington–Hill exactly, where a square root in doubles cannot", () => {
    // Of 4 seats the larger gets 3 when it is more than √3 = √(2·3)/√(1·2) times the smaller.
    const scale = 10n ** 20n;
    const root = 173205080756887729352n; // ⌊√3 · 10^20⌋
    expect(Number(root) === Number(root + 1n)).toBe(true);
    expect(seatsOf("huntington-hill", 4n, whole([root, scale]))).toEqual([2n, 2n]);
    expect(seatsOf("huntington-hill", 4n, whole([root + 1n, scale]))).toEqual([3n, 1n]);
  });

  it("refuses, by name, what cannot be", () => {
    const code = (method: Method, problem: ApportionmentProblem) => {
      const result = apportion(method, problem);
      return result.ok ? "ok" : result.refusal.code;
    };
    for (const method of methods) {
      expect(code(method, { total: 5n, weights: whole([1n, -1n]) })).toBe("apportion/weight-negative");
      expect(code(method, { total: 5n, weights: whole([0n, 0n]) })).toBe("apportion/all-weights-zero");
      expect(code(method, { total: -1n, weights: whole([0n]) })).toBe("apportion/all-weights-zero");
      expect(code(method, { total: 0n, weights: whole([0n, 0n]) })).toBe("ok");
      expect(code(method, { total: 1n, weights: whole([1n, 1n]), minimum: 1n })).toBe("apportion/minimum-above-total");
      expect(code(method, { total: 2n, weights: whole([1n, 1n]), minimum: 1n, maximum: 1n })).toBe("ok");
      expect(code(method, { total: 3n, weights: whole([1n, 1n]), maximum: 1n })).toBe("apportion/maximum-below-total");
      expect(code(method, { total: 3n, weights: whole([1n, 0n]), maximum: [2n, 9n] })).toBe(
        "apportion/maximum-below-total",
      );
      expect(code(method, { total: 3n, weights: whole([1n]), minimum: 2n, maximum: 1n })).toBe(
        "apportion/minimum-above-maximum",
      );
      expect(code(method, { total: 3n, weights: whole([1n]), minimum: -1n })).toBe("apportion/limit-negative");
      expect(code(method, { total: 3n, weights: whole([1n, 2n]), minimum: [1n] })).toBe("apportion/limits-length");
    }
  });
});
