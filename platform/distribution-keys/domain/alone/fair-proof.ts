import { type Explained, explainSolution, isProved, solve } from "@omforent/fairness";
import { type Ore, ok, type Result } from "@omforent/kernel";
import { type Assumption, assumedCosts } from "./assumed-costs.ts";

/** The nucleolus step by step, and whether an independent check in exact numbers agrees. Amounts in the steps are øre. */
export type FairProof = { readonly explained: Explained; readonly isProved: boolean };

/** The exact check looks at every group for every level; more participants than this would keep the reader waiting. */
export const mostForProof = 10;

export function proveNucleolus(
  assumption: Assumption,
  alone: readonly Ore[],
  { total, names }: { readonly total: Ore; readonly names: readonly string[] },
): Result<FairProof> {
  const costs = assumedCosts(assumption, alone, total);
  if (!costs.ok) return costs;
  const solution = solve(costs.value.game, "nucleolus");
  const proved = solution.proof !== null && isProved(costs.value.game, solution.proof);
  return ok({ explained: explainSolution(costs.value.game, solution, names), isProved: proved });
}
