import { expect as expectOk, kroner, ore, sumOre } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assumption,
  assumedCosts,
  assumptions,
  compareWithFair,
  type FairPoints,
  fairNames,
  fairPoints,
  outsideAll,
  proveNucleolus,
} from "./index.ts";

const range = (from: bigint, to = from) => ({ from: kroner(from), to: kroner(to) });
const question = (assumption: Assumption, total: bigint, ...alone: readonly ReturnType<typeof range>[]) => ({
  participants: alone.map((_, at) => `p${at}`),
  alone,
  total: kroner(total),
  assumption,
});
const found = (asked: Parameters<typeof fairPoints>[0]) => {
  const work = fairPoints(asked);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
};
const codeOf = (asked: Parameters<typeof fairPoints>[0]) => {
  const result = found(asked);
  return result.ok ? "ok" : result.refusal.code;
};

describe("the assumed costs", () => {
  it("make all together cost the amount, and each alone what was written", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...assumptions),
        fc.array(fc.bigInt({ min: 1_000n, max: 10n ** 11n }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 1000 }),
        (assumption, drawn, part) => {
          const alone = drawn.map(ore);
          const [sum, dearest] = [sumOre(alone), alone.reduce((a, b) => (b > a ? b : a))];
          const total = ore(dearest + 1n + ((sum - dearest - 1n) * BigInt(part)) / 1000n);
          const costs = assumedCosts(assumption, alone, total);
          if (!costs.ok) {
            expect(costs.refusal.code).toMatch(/fixed-above-alone|one-costs-as-much/);
            return;
          }
          const { worth } = costs.value.game;
          expect(worth[worth.length - 1]).toBe(Number(total));
          for (const [player, cost] of alone.entries()) expect(worth[1 << player]).toBe(Number(cost));
          for (let mask = 1; mask < worth.length; mask += 1) expect(Number.isInteger(worth[mask])).toBe(true);
        },
      ),
    ));

  it("find the fixed part and the exponent", () => {
    const shared = expectOk(assumedCosts("shared-fixed", [kroner(50n), kroner(80n), kroner(90n)], kroner(160n)));
    expect(shared.fitted).toBe(3000);
    expect([...shared.game.worth]).toEqual([0, 5000, 8000, 10_000, 9000, 11_000, 14_000, 16_000]);
    const two = kroner(1_000_000n);
    const scale = expectOk(assumedCosts("economies-of-scale", [two, two], ore(BigInt(Math.round(1e8 * 2 ** 0.6)))));
    expect(scale.fitted).toBeCloseTo(0.6, 6);
  });
});

describe("fair splits", () => {
  it("sum to the amount at every point, to the øre", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...assumptions),
        fc.array(fc.tuple(fc.bigInt({ min: 500n, max: 900n }), fc.bigInt({ min: 0n, max: 90n })), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.bigInt({ min: 60n, max: 99n }),
        (assumption, drawn, percent) => {
          const alone = drawn.map(([from, width]) => range(from, from + width));
          const total = ore((sumOre(alone.map(({ from }) => from)) * percent) / 100n);
          const result = found({ participants: alone.map((_, at) => `p${at}`), alone, total, assumption });
          if (!result.ok) return;
          for (const { amounts } of result.value.all)
            for (const name of fairNames) if (amounts[name]) expect(sumOre(amounts[name])).toBe(total);
        },
      ),
      { numRuns: 60 },
    ));

  it("are the textbook's when one fixed part is shared: everyone pays its own and an equal part of the fixed", () => {
    const asked = question("shared-fixed", 160n, range(50n), range(80n), range(90n));
    const { middle, all, tried } = expectOk(found(asked));
    // F = 30; own parts 20, 50 and 60, and 10 each of the fixed.
    for (const name of fairNames) expect(middle.amounts[name]).toEqual([kroner(30n), kroner(60n), kroner(70n)]);
    expect([all.length, tried]).toEqual([2, 2]);
  });

  it("try every corner up to ten estimates, and say when they do not", () => {
    const open = Array.from({ length: 11 }, () => range(90n, 110n));
    const few = expectOk(found(question("economies-of-scale", 250n, ...open.slice(0, 3))));
    expect([few.tried, few.isEveryCorner]).toEqual([9, true]);
    const many = expectOk(found(question("economies-of-scale", 800n, ...open)));
    expect([many.tried, many.isEveryCorner]).toEqual([3, false]);
  });

  it("are refused, with numbers, where the assumption cannot hold", () => {
    expect(codeOf(question("shared-fixed", 300n, range(100n), range(150n)))).toBe("alone/costs-more-together");
    expect(codeOf(question("shared-fixed", 100n, range(10n), range(90n), range(90n)))).toBe("alone/fixed-above-alone");
    expect(codeOf(question("economies-of-scale", 90n, range(10n), range(90n)))).toBe("alone/one-costs-as-much");
    expect(codeOf(question("economies-of-scale", 90n, range(100n)))).toBe("alone/too-few");
    expect(codeOf(question("shared-fixed", 0n, range(1n), range(2n)))).toBe("alone/amount-not-positive");
    const result = found(question("shared-fixed", 300n, range(100n), range(150n)));
    expect(result.ok ? null : result.refusal.params).toEqual({ alone: "25000", total: "30000", more: "5000" });
  });

  it("leave out the corners where the assumption cannot hold, and count them", () => {
    const { all, tried } = expectOk(found(question("shared-fixed", 200n, range(60n, 140n), range(60n, 140n))));
    expect(all.length).toBeLessThan(tried);
  });
});

describe("the key beside the fair splits", () => {
  const splits = (...amounts: bigint[]) => ({
    fitted: 0,
    amounts: { shapley: amounts.map(ore), nucleolus: amounts.map(ore), scrb: null },
  });
  const points: FairPoints = {
    middle: splits(50n, 30n, 20n),
    all: [splits(50n, 30n, 20n), splits(60n, 25n, 15n)],
    tried: 2,
    isEveryCorner: true,
  };

  it("is off by what some pay more, in the middle and over the estimates", () => {
    const [shapley, nucleolus, none] = compareWithFair(points, [40n, 30n, 30n].map(ore));
    expect(shapley).toEqual({
      name: "shapley",
      amounts: [50n, 30n, 20n],
      ranges: [
        { from: 50n, to: 60n },
        { from: 25n, to: 30n },
        { from: 15n, to: 20n },
      ],
      moved: 10n,
      movedRange: { from: 10n, to: 20n },
    });
    expect([nucleolus?.name, none]).toEqual(["nucleolus", undefined]);
  });

  it("names whom every method at every point would charge less, or more", () => {
    const charges = [40n, 30n, 30n].map(ore);
    expect(outsideAll(compareWithFair(points, charges), charges)).toEqual({ above: [2], below: [0] });
    expect(outsideAll([], charges)).toEqual({ above: [], below: [] });
  });
});

describe("the proof of the nucleolus", () => {
  it("is checked in exact numbers, and tells what the groups save", () => {
    const proof = expectOk(
      proveNucleolus("economies-of-scale", [kroner(100n), kroner(200n), kroner(300n)], {
        total: kroner(400n),
        names: ["A", "B", "C"],
      }),
    );
    expect(proof.isProved).toBe(true);
    expect(proof.explained.steps.length).toBeGreaterThan(1);
  });
});
