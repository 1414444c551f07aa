import { type Fraction, ok, type Result } from "@omforent/kernel";
import { apportion } from "./apportion.ts";
import type { ApportionmentProblem, Method } from "./apportionment.ts";

export type MovedSeat = { readonly party: number; readonly from: bigint; readonly to: bigint };

/**
 * The new-state paradox (Oklahoma 1907; Balinski & Young 1982): a newcomer brings as many units as it then gets,
 * and still units move between the old ones. Gives the old parties that change; null when the newcomer does not
 * get exactly the units it brought, so that nothing can be said. Empty for every divisor method, ties apart.
 */
export function newStateParadox(
  method: Method,
  problem: ApportionmentProblem,
  newcomer: { readonly weight: Fraction; readonly units: bigint },
): Result<readonly MovedSeat[] | null> {
  const before = apportion(method, problem);
  if (!before.ok) return before;
  const after = apportion(method, {
    ...problem,
    total: problem.total + newcomer.units,
    weights: [...problem.weights, newcomer.weight],
  });
  if (!after.ok) return after;
  if (after.value.seats.at(-1) !== newcomer.units) return ok(null);
  return ok(
    before.value.seats
      .map((from, party) => ({ party, from, to: after.value.seats[party]! }))
      .filter(({ from, to }) => from !== to),
  );
}
