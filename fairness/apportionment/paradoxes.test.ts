import { expect as expectValue, fraction } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alabamaParadox } from "./alabama-paradox.ts";
import { apportion } from "./apportion.ts";
import type { Method } from "./apportionment.ts";
import { newStateParadox } from "./new-state-paradox.ts";
import { populationParadox } from "./population-paradox.ts";
import { quotaViolations } from "./quota-violations.ts";
import { seatBias } from "./seat-bias.ts";
import { states1880 } from "./united-states-1880.cases.ts";

const names = Object.keys(states1880);
const population = Object.values(states1880).map((count) => fraction(count));
const whole = (weights: readonly number[]) => weights.map((weight) => fraction(BigInt(weight)));
const divisorMethods: readonly Method[] = ["webster", "dhondt", "huntington-hill", "adams"];
const weights = fc
  .array(fc.integer({ min: 1, max: 5000 }), { minLength: 3, maxLength: 8 })
  .map((list) => list.map((n) => fraction(BigInt(n))));

describe("the Alabama paradox", () => {
  it("has the population of 1880 as published", () => {
    expect(Object.values(states1880).reduce((a, b) => a + b)).toBe(49_371_340n);
  });

  it("takes a seat from Alabama when the House of 1880 grows from 299 to 300 seats, each state having one at least", () => {
    const lost = expectValue(alabamaParadox("largest-remainder", { total: 299n, weights: population, minimum: 1n }));
    expect(lost).toEqual([{ party: names.indexOf("Alabama"), from: 8n, to: 7n }]);
  });

  it("does not appear there without the minimum", () => {
    expect(expectValue(alabamaParadox("largest-remainder", { total: 299n, weights: population }))).toEqual([]);
  });

  it("never appears with a divisor method", () => {
    for (const method of divisorMethods)
      for (let total = 275n; total < 350n; total += 1n)
        expect(expectValue(alabamaParadox(method, { total, weights: population, minimum: 1n }))).toEqual([]);
  });
});

describe("the population paradox", () => {
  it("is seen with largest remainder: who grew loses a seat to who shrank", () => {
    // Quotas 65.70, 23.70, 10.60 become 65.35, 24.26, 10.40: the first grew from 657 to 660, the last shrank from 106 to 105.
    const before = { total: 100n, weights: whole([657, 237, 106]) };
    const paradox = expectValue(populationParadox("largest-remainder", before, whole([660, 245, 105])));
    expect(paradox).toEqual([{ loser: 0, winner: 2 }]);
  });

  it("never appears with a divisor method", () => {
    fc.assert(
      fc.property(fc.constantFrom(...divisorMethods), fc.bigInt(1n, 200n), weights, weights, (method, total, a, b) => {
        const n = Math.min(a.length, b.length);
        const problem = { total, weights: a.slice(0, n) };
        const [then, now] = [apportion(method, problem), apportion(method, { total, weights: b.slice(0, n) })];
        fc.pre(expectValue(then).ties.length + expectValue(now).ties.length === 0);
        expect(expectValue(populationParadox(method, problem, b.slice(0, n)))).toEqual([]);
      }),
    );
  });
});

describe("the new-state paradox", () => {
  it("is seen with largest remainder: a newcomer's fair seats move a seat between the old", () => {
    // The textbook pair of schools: 104 seats for 1045 and 8955; the newcomer of 525 brings its fair 5.
    const problem = { total: 100n, weights: whole([1045, 8955]) };
    const moved = expectValue(newStateParadox("largest-remainder", problem, { weight: fraction(525n), units: 5n }));
    expect(moved).toEqual([
      { party: 0, from: 10n, to: 11n },
      { party: 1, from: 90n, to: 89n },
    ]);
  });

  it("says nothing when the newcomer does not get what it brought", () => {
    const problem = { total: 100n, weights: whole([1045, 8955]) };
    expect(expectValue(newStateParadox("webster", problem, { weight: fraction(525n), units: 9n }))).toBeNull();
  });

  it("never appears with a divisor method", () => {
    fc.assert(
      fc.property(fc.constantFrom(...divisorMethods), fc.bigInt(1n, 200n), weights, (method, total, all) => {
        const together = expectValue(apportion(method, { total, weights: all }));
        const units = together.seats.at(-1)!;
        const old = { total: total - units, weights: all.slice(0, -1) };
        fc.pre(together.ties.length + expectValue(apportion(method, old)).ties.length === 0);
        expect(expectValue(newStateParadox(method, old, { weight: all.at(-1)!, units }))).toEqual([]);
      }),
    );
  });
});

describe("the quota", () => {
  const example = { total: 100n, weights: whole([5117, 4400, 162, 161, 160]) };

  it("is broken upwards by d'Hondt for the second of the example of Balinski & Young (1975)", () => {
    const { seats } = expectValue(apportion("dhondt", example));
    expect(quotaViolations(seats, example.weights)).toEqual([{ party: 1, quota: fraction(44n), seats: 45n }]);
  });

  it("is kept by largest remainder, always", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 500n), weights, (total, list) => {
        const { seats } = expectValue(apportion("largest-remainder", { total, weights: list }));
        expect(quotaViolations(seats, list)).toEqual([]);
      }),
    );
  });

  it("counts a whole seat too many as a violation, also on the limit", () => {
    expect(quotaViolations([2n, 0n], whole([1, 1])).map(({ party }) => party)).toEqual([0, 1]);
    expect(quotaViolations([2n, 1n], whole([1, 1]))).toEqual([]);
  });
});

describe("bias", () => {
  it("of d'Hondt favours the large and of Adams the small, on the states of 1880", () => {
    const biasOf = (method: Method) =>
      seatBias(expectValue(apportion(method, { total: 299n, weights: population })).seats, population)!;
    const [dhondt, adams, webster] = [biasOf("dhondt"), biasOf("adams"), biasOf("webster")];
    const ratio = ({ small, large }: typeof dhondt) =>
      Number(small.n) / Number(small.d) / (Number(large.n) / Number(large.d));
    expect(ratio(dhondt)).toBeLessThan(0.95);
    expect(ratio(adams)).toBeGreaterThan(1.05);
    expect(ratio(webster)).toBeGreaterThan(ratio(dhondt));
    expect(ratio(webster)).toBeLessThan(ratio(adams));
  });

  it("cannot be told of fewer than three, or without seats", () => {
    expect(seatBias([1n, 2n], whole([1, 2]))).toBeNull();
    expect(seatBias([0n, 0n, 0n], whole([1, 2, 3]))).toBeNull();
    expect(seatBias([1n, 1n, 1n, 0n], whole([1, 1, 1, 0]))).toEqual({ small: fraction(1n), large: fraction(1n) });
  });
});
