import { expect as expectOk, fraction, fractions, kroner, type Ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type Figure } from "../keys/index.ts";
import { aFigure, aParticipant, byMeasure, equal, fosen } from "../keys/testing/builders.ts";
import {
  countKeys,
  criterionOf,
  exactScore,
  exactShares,
  type Front,
  type FrontQuestion,
  keysIn,
  type Objective,
  type Progress,
  runToEnd,
  searchKeys,
} from "./index.ts";
import { aProblem, everyWeights, matches, sharesOf } from "./testing/every-key.ts";

const frontOf = (question: FrontQuestion): Front => expectOk(runToEnd(searchKeys(question)));
const codeOf = (question: FrontQuestion) => {
  const found = runToEnd(searchKeys(question));
  return found.ok ? "ok" : found.refusal.code;
};
const parts: Objective = { kind: "parts" };

describe("how many keys there are", () => {
  it("is binomial(steps + m − 1, m − 1) when all criteria may be used", () => {
    expect(countKeys({ criteria: 4, steps: 20, mostParts: 4 })).toBe(1771n);
    expect(countKeys({ criteria: 5, steps: 100, mostParts: 5 })).toBe(4_598_126n);
    expect(countKeys({ criteria: 10, steps: 100, mostParts: 3 })).toBe(10n + 45n * 99n + 120n * 4851n);
  });
  it("is what the search examines, for every cap on parts", () => {
    const counts = [
      [1, 1, 1],
      [5, 2, 1],
      [1, 7, 3],
      [2, 2, 9],
    ];
    for (const steps of [1, 2, 4, 5, 10, 20])
      for (const mostParts of [1, 2, 3, 4]) {
        const problem = aProblem(counts, { steps, mostParts });
        const wanted = everyWeights(4, steps, mostParts).length;
        expect(frontOf({ ...problem, objectives: [parts] }).examined).toBe(wanted);
        expect(keysIn(problem)).toBe(BigInt(wanted));
      }
  });
});

const coalitions = [
  { members: ["p0"], cost: 30_000_000n as Ore },
  { members: ["p0", "p1"], cost: 60_000_000n as Ore },
  { members: ["p1", "p2"], cost: 70_000_000n as Ore },
];
const problems = fc.record({
  counts: fc
    .array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
    .map((rows) => [[1, 1, 1], ...rows.slice(1)]),
  steps: fc.constantFrom(4, 5, 10),
  mostParts: fc.integer({ min: 1, max: 4 }),
  amounts: fc.constantFrom([100_000_000n], [100_000_000n, 90_000_000n], [3n]),
});
const every: readonly Objective["kind"][] = ["largest-increase", "spread", "distance", "core", "instability", "parts"];
const objectiveOf = (kind: Objective["kind"], years: number): Objective => {
  switch (kind) {
    case "largest-increase":
      return { kind, over: [20_000_000n as Ore, null, 40_000_000n as Ore] };
    case "spread":
      return { kind, inhabitants: Array.from({ length: years }, () => [900n, 4000n, 10_000n].map((n) => fraction(n))) };
    case "distance":
      return { kind, name: "fair", target: sharesOf([2, 3, 5]), by: "total-variation" };
    case "core":
      return { kind, coalitions };
    case "instability":
    case "parts":
      return { kind };
  }
};

describe("the front", () => {
  it("holds no key that another beats, and matches every key that there is", () =>
    fc.assert(
      fc.property(
        problems,
        fc.subarray([...every], { minLength: 1 }),
        fc.constantFrom(3, 200),
        (drawn, kinds, most) => {
          const problem = aProblem(drawn.counts, drawn);
          const objectives = kinds.map((kind) => objectiveOf(kind, drawn.amounts.length));
          const front = frontOf({ ...problem, objectives, most });
          const all = everyWeights(drawn.counts.length, drawn.steps, drawn.mostParts).map((weights) => {
            const used = weights.filter((weight) => weight > 0).length;
            return objectives.map((one) => exactScore(one, problem, exactShares(problem, weights), used));
          });
          expect(front.examined).toBe(all.length);
          for (const [place, one] of front.keys.entries())
            for (const [at, other] of front.keys.entries())
              if (at !== place) expect(matches(other.scores, one.scores)).toBe(false);
          for (const scores of all)
            expect(front.keys.some((one) => matches(one.scores, scores, front.grains))).toBe(true);
          if (!front.thinned)
            for (const one of front.keys)
              expect(all.some((scores) => matches(scores, one.scores) && !matches(one.scores, scores))).toBe(false);
          // The best in each single score is there even when the front is thinned.
          for (const [each] of objectives.entries()) {
            const best = Math.min(...all.map((scores) => fractions.toNumber(scores[each]!)));
            expect(Math.min(...front.keys.map(({ scores }) => fractions.toNumber(scores[each]!)))).toBeCloseTo(best, 6);
          }
        },
      ),
      { numRuns: 150 },
    ));

  it("does not depend on the order of participants", () => {
    const counts = [
      [1, 1, 1, 1],
      [911, 10_006, 10_706, 4340],
      [3, 1, 4, 1],
    ];
    const target = sharesOf([5, 31, 40, 24]);
    const of = (order: readonly number[]) => {
      const shuffle = <Value>(row: readonly Value[]) => order.map((at) => row[at]!);
      const problem = aProblem(counts);
      const turned = {
        ...problem,
        participants: shuffle(problem.participants),
        criteria: problem.criteria.map((one) => ({ ...one, shares: one.shares.map(shuffle) })),
      };
      return frontOf({
        ...turned,
        objectives: [{ kind: "distance", name: "fair", target: shuffle(target), by: "total-variation" }, parts],
      }).keys.map(({ weights }) => weights);
    };
    expect(of([3, 0, 2, 1])).toEqual(of([0, 1, 2, 3]));
  });

  it("says that it is thinned, and how coarsely, when more keys belong on it than are wanted", () => {
    const problem = aProblem([
      [1, 1, 1],
      [50, 2, 1],
      [1, 7, 30],
    ]);
    const objectives: Objective[] = [
      { kind: "distance", name: "a", target: sharesOf([8, 1, 1]), by: "total-variation" },
      { kind: "distance", name: "b", target: sharesOf([1, 1, 8]), by: "total-variation" },
    ];
    const whole = frontOf({ ...problem, steps: 100, objectives });
    const thinned = frontOf({ ...problem, steps: 100, objectives, most: 10 });
    expect([whole.thinned, thinned.thinned]).toEqual([false, true]);
    expect(whole.keys.length).toBeGreaterThan(50);
    expect(thinned.keys.length).toBeLessThanOrEqual(12);
    expect(thinned.grains[0]).toBeGreaterThan(whole.grains[0]!);
  });

  it("leaves out whatever does not meet a requirement, on the limit decided exactly", () => {
    const problem = aProblem([
      [1, 1, 1],
      [1, 2, 6],
    ]);
    // p2 pays 1/3 + w · 1/3 of 1,000,000.00 kr: with half of the second criterion exactly 500,000.00 kr.
    const required: Objective[] = [{ kind: "largest-increase", over: [null, null, 50_000_000n as Ore] }];
    const front = frontOf({
      ...problem,
      required,
      objectives: [{ kind: "distance", name: "m", target: sharesOf([1, 2, 6]), by: "total-variation" }],
    });
    expect(front.admitted).toBe(11);
    expect(front.keys.map(({ weights }) => weights)).toEqual([[10, 10]]);
  });
});

describe("the four municipalities of Fosen", () => {
  const participants = Object.keys(fosen).map((id) => aParticipant(id));
  const figures: Figure[] = Object.entries(fosen).map(([id, count]) => aFigure(id, count));
  const ground = { participants, figures, dates: [null] };
  const criteria = [equal, byMeasure()].map((rule) => expectOk(criterionOf(rule, ground)));
  const base = {
    participants: participants.map(({ id }) => id),
    years: [{ name: "2026", amount: kroner(1_000_000n) }],
    criteria,
    steps: 20,
  };

  it("have 21 keys of equal shares and population, scored as evaluating each one does", () => {
    const today = [250_000n, 250_000n, 250_000n, 250_000n].map(kroner);
    const front = frontOf({ ...base, objectives: [{ kind: "largest-increase", over: today }, parts], most: 100 });
    expect(front.examined).toBe(21);
    for (const { key, scores, shares } of front.keys) {
      const found = expectOk(evaluate({ key, participants, figures, amount: kroner(1_000_000n), date: null }));
      expect(found.shares.map(({ fraction: exact }) => exact)).toEqual(shares[0]);
      const increases = found.shares.map(({ amount }, at) => Number(amount - today[at]!));
      expect(Math.abs(Math.max(...increases) - fractions.toNumber(scores[0]!))).toBeLessThan(1);
    }
    expect(front.keys.map(({ weights }) => weights)).toEqual([[20, 0]]);
  });

  it("pay most evenly per inhabitant by population alone", () => {
    const inhabitants = [participants.map(({ id }) => fraction(fosen[id as keyof typeof fosen]))];
    const [best] = frontOf({ ...base, objectives: [{ kind: "spread", inhabitants }] }).keys;
    expect([best!.weights, best!.scores]).toEqual([[0, 20], [fractions.zero]]);
  });
});

describe("a search", () => {
  it("tells how far it has come, and can be cancelled", () => {
    const counts = Array.from({ length: 6 }, (_, row) => [1, 2 + row, 3 + row * row]);
    const search = searchKeys({ ...aProblem(counts), steps: 50, objectives: [parts] });
    const first = search.next().value as Progress;
    expect(first.of).toBe(Number(countKeys({ criteria: 6, steps: 50, mostParts: 6 })));
    expect(first.examined).toBeGreaterThanOrEqual(500_000);
    expect(first.examined).toBeLessThan(first.of);
    search.return(undefined as never);
    expect(search.next().done).toBe(true);
  });

  it("refuses what it cannot search, with the reason", () => {
    const problem = aProblem([[1, 1]]);
    const objectives = [parts];
    expect(codeOf({ ...problem, steps: 7, objectives })).toBe("search/step");
    expect(codeOf({ ...problem, criteria: [], objectives })).toBe("search/no-criteria");
    expect(codeOf({ ...problem, objectives: [] })).toBe("search/no-objectives");
    expect(codeOf({ ...problem, participants: ["p0", "p0"], objectives })).toBe("search/participant-twice");
    expect(codeOf({ ...aProblem([[1, 1]], { amounts: [0n] }), objectives })).toBe("search/amount-not-positive");
    const many = aProblem(Array.from({ length: 9 }, () => [1, 1]));
    expect(codeOf({ ...many, steps: 100, objectives })).toBe("search/too-many-keys");
    const target = sharesOf([1, 1]).map((share) => fractions.multiply(share, fraction(9n, 10n)));
    expect(codeOf({ ...problem, objectives: [{ kind: "distance", name: "t", target, by: "total-variation" }] })).toBe(
      "search/target-not-100",
    );
    expect(
      codeOf({ ...problem, objectives: [{ kind: "core", coalitions: [{ members: ["x"], cost: 1n as Ore }] }] }),
    ).toBe("search/coalition-unknown-member");
  });
});
