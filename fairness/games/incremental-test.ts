import { type Game, grand } from "./game.ts";
import { chargeOf, type GroupTest, singles, toleranceFor } from "./stand-alone-test.ts";

/**
 * The incremental test: every group should pay at least what it adds to the cost of the others, x(S) ≥ c(N) − c(N∖S)
 * (Faulhaber 1975; Young 1985). One row for each group asked for; by default each player alone.
 */
export function incrementalTest(game: Game, charges: ArrayLike<number>, groups = singles(game)): GroupTest[] {
  const all = grand(game);
  return groups.map((coalition) => {
    const charge = chargeOf(coalition, charges);
    const limit = game.worth[all]! - game.worth[all & ~coalition]!;
    return { coalition, charge, limit, passes: charge >= limit - toleranceFor(charge, limit) };
  });
}
