import { expect as expectValue, fractions } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { exactGame, exactOf } from "./exact-game.ts";
import { exactShapley } from "./exact-shapley.ts";
import { type Game, sizeOf } from "./game.ts";
import { sampleShapley } from "./sample-shapley.ts";
import { semivalues } from "./semivalues.ts";
import { airportGame } from "./structures.ts";
import { airportShapley, banzhafByGroups, shapleyByOrders } from "./testing/by-definition.ts";
import { hostileGame, sequence } from "./testing/random-games.ts";

const largest = ({ worth }: Game) => worth.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const isNear = (found: ArrayLike<number>, wanted: ArrayLike<number>, game: Game): void => {
  for (let player = 0; player < game.n; player += 1)
    expect(Math.abs(found[player]! - wanted[player]!)).toBeLessThanOrEqual(1e-11 * largest(game));
};
const games = (count: number, most: number, seed: number): Game[] => {
  const random = sequence(seed);
  return Array.from({ length: count }, () => hostileGame(random, most));
};

describe("the Shapley and Banzhaf values", () => {
  it("are what the definitions say, order by order and group by group", () => {
    for (const game of games(150, 6, 2)) {
      const { shapley, banzhaf } = semivalues(game);
      isNear(shapley, shapleyByOrders(game), game);
      isNear(banzhaf, banzhafByGroups(game), game);
    }
  });

  it("differ from exact rationals by rounding alone, up to eleven players", () => {
    for (const game of games(25, 11, 3))
      isNear(semivalues(game).shapley, exactShapley(exactGame(game)).map(fractions.toNumber), game);
  });

  it("sum to what all together are worth (efficiency, Shapley, exactly in rationals)", () => {
    for (const game of games(40, 8, 4))
      expect(fractions.equals(fractions.sum(exactShapley(exactGame(game))), exactOf(game.worth.at(-1)!))).toBe(true);
  });

  it("treat equals equally, give a dummy what it has alone, and add up over games", () => {
    const random = sequence(6);
    for (const game of games(60, 6, 5)) {
      const bySize = game.worth.map((_value, mask) => game.worth[2 ** sizeOf(mask) - 1]!);
      const equal = semivalues({ ...game, worth: bySize }).shapley;
      isNear(
        equal,
        equal.map(() => game.worth.at(-1)! / game.n),
        game,
      );
      const doubled = Float64Array.from({ length: 2 * game.worth.length }, (_, mask) =>
        mask < game.worth.length ? game.worth[mask]! : game.worth[mask - game.worth.length]! + largest(game),
      );
      const withDummy = semivalues({ ...game, n: game.n + 1, worth: doubled });
      expect(withDummy.shapley.at(-1)).toBeCloseTo(largest(game), largest(game) > 1e6 ? -3 : 9);
      isNear(withDummy.shapley, semivalues(game).shapley, { ...game, worth: doubled });
      const other = { ...game, worth: game.worth.map((_value, mask) => (mask === 0 ? 0 : random() * largest(game))) };
      const sum = { ...game, worth: game.worth.map((value, mask) => value + other.worth[mask]!) };
      const [one, two] = [semivalues(game).shapley, semivalues(other).shapley];
      isNear(
        semivalues(sum).shapley,
        one.map((share, player) => share + two[player]!),
        sum,
      );
    }
  });

  it("share each step of a runway among those who need it (Littlechild & Owen 1973), also for twenty players", () => {
    const random = sequence(8);
    for (const n of [1, 2, 5, 9, 20]) {
      const needs = Array.from({ length: n }, () => Math.floor(random() * 30) + 1);
      const game = expectValue(airportGame(needs));
      isNear(semivalues(game).shapley, airportShapley(needs), game);
    }
  });

  it("read a table of 24 players in place: no memory but small sums", () => {
    const n = 24;
    const worth = new Float64Array(2 ** n);
    for (let mask = 1; mask < worth.length; mask += 1)
      worth[mask] = Math.max(worth[mask & (mask - 1)]!, 31 - Math.clz32(mask & -mask) + 1);
    const before = process.memoryUsage().arrayBuffers;
    const { shapley } = semivalues({ n, kind: "cost", worth });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    const wanted = airportShapley(Array.from({ length: n }, (_, player) => player + 1));
    for (const [player, share] of wanted.entries()) expect(shapley[player]).toBeCloseTo(share, 9);
  });
});

describe("the sampled Shapley value", () => {
  const needs = Array.from({ length: 40 }, (_, player) => player + 1);
  const worthOf = (isIn: Uint8Array) =>
    isIn.reduce((most, member, player) => (member ? Math.max(most, needs[player]!) : most), 0);

  it("sums to the whole for any sample, and holds the exact value within about as many margins as it promises", () => {
    const found = expectValue(sampleShapley({ n: 40, worthOf, pairs: 400, random: sequence(9) }));
    expect(found.shapley.reduce((sum, share) => sum + share, 0)).toBeCloseTo(40, 9);
    const exact = airportShapley(needs);
    const held = exact.filter((share, player) => Math.abs(share - found.shapley[player]!) <= found.margin[player]!);
    expect(held.length).toBeGreaterThanOrEqual(34); // 38 of 40 expected at 95 %
    expect(Math.max(...found.margin)).toBeLessThan(1);
  });

  it("is certain where nothing depends on the order, and repeats itself for the same random numbers", () => {
    const additive = { n: 30, worthOf: (isIn: Uint8Array) => isIn.reduce((sum, member) => sum + member, 0), pairs: 30 };
    const one = expectValue(sampleShapley({ ...additive, random: sequence(1) }));
    expect([...one.shapley]).toEqual(Array.from({ length: 30 }, () => 1));
    expect(Math.max(...one.margin)).toBe(0);
    const again = () => expectValue(sampleShapley({ n: 40, worthOf, pairs: 30, random: sequence(2) })).shapley;
    expect(again()).toEqual(again());
  });

  it("refuses what it cannot promise", () => {
    const codeOf = (wrong: object) => {
      const result = sampleShapley({ n: 3, worthOf: () => 0, pairs: 30, random: () => 0, ...wrong });
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(codeOf({})).toBe("ok");
    expect(codeOf({ n: 0 })).toBe("game/no-players");
    expect(codeOf({ pairs: 29 })).toBe("sample/too-few-pairs");
    expect(codeOf({ worthOf: () => Number.NaN })).toBe("game/not-a-number");
  });
});
