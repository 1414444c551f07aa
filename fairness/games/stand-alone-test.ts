import { type Game, playersIn } from "./game.ts";

/** A group's charge beside a limit; it passes when the charge is within it. */
export type GroupTest = {
  readonly coalition: number;
  readonly charge: number;
  readonly limit: number;
  readonly passes: boolean;
};

/**
 * The stand-alone test: no group should pay more than it would cost by itself, x(S) ≤ c(S) (Faulhaber 1975; Young 1985).
 * One row for each group asked for; by default each player alone.
 */
export function standAloneTest(game: Game, charges: ArrayLike<number>, groups = singles(game)): GroupTest[] {
  return groups.map((coalition) => {
    const [charge, limit] = [chargeOf(coalition, charges), game.worth[coalition]!];
    return { coalition, charge, limit, passes: charge <= limit + toleranceFor(charge, limit) };
  });
}

export const singles = ({ n }: Game): number[] => Array.from({ length: n }, (_, player) => 1 << player);

export const chargeOf = (coalition: number, charges: ArrayLike<number>): number =>
  playersIn(coalition).reduce((sum, player) => sum + charges[player]!, 0);

export const toleranceFor = (charge: number, limit: number): number =>
  1e-9 * Math.max(Math.abs(charge), Math.abs(limit));
