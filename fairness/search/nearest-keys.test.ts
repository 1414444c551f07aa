import { expect as expectOk, fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, standardVocabulary } from "../keys/language/index.ts";
import { loadHighs } from "./highs.ts";
import { distanceBetween, exactShares, type NearestQuestion, nearestByBound, nearestKeys, runToEnd } from "./index.ts";
import type { NewLinearProgram } from "./linear-program.ts";
import { aProblem, everyWeights, sharesOf } from "./testing/every-key.ts";

const nearestOf = (question: NearestQuestion) => expectOk(runToEnd(nearestKeys(question)));
const rows = fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 4,
});
const questions = fc.record({
  counts: rows.map((drawn) => [[1, 1, 1, 1], ...drawn.slice(1)]),
  target: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }).filter((row) => row.some(Boolean)),
  steps: fc.constantFrom(4, 10, 20),
  mostParts: fc.integer({ min: 1, max: 4 }),
  by: fc.constantFrom("total-variation", "largest-deviation"),
  amounts: fc.constantFrom([100_000_000n], [100_000_000n, 7n]),
});

describe("the nearest key", () => {
  it("is the nearest of all by a plain loop over every key, exactly, and the simplest of those", () =>
    fc.assert(
      fc.property(questions, ({ counts, target, steps, mostParts, by, amounts }) => {
        const problem = aProblem(counts, { steps, mostParts, amounts });
        const question = { ...problem, target: sharesOf(target), by };
        const { nearest, byParts, examined } = nearestOf(question);
        const all = everyWeights(counts.length, steps, mostParts).map((weights) => ({
          parts: weights.filter((weight) => weight > 0).length,
          distance: exactShares(problem, weights)
            .map((shares) => distanceBetween(shares, question.target, by))
            .reduce(fractions.maximum),
        }));
        const best = all.map(({ distance }) => distance).reduce(fractions.minimum);
        expect(nearest.distance[by]).toEqual(best);
        expect(nearest.parts).toBe(
          Math.min(...all.filter(({ distance }) => fractions.equals(distance, best)).map(({ parts }) => parts)),
        );
        expect(examined).toBe(all.length);
        for (const one of byParts)
          expect(one.distance[by]).toEqual(
            all
              .filter(({ parts }) => parts === one.parts)
              .map(({ distance }) => distance)
              .reduce(fractions.minimum),
          );
      }),
      { numRuns: 100 },
    ));

  it("says how far it is off, and for whom: what some pay more the others pay less", () => {
    const problem = aProblem([
      [1, 1, 1],
      [1, 2, 7],
    ]);
    const { nearest } = nearestOf({ ...problem, target: [25n, 30n, 45n].map((part) => fraction(part, 100n)) });
    expect(nearest.weights).toEqual([13, 7]);
    expect(nearest.off[0]).toEqual([fraction(1n, 600n), fraction(-1n, 75n), fraction(7n, 600n)]);
    expect(nearest.distance["total-variation"]).toEqual(fraction(1n, 75n));
  });

  it("is found among thousands that are equally near without keeping them all", () => {
    const same = [3, 2, 1];
    const problem = aProblem([[1, 1, 1], same, same, same], { steps: 20 });
    const { nearest } = nearestOf({ ...problem, target: sharesOf(same) });
    expect([nearest.weights, nearest.parts]).toEqual([[0, 20, 0, 0], 1]);
  });
});

describe("the nearest key by bound", () => {
  let highs: NewLinearProgram;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it("is as near as the nearest by comparing all", () =>
    fc.assert(
      fc.property(questions, ({ counts, target, steps, mostParts, by, amounts }) => {
        const question = { ...aProblem(counts, { steps, mostParts, amounts }), target: sharesOf(target), by } as const;
        const found = expectOk(nearestByBound(question, highs));
        expect(found.nearest.distance[by]).toEqual(nearestOf(question).nearest.distance[by]);
        expect(found.gap).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    ));

  it("finds three of twelve criteria in steps of 1 %, and admits no false answer of a solver", () => {
    const counts = Array.from({ length: 12 }, (_, each) =>
      Array.from({ length: 6 }, (_, at) => (each === 0 ? 1 : 1 + ((each * 7 + at * at * 3) % 23))),
    );
    const question = { ...aProblem(counts, { steps: 100, mostParts: 3 }), target: sharesOf([5, 9, 2, 8, 4, 1]) };
    const found = expectOk(nearestByBound(question, highs));
    expect(found.nearest.distance).toEqual(nearestOf(question).nearest.distance);
    const lying: NewLinearProgram = () => {
      const program = highs();
      return { ...program, solve: () => ({ values: [50, 50, ...Array(40).fill(0)], bound: 0 }) };
    };
    expect(nearestByBound(question, lying)).toMatchObject({ ok: false, refusal: { code: "search/solver-failed" } });
  });

  it("reads as a sentence like every key", () => {
    const { key } = nearestOf({ ...aProblem([[1, 1]]), target: sharesOf([1, 1]) }).nearest;
    expect(key).toEqual(expectOk(parse("likt", standardVocabulary, "nb")));
  });
});
