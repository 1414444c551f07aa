import { ok, type Result } from "@omforent/kernel";
import { apportion } from "./apportion.ts";
import type { ApportionmentProblem, Method } from "./apportionment.ts";

export type LostSeat = { readonly party: number; readonly from: bigint; readonly to: bigint };

/**
 * The Alabama paradox (seen by C. W. Seaton 1881; Balinski & Young 1982): who would lose a unit if there were one
 * more to share. Empty for every divisor method.
 */
export function alabamaParadox(method: Method, problem: ApportionmentProblem): Result<readonly LostSeat[]> {
  const before = apportion(method, problem);
  if (!before.ok) return before;
  const after = apportion(method, { ...problem, total: problem.total + 1n });
  if (!after.ok) return after;
  return ok(
    before.value.seats
      .map((from, party) => ({ party, from, to: after.value.seats[party]! }))
      .filter(({ from, to }) => to < from),
  );
}
