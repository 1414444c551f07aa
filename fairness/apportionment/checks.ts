import { type Fraction, ok, type Result, refuse } from "@omforent/kernel";
import { alabamaParadox, type LostSeat } from "./alabama-paradox.ts";
import { apportion } from "./apportion.ts";
import type { ApportionmentProblem, Method } from "./apportionment.ts";
import { type MovedSeat, newStateParadox } from "./new-state-paradox.ts";
import { type PopulationParadox, populationParadox } from "./population-paradox.ts";
import { type QuotaViolation, quotaViolations } from "./quota-violations.ts";
import { type SeatBias, seatBias } from "./seat-bias.ts";

/** What is to be looked into besides: later weights, and somebody who joins and brings units. */
export type ChecksAsked = {
  readonly after: readonly Fraction[] | null;
  readonly newcomer: { readonly weight: Fraction; readonly units: bigint } | null;
};

/** Undefined: not asked for. `newState` null: the newcomer does not get what it brings, so that nothing can be said. */
export type Checks = {
  readonly alabama: readonly LostSeat[];
  readonly quota: readonly QuotaViolation[];
  readonly bias: SeatBias | null;
  readonly population: readonly PopulationParadox[] | undefined;
  readonly newState: readonly MovedSeat[] | null | undefined;
};

/** How an apportionment behaves: every check at once. Refusals: those of `apportion` and `apportion/after-length`. */
export function checkApportionment(
  method: Method,
  problem: ApportionmentProblem,
  { after, newcomer }: ChecksAsked,
): Result<Checks> {
  const { weights } = problem;
  if (after && after.length !== weights.length)
    return refuse("apportion/after-length", { after: after.length, weights: weights.length }, { path: "after" });
  const found = apportion(method, problem);
  if (!found.ok) return found;
  const alabama = alabamaOf(method, problem);
  const population = after ? populationParadox(method, problem, after) : null;
  if (population && !population.ok) return population;
  const newState = newcomer ? newStateParadox(method, problem, newcomer) : null;
  if (newState && !newState.ok) return newState;
  const hasWeight = weights.some(({ n }) => n > 0n);
  return ok({
    alabama,
    quota: hasWeight ? quotaViolations(found.value.seats, weights) : [],
    bias: seatBias(found.value.seats, weights),
    population: population?.value,
    newState: newState?.value,
  });
}

/** Where one more cannot be given at all, nobody loses by it. */
function alabamaOf(method: Method, problem: ApportionmentProblem): readonly LostSeat[] {
  const found = alabamaParadox(method, problem);
  return found.ok ? found.value : [];
}
