import { expect as expectValue } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastCore, objectionsTo } from "./core.ts";
import { crossSubsidies } from "./cross-subsidies.ts";
import { type Game, toleranceOf } from "./game.ts";
import { incrementalTest } from "./incremental-test.ts";
import { equalCharges, proportionalCharges } from "./plain-charges.ts";
import { propertiesOf } from "./properties.ts";
import { semivalues } from "./semivalues.ts";
import { equalNonSeparableCost, separableCostsRemainingBenefits } from "./separable-costs.ts";
import { serialSharing } from "./serial-sharing.ts";
import { standAloneTest } from "./stand-alone-test.ts";
import { airportGame, economiesOfScale, gameFromFunction, sharedFixedCost, sumOfGames } from "./structures.ts";
import { tauValue } from "./tau-value.ts";
import { gameOf, hostileGame, sequence } from "./testing/random-games.ts";
import { worstMerger } from "./worst-merger.ts";

const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((total, number) => total + number, 0);
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
const near = (value: number) => Math.round(value * 1e9) / 1e9;

/** Three municipalities, numbers chosen by hand: A 22, B 17, C 11 alone; AB 35, AC 33, BC 23; all 41. */
const water = gameOf("cost", [0, 22, 17, 35, 11, 33, 23, 41]);

describe("the core", () => {
  it("names who objects and by how much, the loudest first", () => {
    expect(objectionsTo(water, [20, 14, 7])).toEqual([]);
    expect(objectionsTo(water, [24, 12, 5])).toEqual([
      { coalition: 0b001, gain: 2 },
      { coalition: 0b011, gain: 1 },
    ]);
    expect(objectionsTo(water, [24, 12, 5], 1)).toHaveLength(1);
  });

  it("is empty exactly when ε is above zero, also on the edge", () => {
    expect(leastCore(gameOf("value", [0, 0, 0, 1, 0, 1, 1, 1]))).toMatchObject({ epsilon: 1 / 3, isCoreEmpty: true });
    expect(leastCore(gameOf("value", [0, 0, 0, 2, 0, 2, 2, 3]))).toMatchObject({ epsilon: 0, isCoreEmpty: false });
    expect(leastCore(gameOf("value", [0, 0, 0, 0.1, 0, 0.1, 0.1, 0.15]))).toMatchObject({
      isCoreEmpty: false,
      epsilon: 0,
    });
    expect(leastCore(gameOf("cost", [0, 7]))).toMatchObject({ epsilon: null, isCoreEmpty: false });
  });

  it("holds the point that is given, whenever it is not empty; and no coalition loses more than ε", () => {
    const random = sequence(31);
    for (let at = 0; at < 150; at += 1) {
      const game = hostileGame(random, 6);
      const { epsilon, isCoreEmpty, point } = leastCore(game);
      if (!isCoreEmpty) expect(objectionsTo(game, point)).toEqual([]);
      const most = objectionsTo(game, point)[0]?.gain ?? 0;
      expect(most).toBeLessThanOrEqual(Math.max(epsilon ?? 0, 0) + 1e4 * toleranceOf(game));
    }
  });
});

describe("the properties of a game", () => {
  it("are known for airports: costs that are concave, so subadditive and monotone", () =>
    expect(propertiesOf(expectValue(airportGame([3, 5, 5, 9])))).toEqual({
      monotone: true,
      joiningNeverLoses: true,
      largerIsBetter: true,
      essential: true,
    }));

  it("tell each failing by itself", () => {
    const of = (worth: number[], kind: Game["kind"] = "cost") => propertiesOf(gameOf(kind, worth));
    expect(of([0, 5, 5, 3]).monotone).toBe(false);
    expect(of([0, 5, 5, 11]).joiningNeverLoses).toBe(false);
    expect(of([0, 5, 5, 10]).essential).toBe(false);
    expect(of([0, 5, 5, 9]).essential).toBe(true);
    expect(of([0, 4, 4, 8, 4, 8, 8, 9])).toMatchObject({ joiningNeverLoses: true, largerIsBetter: true });
    expect(of([0, 4, 4, 6, 4, 6, 6, 9])).toMatchObject({ joiningNeverLoses: true, largerIsBetter: false });
    expect(of([0, 0, 0, 1, 0, 1, 1, 1], "value")).toMatchObject({ joiningNeverLoses: true, largerIsBetter: false });
  });

  it("find the merger that loses most, in whole or against all pairs tried one by one", () => {
    expect(worstMerger(gameOf("cost", [0, 5, 5, 11, 5, 9, 9, 14]))).toEqual({ parts: [2, 1], loss: 1 });
    expect(worstMerger(water)).toBeNull();
    const random = sequence(37);
    for (let at = 0; at < 80; at += 1) {
      const game = hostileGame(random, 5);
      const sign = game.kind === "value" ? 1 : -1;
      let most = 0;
      for (let one = 1; one < game.worth.length; one += 1)
        for (let two = 1; two < game.worth.length; two += 1)
          if (!(one & two))
            most = Math.max(most, sign * (game.worth[one]! + game.worth[two]! - game.worth[one | two]!));
      expect(worstMerger(game)?.loss ?? 0).toBeCloseTo(most > toleranceOf(game) ? most : 0, 6);
    }
  });

  it("leave pairs unchecked beyond sixteen players, and say so by null", () => {
    const game = expectValue(gameFromFunction(17, "cost", (mask) => (mask % 7) + 1));
    expect(propertiesOf(game).joiningNeverLoses).toBeNull();
  });
});

describe("the classic charges", () => {
  it("are as computed by hand", () => {
    // Separable 18, 8, 6 (sum 32), rest 9, benefits 4, 9, 5.
    expect([...separableCostsRemainingBenefits(water)!]).toEqual([20, 12.5, 8.5]);
    expect([...equalNonSeparableCost(water)]).toEqual([21, 11, 9]);
    expect([...proportionalCharges(water)!].map(near)).toEqual([18.04, 13.94, 9.02]);
    expect([...equalCharges(gameOf("cost", [0, 1, 2, 6]))]).toEqual([3, 3]);
    expect([...tauValue(water)!].map(near)).toEqual([20, 12.5, 8.5]); // concave: the most each may pay is its cost alone
  });

  it("sum to the whole, treat equals equally and follow what each has anyway, whenever they exist", () => {
    const random = sequence(41);
    for (let at = 0; at < 150; at += 1) {
      const game = hostileGame(random, 6);
      const size = toleranceOf(game) * 1e12;
      const solutions = [separableCostsRemainingBenefits, equalNonSeparableCost, tauValue, equalCharges];
      for (const solution of solutions) {
        const found = solution(game);
        if (found) expect(Math.abs(sum(found) - game.worth.at(-1)!)).toBeLessThanOrEqual(1e-8 * size);
      }
      const moved = { ...game, worth: game.worth.map((value, mask) => value + (mask & 1 ? size : 0)) };
      const [before, after] = [equalNonSeparableCost(game), equalNonSeparableCost(moved)];
      expect(Math.abs(after[0]! - before[0]! - size)).toBeLessThanOrEqual(1e-8 * size);
    }
  });

  it("do not exist where there is nothing to divide by", () => {
    expect(separableCostsRemainingBenefits(gameOf("cost", [0, 4, 4, 4, 4, 4, 4, 5]))).not.toBeNull();
    expect(separableCostsRemainingBenefits(gameOf("cost", [0, 1, 1, 3, 1, 3, 3, 4]))).toBeNull();
    expect(proportionalCharges(gameOf("cost", [0, 0, 0, 5]))).toBeNull();
    expect(tauValue(gameOf("value", [0, 0, 0, 1, 0, 1, 1, 1]))).toBeNull();
  });
});

describe("serial cost sharing", () => {
  it("is Moulin and Shenker's example of rising costs: 3, 11 and 35 for demands of 1, 2 and 4", () =>
    expect([...expectValue(serialSharing([1, 2, 4], (total) => total ** 2))]).toEqual([3, 11, 35]));

  const demands = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 });
  it("sums to the cost, treats equals equally, charges more for more, and protects the small from the large", () => {
    fc.assert(
      fc.property(demands, fc.nat({ max: 1000 }), (wanted, extra) => {
        const cost = (total: number) => 10 * total + total ** 2;
        const shares = expectValue(serialSharing(wanted, cost));
        expect(sum(shares)).toBeCloseTo(cost(sum(wanted)), 6);
        for (const [one, first] of wanted.entries())
          for (const [two, second] of wanted.entries()) {
            if (first === second) expect(shares[one]).toBeCloseTo(shares[two]!, 9);
            if (first < second) expect(shares[one]!).toBeLessThanOrEqual(shares[two]! + 1e-9);
          }
        const largest = wanted.indexOf(Math.max(...wanted));
        const grown = expectValue(serialSharing(wanted.with(largest, wanted[largest]! + extra), cost));
        for (const player of wanted.keys())
          if (player !== largest) expect(grown[player]).toBeCloseTo(shares[player]!, 6);
      }),
    );
  });

  it("refuses negative demands and a cost of nothing", () => {
    expect(codeOf(serialSharing([], (total) => total))).toBe("game/no-players");
    expect(codeOf(serialSharing([1, -1], (total) => total))).toBe("game/negative-demand");
    expect(codeOf(serialSharing([1], () => 5))).toBe("game/cost-of-nothing");
    expect(codeOf(serialSharing([1], (total) => (total ? Number.NaN : 0)))).toBe("game/not-a-number");
  });
});

describe("the tests of a charge", () => {
  it("compare it with the cost alone and with what is added, for players and for groups", () => {
    const charges = [24, 12, 5];
    expect(standAloneTest(water, charges).map(({ passes }) => passes)).toEqual([false, true, true]);
    expect(incrementalTest(water, charges).map(({ passes, limit }) => [passes, limit])).toEqual([
      [true, 18],
      [true, 8],
      [false, 6],
    ]);
    expect(standAloneTest(water, charges, [0b011])).toEqual([
      { coalition: 0b011, charge: 36, limit: 35, passes: false },
    ]);
  });

  it("tell who carries whom: a group above its own cost, and all others below what they add, by the same amount", () => {
    expect(crossSubsidies(water, [24, 12, 5])).toEqual([
      { payers: 0b001, receivers: 0b110, amount: 2 },
      { payers: 0b011, receivers: 0b100, amount: 1 },
    ]);
    const random = sequence(43);
    for (let at = 0; at < 60; at += 1) {
      const game = { ...hostileGame(random, 5), kind: "cost" } as const;
      for (const { payers, receivers, amount } of crossSubsidies(game, semivalues(game).shapley)) {
        const [alone] = standAloneTest(game, semivalues(game).shapley, [payers]);
        expect(alone!.passes).toBe(false);
        expect(amount).toBeCloseTo(alone!.charge - alone!.limit, 3);
        if (receivers) expect(incrementalTest(game, semivalues(game).shapley, [receivers])[0]!.passes).toBe(false);
      }
    }
  });
});

describe("structures", () => {
  it("build costs from what each has alone", () => {
    expect([...expectValue(sharedFixedCost([10, 8, 7], 5)).worth]).toEqual([0, 10, 8, 13, 7, 12, 10, 15]);
    const scale = expectValue(economiesOfScale([10, 10], 0.5)).worth;
    expect(scale[3]).toBeCloseTo(Math.SQRT2 * 10, 12);
    expect([...expectValue(economiesOfScale([10, 4], 1)).worth].map(near)).toEqual([0, 10, 4, 14]);
    expect([...expectValue(economiesOfScale([0, 0], 0.6)).worth]).toEqual([0, 0, 0, 0]);
    expect(near(expectValue(economiesOfScale([1e6, 2e6], 0.001)).worth[2]!)).toBe(2e6);
    expect([...expectValue(airportGame([3, 5])).worth]).toEqual([0, 3, 5, 5]);
    const both = sumOfGames([expectValue(airportGame([3, 5])), expectValue(airportGame([1, 1]))]);
    expect([...expectValue(both).worth]).toEqual([0, 4, 6, 6]);
  });

  it("are concave whenever scale pays, so that the Shapley value is in the core", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 7 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        (alone, exponent) => {
          const game = expectValue(economiesOfScale(alone, exponent));
          expect(propertiesOf(game)).toMatchObject({ monotone: true, largerIsBetter: true });
          expect(objectionsTo(game, semivalues(game).shapley)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("refuse what is no structure", () => {
    expect(codeOf(sharedFixedCost([10, 4], 5))).toBe("game/fixed-above-alone");
    expect(codeOf(sharedFixedCost([10, -4], 0))).toBe("game/negative-cost");
    expect(codeOf(economiesOfScale([10, Number.NaN], 0.5))).toBe("game/negative-cost");
    expect(codeOf(economiesOfScale([10], 1.1))).toBe("game/exponent-out-of-range");
    expect(codeOf(economiesOfScale([10], 0))).toBe("game/exponent-out-of-range");
    expect(codeOf(economiesOfScale([], 0.5))).toBe("game/too-many-players");
    expect(codeOf(airportGame(Array.from({ length: 25 }, () => 1)))).toBe("game/too-many-players");
    expect(codeOf(airportGame([-1]))).toBe("game/negative-cost");
    expect(codeOf(sumOfGames([]))).toBe("game/no-players");
    expect(codeOf(sumOfGames([water, gameOf("cost", [0, 1])]))).toBe("game/different-players");
    expect(codeOf(gameFromFunction(2, "cost", (mask) => 1 / (mask - 1)))).toBe("game/not-a-number");
  });
});
