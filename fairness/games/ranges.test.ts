import { expect as expectValue } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { coreOver, rangeGame, shapleyOver, stayingOver } from "./ranges.ts";
import { semivalues } from "./semivalues.ts";
import { gameOf, sequence } from "./testing/random-games.ts";

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
const low = gameOf("cost", [0, 20, 15, 33, 10, 30, 21, 41]);
const high = gameOf("cost", [0, 25, 19, 38, 12, 36, 26, 41]);
const known = expectValue(rangeGame(low, high));

describe("a range of costs", () => {
  it("says what each saves by staying, from–to, and only what holds at every point", () => {
    expect(stayingOver(known, [20, 20, 11], [1, 2, 4])).toEqual([
      { coalition: 1, saves: { from: 0, to: 5 }, verdict: "gains-by-staying" },
      { coalition: 2, saves: { from: -5, to: -1 }, verdict: "gains-by-leaving" },
      { coalition: 4, saves: { from: -1, to: 1 }, verdict: "cannot-tell" },
    ]);
  });

  it("is sure of the core only when every point agrees", () => {
    expect(coreOver(known, [20, 12, 9]).verdict).toBe("inside");
    expect(coreOver(known, [20, 11, 10]).verdict).toBe("inside");
    expect(coreOver(known, [21, 11, 9]).verdict).toBe("cannot-tell");
    expect(coreOver(known, [20, 20, 1]).verdict).toBe("outside");
    expect(coreOver(known, [20, 20, 1]).leaving.map(({ coalition }) => coalition)).toEqual([2, 3]);
  });

  it("holds for whatever the truth is: no verdict is contradicted by any game within", () => {
    const random = sequence(53);
    for (let at = 0; at < 300; at += 1) {
      const truth = { ...low, worth: low.worth.map((from, mask) => from + random() * (high.worth[mask]! - from)) };
      const first = random() * 41;
      const second = random() * (41 - first);
      const charges = [first, second, 41 - first - second];
      for (const { coalition, verdict, saves } of stayingOver(known, charges, [1, 2, 3, 4, 5, 6])) {
        const saved =
          truth.worth[coalition]! -
          charges.reduce((sum, charge, player) => (coalition & (1 << player) ? sum + charge : sum), 0);
        expect(saved).toBeGreaterThanOrEqual(saves.from - 1e-9);
        expect(saved).toBeLessThanOrEqual(saves.to + 1e-9);
        if (verdict === "gains-by-leaving") expect(saved).toBeLessThan(0);
        if (verdict === "gains-by-staying") expect(saved).toBeGreaterThanOrEqual(-1e-6);
      }
      const { shapley } = semivalues(truth);
      for (const [player, { from, to }] of shapleyOver(known).entries()) {
        expect(shapley[player]).toBeGreaterThanOrEqual(from - 1e-9);
        expect(shapley[player]).toBeLessThanOrEqual(to + 1e-9);
      }
    }
  });

  it("gives a Shapley range that is reached: its ends are games within", () => {
    const [first] = shapleyOver(known);
    const cheapest = { ...low, worth: low.worth.map((worth, mask) => (mask & 1 ? worth : high.worth[mask]!)) };
    expect(semivalues(cheapest).shapley[0]).toBeCloseTo(first!.from, 12);
    expect(shapleyOver({ low, high: low }).map(({ from, to }) => to - from < 1e-12)).toEqual([true, true, true]);
  });

  it("refuses what is no range", () => {
    expect(codeOf(rangeGame(high, low))).toBe("game/range-reversed");
    expect(codeOf(rangeGame(low, { ...high, worth: high.worth.with(7, 42) }))).toBe("game/total-not-known");
    expect(codeOf(rangeGame(low, gameOf("cost", [0, 1])))).toBe("game/different-players");
    expect(codeOf(rangeGame(low, { ...high, kind: "value" }))).toBe("game/only-costs");
  });
});
