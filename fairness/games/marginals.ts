import { type Game, grand } from "./game.ts";
import type { Allocation } from "./semivalues.ts";

/** What each adds to all the others: c(N) − c(N∖i). The separable cost. */
export function marginalsOf(game: Game): Allocation {
  const all = grand(game);
  return Float64Array.from({ length: game.n }, (_, player) => game.worth[all]! - game.worth[all & ~(1 << player)]!);
}

/** What each costs or earns alone. */
export const standAloneOf = (game: Game): Allocation =>
  Float64Array.from({ length: game.n }, (_, player) => game.worth[1 << player]!);
