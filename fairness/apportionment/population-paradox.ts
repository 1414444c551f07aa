import { type Fraction, fractions, ok, type Result } from "@omforent/kernel";
import { apportion } from "./apportion.ts";
import type { ApportionmentProblem, Method } from "./apportionment.ts";

/** `loser` grew faster than `winner`, yet gave up a unit while `winner` gained one. */
export type PopulationParadox = { readonly loser: number; readonly winner: number };

/**
 * The population paradox (Balinski & Young 1982): with the same total, who loses to somebody who
 * grew less in proportion. Parties without a weight before are not compared. Empty for every divisor method.
 */
export function populationParadox(
  method: Method,
  before: ApportionmentProblem,
  weightsAfter: readonly Fraction[],
): Result<readonly PopulationParadox[]> {
  const [then, now] = [apportion(method, before), apportion(method, { ...before, weights: weightsAfter })];
  if (!then.ok) return then;
  if (!now.ok) return now;
  const parties = before.weights.map((weight, party) => ({
    party,
    change: now.value.seats[party]! - then.value.seats[party]!,
    growth: fractions.isZero(weight) ? null : fractions.divide(weightsAfter[party]!, weight),
  }));
  const [losers, winners] = [parties.filter(({ change }) => change < 0n), parties.filter(({ change }) => change > 0n)];
  return ok(
    losers.flatMap((loser) =>
      winners
        .filter((winner) => loser.growth && winner.growth && fractions.compare(loser.growth, winner.growth) > 0)
        .map((winner) => ({ loser: loser.party, winner: winner.party })),
    ),
  );
}
