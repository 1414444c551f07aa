import { ok, type Result, refuse } from "@omforent/kernel";
import { type Game, grand, sizeOf } from "./game.ts";
import type { Allocation } from "./semivalues.ts";
import { chargeOf } from "./stand-alone-test.ts";

/** From – to, both included. */
export type Range = { readonly from: number; readonly to: number };

/**
 * A cost game that nobody knows exactly: each coalition costs at least `low` and at most `high`. What all cost together is
 * known, since they do it today.
 */
export type RangeGame = { readonly low: Game; readonly high: Game };

/** What holds at every point of the range. */
export type Verdict = "gains-by-staying" | "gains-by-leaving" | "cannot-tell";

/** What a group saves by staying, over the range, and what can be said of it whatever the truth is. */
export type Staying = { readonly coalition: number; readonly saves: Range; readonly verdict: Verdict };

/** Refusals: `game/different-players`, `game/range-reversed` with the coalition, `game/total-not-known`, `game/only-costs`. */
export function rangeGame(low: Game, high: Game): Result<RangeGame> {
  if (low.kind !== "cost" || high.kind !== "cost") return refuse("game/only-costs");
  if (low.n !== high.n) return refuse("game/different-players");
  const reversed = low.worth.findIndex((worth, coalition) => worth > high.worth[coalition]!);
  if (reversed !== -1) return refuse("game/range-reversed", { coalition: reversed });
  const all = grand(low);
  if (low.worth[all] !== high.worth[all])
    return refuse("game/total-not-known", { low: low.worth[all]!, high: high.worth[all]! });
  return ok({ low, high });
}

/**
 * What each group saves by paying its charge instead of going alone. Leaving pays only if it does at every point of the
 * range: a gain that rests on a guess is said to be unknown, never to be there.
 */
export function stayingOver(
  { low, high }: RangeGame,
  charges: ArrayLike<number>,
  groups: readonly number[],
): Staying[] {
  return groups.map((coalition) => {
    const charge = chargeOf(coalition, charges);
    const saves = { from: low.worth[coalition]! - charge, to: high.worth[coalition]! - charge };
    return { coalition, saves, verdict: verdictOn(saves, 1e-9 * Math.abs(charge)) };
  });
}

/**
 * Whether the charges are in the core: for certain, for certain not (some group gains by leaving at every point), or
 * cannot tell; with the groups that gain for certain and those that may.
 */
export function coreOver(game: RangeGame, charges: ArrayLike<number>) {
  const groups = Array.from({ length: grand(game.low) - 1 }, (_, index) => index + 1);
  const all = stayingOver(game, charges, groups);
  const leaving = all.filter(({ verdict }) => verdict === "gains-by-leaving");
  const unknown = all.filter(({ verdict }) => verdict === "cannot-tell");
  const verdict = leaving.length > 0 ? "outside" : unknown.length > 0 ? "cannot-tell" : "inside";
  return { verdict, leaving, unknown } as const;
}

/** The Shapley value over the range: from–to for each, the tightest there is when coalitions vary by themselves. */
export function shapleyOver({ low, high }: RangeGame): readonly Range[] {
  const weights = weightsFor(low.n);
  const value = (player: number, withPlayer: Allocation, without: Allocation): number => {
    let sum = 0;
    for (let coalition = 0; coalition < withPlayer.length; coalition += 1) {
      const size = sizeOf(coalition);
      sum +=
        coalition & (1 << player)
          ? weights[size - 1]! * withPlayer[coalition]!
          : -(weights[size] ?? 0) * without[coalition]!;
    }
    return sum;
  };
  return Array.from({ length: low.n }, (_, player) => ({
    from: value(player, low.worth, high.worth),
    to: value(player, high.worth, low.worth),
  }));
}

const verdictOn = ({ from, to }: Range, tolerance: number): Verdict =>
  to < -tolerance ? "gains-by-leaving" : from >= -tolerance ? "gains-by-staying" : "cannot-tell";

/** s!(n−s−1)!/n! */
function weightsFor(n: number): number[] {
  const weights = [1 / n];
  for (let size = 1; size < n; size += 1) weights.push((weights[size - 1]! * size) / (n - size));
  return weights;
}
