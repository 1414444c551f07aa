import { type Game, goodness, grand, playersIn } from "./game.ts";
import { marginalsOf } from "./marginals.ts";
import type { Allocation } from "./semivalues.ts";

/**
 * The compromise between the best that each can hope for (what it adds to all the others) and the least that it can
 * claim (what a coalition leaves it after paying the others their best): τ-value (Tijs 1981; Tijs & Driessen 1986).
 * Null when the game is not quasi-balanced: then there is nothing between the two.
 */
export function tauValue(game: Game): Allocation | null {
  const sign = goodness(game);
  const best = marginalsOf(game).map((marginal) => sign * marginal);
  const least = leastClaims(game, best);
  const total = sign * game.worth[grand(game)]!;
  const [low, high] = [sumOf(least), sumOf(best)];
  const tolerance = 1e-12 * Math.max(Math.abs(low), Math.abs(high), Math.abs(total));
  const isCrossed = least.some((claim, player) => claim > best[player]! + tolerance);
  if (isCrossed || low > total + tolerance || high < total - tolerance) return null;
  const part = high - low <= tolerance ? 0 : (total - low) / (high - low);
  return least.map((claim, player) => sign * (claim + part * (best[player]! - claim)));
}

/** The least that each can claim: the most that it may have to pay of costs. */
export function leastClaimsOf(game: Game): Allocation {
  const sign = goodness(game);
  return leastClaims(
    game,
    marginalsOf(game).map((marginal) => sign * marginal),
  ).map((claim) => sign * claim);
}

function leastClaims(game: Game, best: Allocation): Allocation {
  const sign = goodness(game);
  const claims = new Float64Array(game.n).fill(Number.NEGATIVE_INFINITY);
  for (let coalition = 1; coalition < game.worth.length; coalition += 1) {
    const players = playersIn(coalition);
    const left = sign * game.worth[coalition]! - players.reduce((sum, player) => sum + best[player]!, 0);
    for (const player of players) claims[player] = Math.max(claims[player]!, left + best[player]!);
  }
  return claims;
}

const sumOf = (allocation: Allocation): number => allocation.reduce((sum, share) => sum + share, 0);
