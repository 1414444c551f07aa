import { type Game, grand } from "./game.ts";
import { standAloneOf } from "./marginals.ts";
import type { Allocation } from "./semivalues.ts";

/** The same for everyone. */
export const equalCharges = (game: Game): Allocation =>
  new Float64Array(game.n).fill(game.worth[grand(game)]! / game.n);

/** In proportion to what each would cost alone; null when that is nothing for all of them. */
export function proportionalCharges(game: Game): Allocation | null {
  const alone = standAloneOf(game);
  const sum = alone.reduce((total, cost) => total + cost, 0);
  return sum === 0 ? null : alone.map((cost) => (cost * game.worth[grand(game)]!) / sum);
}
