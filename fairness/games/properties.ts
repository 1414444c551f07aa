import { type Game, goodness, grand, toleranceOf } from "./game.ts";
import { worstMerger } from "./worst-merger.ts";

/** Null: not checked, because the table is too large for it. The words are those of the game's kind. */
export type Properties = {
  /** A larger coalition never costs (earns) less. */
  readonly monotone: boolean;
  /** Two coalitions without common players never lose by joining: subadditive costs, superadditive values. */
  readonly joiningNeverLoses: boolean | null;
  /** Joining a larger coalition is never worse than joining a smaller: concave costs, convex values. */
  readonly largerIsBetter: boolean;
  /** All together do better than each alone. */
  readonly essential: boolean;
};

/** Up to this many players all pairs of disjoint coalitions are compared (3^16 is 43 million, 0.1 s). */
export const mostForPairs = 16;

/** The properties that decide what a game promises: concave costs have a core with the Shapley value in it (Shapley 1971). */
export function propertiesOf(game: Game): Properties {
  const tolerance = toleranceOf(game);
  const largerIsBetter = isLargerBetter(game, tolerance);
  return {
    monotone: isMonotone(game, tolerance),
    // Concave costs are subadditive, whatever the size of the table.
    joiningNeverLoses: largerIsBetter ? true : game.n > mostForPairs ? null : worstMerger(game) === null,
    largerIsBetter,
    essential: isEssential(game, tolerance),
  };
}

function isMonotone({ n, worth }: Game, tolerance: number): boolean {
  for (let coalition = 0; coalition < worth.length; coalition += 1)
    for (let player = 0; player < n; player += 1)
      if (!(coalition & (1 << player)) && worth[coalition | (1 << player)]! < worth[coalition]! - tolerance)
        return false;
  return true;
}

function isLargerBetter(game: Game, tolerance: number): boolean {
  const { n, worth } = game;
  const sign = goodness(game);
  for (let first = 0; first < n; first += 1)
    for (let second = first + 1; second < n; second += 1) {
      const [one, two] = [1 << first, 1 << second];
      for (let coalition = 0; coalition < worth.length; coalition += 1) {
        if (coalition & (one | two)) continue;
        const together =
          sign *
          (worth[coalition | one | two]! + worth[coalition]! - worth[coalition | one]! - worth[coalition | two]!);
        if (together < -tolerance) return false;
      }
    }
  return true;
}

function isEssential(game: Game, tolerance: number): boolean {
  let alone = 0;
  for (let player = 0; player < game.n; player += 1) alone += game.worth[1 << player]!;
  return goodness(game) * (game.worth[grand(game)]! - alone) > tolerance;
}
