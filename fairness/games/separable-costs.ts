import { type Game, grand } from "./game.ts";
import { marginalsOf, standAloneOf } from "./marginals.ts";
import type { Allocation } from "./semivalues.ts";

/**
 * Separable costs – remaining benefits: each pays what it adds, and the rest in proportion to what it saves by not being
 * alone (US Inter-Agency Committee 1950; Young, Okada & Hashimoto 1982, Water Resour. Res. 18:463). Null when nobody
 * saves anything but there is a rest to divide.
 */
export function separableCostsRemainingBenefits(game: Game): Allocation | null {
  const [marginals, alone] = [marginalsOf(game), standAloneOf(game)];
  const benefits = alone.map((cost, player) => cost - marginals[player]!);
  const all = benefits.reduce((sum, benefit) => sum + benefit, 0);
  const rest = restOf(game, marginals);
  const size = Math.max(...alone.map(Math.abs), ...marginals.map(Math.abs));
  if (Math.abs(all) <= 1e-12 * size) return Math.abs(rest) <= 1e-12 * size ? marginals : null;
  return marginals.map((cost, player) => cost + (rest * benefits[player]!) / all);
}

/** Each pays what it adds, and an equal share of the rest: egalitarian non-separable cost (Moulin 1985). */
export function equalNonSeparableCost(game: Game): Allocation {
  const marginals = marginalsOf(game);
  const each = restOf(game, marginals) / game.n;
  return marginals.map((cost) => cost + each);
}

const restOf = (game: Game, marginals: Allocation): number =>
  game.worth[grand(game)]! - marginals.reduce((sum, cost) => sum + cost, 0);
