import { expect as expectValue, fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSwings } from "./count-swings.ts";
import { halfOfGaussLegendre, pointsFor, truncationBound } from "./gauss-legendre.ts";
import { shapleyByQuadrature } from "./shapley-by-quadrature.ts";
import { votingPower } from "./voting-power.ts";

const ruleOf = (weights: readonly number[], quota: number) => ({
  weights,
  quota,
  total: weights.reduce((sum, weight) => sum + weight, 0),
});
const powerOf = (weights: readonly number[], quota: number) =>
  expectValue(
    votingPower({
      voters: weights.map((_, voter) => `v${voter}`),
      rules: [{ weights: weights.map((weight) => fraction(BigInt(weight))), quota: fraction(BigInt(quota)) }],
    }),
  );
const rules = fc
  .tuple(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 100 }))
  .filter(([weights]) => weights.some((weight) => weight > 0))
  .map(([weights, percent]) => {
    const { total } = ruleOf(weights, 1);
    return { weights, quota: Math.max(1, Math.ceil((total * percent) / 100)) };
  });

describe("Shapley–Shubik by an integral", () => {
  it("is within its stated bound of the exact value, whatever the weights and the quota", () =>
    fc.assert(
      fc.property(rules, ({ weights, quota }) => {
        const { voters } = powerOf(weights, quota);
        const { shapleyShubik, within } = shapleyByQuadrature(ruleOf(weights, quota));
        expect(within).toBeLessThan(1e-9);
        for (const [voter, { shapleyShubik: exact }] of voters.entries())
          expect(Math.abs(shapleyShubik[voter]! - fractions.toNumber(exact))).toBeLessThanOrEqual(within + 2 ** -52);
      }),
      { numRuns: 150 },
    ));

  it("needs few points: the rule with half as many points as voters is exact, and far fewer are all but so", () => {
    expect(truncationBound(99, 50)).toBe(0);
    expect(truncationBound(99, 48)).toBeGreaterThan(0);
    expect(pointsFor(999, 1e-14)).toBeLessThan(140);
    const { points, weights } = halfOfGaussLegendre(40);
    expect(2 * weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
    const eighth = points.reduce((sum, x, at) => sum + weights[at]! * (x ** 8 + (1 - x) ** 8), 0);
    expect(eighth).toBeCloseTo(1 / 9, 14);
    expect(() => halfOfGaussLegendre(3)).toThrow(RangeError);
  });
});

describe("swings without sizes", () => {
  it("are those that are counted with them", () =>
    fc.assert(
      fc.property(rules, ({ weights, quota }) => {
        const exact = powerOf(weights, quota);
        const counted = countSwings(ruleOf(weights, quota));
        expect(counted.winning).toBe(exact.winning);
        expect(counted.swings).toEqual(exact.voters.map(({ swings }) => swings));
      }),
      { numRuns: 150 },
    ));
});

describe("an assembly of hundreds", () => {
  const flat = (voters: number, total: number) =>
    Array.from({ length: voters }, (_, voter) => 1 + Math.round((total / voters) * (0.5 + ((voter * 37) % 101) / 100)));

  it("has exact swings and an index within a stated bound, where exact sizes would take long", () => {
    const weights = flat(200, 60_000);
    const quota = Math.floor(ruleOf(weights, 1).total / 2) + 1;
    const { voters, shapleyShubikWithin } = powerOf(weights, quota);
    expect(shapleyShubikWithin).toBeGreaterThan(0);
    expect(shapleyShubikWithin!).toBeLessThan(1e-11);
    const sumOf = (name: "shapleyShubik" | "banzhaf") =>
      voters.reduce((sum, voter) => sum + fractions.toNumber(voter[name]), 0);
    expect(Math.abs(sumOf("shapleyShubik") - 1)).toBeLessThan(200 * shapleyShubikWithin!);
    expect(sumOf("banzhaf")).toBeCloseTo(1, 12);
  });

  it("is exact while that takes less than about a second", () => {
    const weights = flat(60, 20_000);
    expect(powerOf(weights, Math.floor(ruleOf(weights, 1).total / 2) + 1).shapleyShubikWithin).toBeNull();
  });

  it("is refused where even that would take long", () => {
    const weights = flat(2_000, 100_000);
    const found = votingPower({
      voters: weights.map((_, voter) => `v${voter}`),
      rules: [{ weights: weights.map((weight) => fraction(BigInt(weight))), quota: fraction(51_000n) }],
    });
    expect(found.ok ? "ok" : found.refusal.code).toBe("power/too-large");
  });
});
