import { expect as expectValue } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOfDemand } from "./cost-of-demand.ts";
import { type CostStructure, gameOfStructure, serialOfStructure, worthOfStructure } from "./cost-structure.ts";
import { randomNumbers } from "./random-numbers.ts";
import { sampleShapley } from "./sample-shapley.ts";
import { semivalues } from "./semivalues.ts";

const n = 5;
const amounts = fc.array(fc.integer({ min: 30, max: 500 }), { minLength: n, maxLength: n });
const some = amounts.chain((all) =>
  fc
    .array(fc.boolean(), { minLength: n, maxLength: n })
    .map((takesPart) => all.map((x, i) => (takesPart[i] ? x : null))),
);
const simple: fc.Arbitrary<CostStructure> = fc.oneof(
  some.map((alone): CostStructure => ({ kind: "shared-fixed", alone, fixed: 30 })),
  some.map((alone): CostStructure => ({ kind: "economies-of-scale", alone, exponent: 0.6 })),
  some.map((needs): CostStructure => ({ kind: "airport", needs })),
  some.map((demands): CostStructure => ({ kind: "demand", demands, cost: { fixed: 7, perUnit: 2, exponent: 0.8 } })),
);
const structure = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((services): CostStructure => ({ kind: "sum", services })),
);
const codeOf = (one: CostStructure) => {
  const made = worthOfStructure(one);
  return made.ok ? "ok" : made.refusal.code;
};

describe("a cost structure", () => {
  it("says the same as a table and as a function, for every group", () =>
    fc.assert(
      fc.property(structure, (one) => {
        const [game, worthOf] = [expectValue(gameOfStructure(one, n)), expectValue(worthOfStructure(one))];
        for (let mask = 0; mask < game.worth.length; mask += 1) {
          const isIn = Uint8Array.from({ length: n }, (_, player) => (mask >> player) & 1);
          expect(game.worth[mask]!).toBeCloseTo(worthOf(isIn), 6);
        }
      }),
    ));

  it("costs nothing more for whoever takes no part", () => {
    const game = expectValue(gameOfStructure({ kind: "shared-fixed", alone: [50, null, 80], fixed: 20 }, 3));
    expect([...game.worth]).toEqual([0, 50, 0, 50, 80, 110, 80, 110]);
  });

  it("is refused by name where it means nothing", () => {
    expect(codeOf({ kind: "airport", needs: [1, -1] })).toBe("game/negative-cost");
    expect(codeOf({ kind: "demand", demands: [-1], cost: { fixed: 0, perUnit: 1, exponent: 1 } })).toBe(
      "game/negative-demand",
    );
    expect(codeOf({ kind: "shared-fixed", alone: [10, 5], fixed: 6 })).toBe("game/fixed-above-alone");
    expect(codeOf({ kind: "shared-fixed", alone: [10, 6], fixed: 6 })).toBe("ok");
    expect(codeOf({ kind: "economies-of-scale", alone: [10], exponent: 1.1 })).toBe("game/exponent-out-of-range");
    expect(codeOf({ kind: "sum", services: [] })).toBe("game/no-services");
    expect(
      codeOf({
        kind: "demand",
        demands: [1],
        cost: {
          points: [
            [1, 1],
            [2, 2],
          ],
        },
      }),
    ).toBe("game/points");
    const many = gameOfStructure({ kind: "airport", needs: Array.from({ length: 25 }, () => 1) }, 25);
    expect(many.ok ? "ok" : many.refusal.code).toBe("game/too-many-players");
  });
});

describe("the cost of a demand", () => {
  it("runs straight between points, and on after the last", () => {
    const cost = expectValue(
      costOfDemand({
        points: [
          [0, 0],
          [10, 100],
          [30, 160],
        ],
      }),
    );
    expect([0, 5, 10, 20, 30, 40].map(cost)).toEqual([0, 50, 100, 130, 160, 190]);
  });

  it("is shared serially: Moulin & Shenker's example, where the total squared is the cost", () => {
    const one: CostStructure = { kind: "demand", demands: [1, 2, 4], cost: { fixed: 0, perUnit: 1, exponent: 2 } };
    expect([...serialOfStructure(one)!]).toEqual([3, 11, 35]);
    expect(serialOfStructure({ kind: "airport", needs: [1] })).toBeNull();
  });
});

describe("sampling through a structure", () => {
  it("comes within its interval of the exact value nineteen times out of twenty", () => {
    const one: CostStructure = { kind: "economies-of-scale", alone: [10, 20, 40, 70, 100, 120], exponent: 0.6 };
    const exact = semivalues(expectValue(gameOfStructure(one, 6))).shapley;
    const worthOf = expectValue(worthOfStructure(one));
    let within = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const found = expectValue(sampleShapley({ n: 6, worthOf, pairs: 100, random: randomNumbers(seed) }));
      for (let player = 0; player < 6; player += 1)
        if (Math.abs(found.shapley[player]! - exact[player]!) <= found.margin[player]! + 1e-9) within += 1;
    }
    expect(within / 360).toBeGreaterThan(0.9);
  });

  it("gives the same answer for the same seed, for sixty players", () => {
    const needs = Array.from({ length: 60 }, (_, player) => 1 + ((player * 37) % 11));
    const worthOf = expectValue(worthOfStructure({ kind: "airport", needs }));
    const ask = (seed: number) =>
      expectValue(sampleShapley({ n: 60, worthOf, pairs: 50, random: randomNumbers(seed) }));
    expect(ask(7).shapley).toEqual(ask(7).shapley);
    expect(ask(7).shapley).not.toEqual(ask(8).shapley);
    expect(ask(7).shapley.reduce((sum, share) => sum + share, 0)).toBeCloseTo(11, 9);
  });
});
