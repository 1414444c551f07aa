import { fractions } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { certify } from "./certify.ts";
import { type Certificate, checkCertificate } from "./check-certificate.ts";
import { exactGame } from "./exact-game.ts";
import type { Game } from "./game.ts";
import { type NucleolusKind, nucleolus } from "./nucleolus.ts";
import { published } from "./published.cases.ts";
import { solve } from "./solution.ts";
import { airportGame } from "./structures.ts";
import { airportNucleolus } from "./testing/by-definition.ts";
import { gameOf, hostileGame, sequence } from "./testing/random-games.ts";
import { nucleolusByPrograms } from "./testing/sequential-programs.ts";

const kinds: readonly NucleolusKind[] = [
  { isPre: true, isPerCapita: false },
  { isPre: false, isPerCapita: false },
  { isPre: true, isPerCapita: true },
  { isPre: false, isPerCapita: true },
];

const proofOf = (game: Game, kind: NucleolusKind): Certificate => {
  const proof = certify(exactGame(game), kind, nucleolus(game, kind)!);
  if (!proof.ok) throw new Error(proof.refusal.code);
  return proof.value;
};
const largest = ({ worth }: Game) => worth.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const shares = (game: Game, kind: NucleolusKind) => [...nucleolus(game, kind)!.allocation];

describe("the nucleolus", () => {
  for (const { source, game, solution, expected, within } of published)
    it(`agrees with what is published: ${source}`, () => {
      const found = [...solve(game, solution).allocation!];
      for (const [player, share] of expected.entries())
        expect(Math.abs(found[player]! - share), `player ${player}: ${found}`).toBeLessThanOrEqual(within);
    });

  it("is proved exactly, in all four kinds, for games full of ties, of any scale, additive, empty and not", () => {
    const random = sequence(7);
    let [proved, empty] = [0, 0];
    for (let at = 0; at < 500; at += 1) {
      const game = hostileGame(random, 6);
      for (const kind of kinds) {
        const found = nucleolus(game, kind);
        if (!found) {
          empty += 1;
          expect(kind.isPre).toBe(false);
          continue;
        }
        const proof = certify(exactGame(game), kind, found);
        const verdict = proof.ok ? checkCertificate(exactGame(game), proof.value) : proof;
        expect(verdict, `game ${at}, ${JSON.stringify(kind)}`).toEqual({ ok: true, value: true });
        if (!proof.ok) continue;
        for (const [player, share] of proof.value.allocation.entries())
          expect(Math.abs(fractions.toNumber(share) - found.allocation[player]!)).toBeLessThanOrEqual(
            1e-9 * largest(game),
          );
        proved += 1;
      }
    }
    expect(proved).toBeGreaterThan(1500);
    expect(empty).toBeGreaterThan(50);
  });

  it("is proved where levels differ by a millionth or a thousand-millionth, which looks like a tie", () => {
    const random = sequence(19);
    for (let at = 0; at < 80; at += 1) {
      const game = hostileGame(random, 6);
      const noise = largest(game) * [1e-6, 1e-8, 1e-9][at % 3]!;
      const shaken = { ...game, worth: game.worth.map((worth, mask) => (mask === 0 ? 0 : worth + noise * random())) };
      for (const kind of kinds) {
        const found = nucleolus(shaken, kind);
        const proof = found && certify(exactGame(shaken), kind, found);
        if (proof)
          expect(proof.ok && checkCertificate(exactGame(shaken), proof.value), `game ${at}`).toEqual({
            ok: true,
            value: true,
          });
      }
    }
  });

  it("is proved for ten and twelve players, in less than a second each", () => {
    const random = sequence(11);
    for (const n of [10, 12]) {
      const worth = Array.from({ length: 2 ** n }, (_, mask) => (mask === 0 ? 0 : Math.floor(random() * 1000)));
      const game = gameOf("cost", worth);
      const proof = proofOf(game, kinds[0]!);
      const start = performance.now();
      expect(checkCertificate(exactGame(game), proof).ok).toBe(true);
      expect(performance.now() - start).toBeLessThan(3000); // under a second alone; the machine is shared
    }
  });

  it("is what a sequence of linear programmes in another solver finds", () => {
    const random = sequence(5);
    for (let at = 0; at < 16; at += 1) {
      const game = hostileGame(random, 4);
      const unit = largest(game) || 1;
      const scaled = { ...game, worth: game.worth.map((value) => (value / unit) * 100) };
      for (const kind of kinds) {
        const [ours, theirs] = [nucleolus(scaled, kind), nucleolusByPrograms(scaled, kind)];
        expect(ours === null, `game ${at}`).toBe(theirs === null);
        for (const [player, share] of (theirs ?? []).entries())
          expect(ours!.allocation[player], `game ${at}`).toBeCloseTo(share, 5);
      }
    }
  });

  it("is Littlechild's for airports, where ties abound", () => {
    const random = sequence(3);
    for (let at = 0; at < 100; at += 1) {
      const needs = Array.from({ length: 1 + Math.floor(random() * 9) }, () => 1 + Math.floor(random() * 12));
      const game = airportGame(needs);
      const found = solve(game.ok ? game.value : gameOf("cost", [0, 0]), "nucleolus").allocation!;
      for (const [player, share] of airportNucleolus(needs).entries()) expect(found[player]).toBeCloseTo(share, 9);
    }
  });

  it("does not exist when the imputation set is empty, and says so", () => {
    const game = gameOf("cost", [0, 10, 10, 25]); // together it costs more than each alone
    expect(solve(game, "nucleolus")).toMatchObject({ allocation: null, why: "empty-imputation-set" });
    expect(solve(game, "perCapitaNucleolus")).toMatchObject({ allocation: null, why: "empty-imputation-set" });
    expect([...solve(game, "prenucleolus").allocation!]).toEqual([12.5, 12.5]);
  });

  it("gives each what it has alone when there is nothing more to divide", () => {
    const game = gameOf("value", [0, 1, 2, 9, 3, 9, 9, 6]); // one imputation, however strong the pairs
    for (const kind of kinds.filter(({ isPre }) => !isPre)) expect(shares(game, kind)).toEqual([1, 2, 3]);
    expect(shares(game, kinds[0]!)).not.toEqual([1, 2, 3]);
  });

  it("is right for one player, for nothing at all and for additive games", () => {
    for (const kind of kinds) {
      expect(shares(gameOf("cost", [0, 7]), kind)).toEqual([7]);
      expect(shares(gameOf("value", [0, 0, 0, 0, 0, 0, 0, 0]), kind)).toEqual([0, 0, 0]);
      expect(
        shares(gameOf("cost", [0, 1, 2, 3, 4, 5, 6, 7]), kind).map((share) => Math.round(share * 1e9) / 1e9),
      ).toEqual([1, 2, 4]);
    }
  });

  it("is moved and stretched as the game is, and mirrors a cost game as a value game", () => {
    const random = sequence(17);
    for (let at = 0; at < 60; at += 1) {
      const game = hostileGame(random, 5);
      const unit = largest(game) || 1;
      const base = { ...game, worth: game.worth.map((value) => value / unit) };
      const shift = Array.from({ length: game.n }, () => Math.floor(random() * 5));
      const moved = {
        ...base,
        worth: base.worth.map((value, mask) =>
          shift.reduce((sum, by, player) => (mask & (1 << player) ? sum + by : sum), 3 * value),
        ),
      };
      const mirrored = {
        ...base,
        kind: base.kind === "cost" ? "value" : "cost",
        worth: base.worth.map((v) => -v),
      } as const;
      for (const kind of kinds) {
        const found = nucleolus(base, kind);
        if (!found) expect(nucleolus(moved, kind)).toBeNull();
        for (const [player, share] of (found?.allocation ?? []).entries()) {
          expect(nucleolus(moved, kind)!.allocation[player]).toBeCloseTo(3 * share + shift[player]!, 8);
          expect(nucleolus(mirrored, kind)!.allocation[player]).toBeCloseTo(-share, 8);
        }
      }
    }
  });

  it("reads a table of twenty players in place", () => {
    const random = sequence(29);
    const worth = new Float64Array(2 ** 20).map((_, mask) => (mask === 0 ? 0 : Math.floor(1000 * random())));
    const before = process.memoryUsage().arrayBuffers;
    expect(nucleolus({ n: 20, kind: "cost", worth }, kinds[0]!)).not.toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(worth.byteLength / 2);
  });

  it("does not depend on the order of the players", () => {
    const random = sequence(23);
    for (let at = 0; at < 40; at += 1) {
      const game = hostileGame(random, 5);
      const turned = (mask: number) => ((mask << 1) | (mask >> (game.n - 1))) & (2 ** game.n - 1);
      const other = { ...game, worth: game.worth.map((_value, mask) => game.worth[turned(mask)]!) };
      for (const kind of kinds) {
        const [one, two] = [nucleolus(game, kind), nucleolus(other, kind)];
        for (let player = 0; one && player < game.n; player += 1)
          expect(Math.abs(two!.allocation[player]! - one.allocation[(player + 1) % game.n]!)).toBeLessThanOrEqual(
            1e-9 * largest(game),
          );
      }
    }
  });
});

describe("the checker", () => {
  const game = gameOf("cost", [0, 22, 17, 35, 11, 33, 23, 41]);
  const proof = proofOf(game, kinds[1]!);
  const half = { n: 1n, d: 2n };
  const codeFor = (wrong: Partial<Certificate>, about = game): string => {
    const result = checkCertificate(exactGame(about), { ...proof, ...wrong });
    return result.ok ? "ok" : result.refusal.code;
  };
  const [first, ...later] = proof.levels;

  it("accepts the right proof", () => expect(codeFor({})).toBe("ok"));

  it("refuses each way of being wrong, by name", () => {
    const [a, b, c] = proof.allocation;
    const moved = [fractions.add(a!, half), fractions.subtract(b!, half), c!];
    expect(codeFor({ allocation: [fractions.add(a!, half), b!, c!] })).toBe("certificate/not-efficient");
    expect(codeFor({ allocation: moved })).toBe("certificate/wrong-excess");
    expect(codeFor({ levels: [{ ...first!, excess: fractions.subtract(first!.excess, half) }, ...later] })).toBe(
      "certificate/wrong-excess",
    );
    expect(codeFor({ levels: [] })).toBe("certificate/not-unique");
    expect(codeFor({ levels: [...later].reverse() })).toBe("certificate/excess-above-level");
    const lame = { ...first!, coalitions: first!.coalitions.slice(1) };
    expect(codeFor({ levels: [lame, ...later] })).toBe("certificate/not-balanced");
    const unweighted = first!.coalitions.map((one) => ({ ...one, weight: fractions.zero }));
    expect(codeFor({ levels: [{ ...first!, coalitions: unweighted }, ...later] })).toBe(
      "certificate/weight-not-positive",
    );
    const bounded = [{ player: 0, weight: half }];
    expect(codeFor({ levels: [{ ...first!, bounded }, ...later] })).toBe("certificate/bound-not-tight");
  });

  it("refuses an allocation that gives someone less than alone, unless the kind allows it", () => {
    const worse = gameOf("cost", [0, 22, 2, 35, 11, 33, 23, 41]); // the second would pay 2 alone
    expect(codeFor({}, worse)).toBe("certificate/not-individually-rational");
    expect(codeFor({ isPre: true }, worse)).not.toBe("certificate/not-individually-rational");
  });
});
