import { fractions, ok, type Result, refuse } from "@omforent/kernel";
import type { LinearProgram, NewLinearProgram } from "./linear-program.ts";
import { type NearestQuestion, type NearKey, nearKey } from "./nearest-keys.ts";
import { mostPartsOf } from "./problem.ts";
import { checkSearch } from "./search-keys.ts";

export type NearestByBound = {
  readonly nearest: NearKey;
  /** No key is nearer than this, says the solver. */
  readonly bound: number;
  /** How much nearer a key could be at most: the exact distance of the key found, less the bound. 0 but for rounding when it is optimal. */
  readonly gap: number;
};

/**
 * The nearest key where there are too many to compare one by one: a mixed-integer programme over the whole steps of each
 * criterion. The solver only proposes: the weights are checked to be a key, and the distance is computed in exact fractions
 * and held against the solver's bound. Refusals: those of `searchKeys` except `search/too-many-keys`;
 * `search/solver-failed` when the solver has no answer, none that is a key, or one further than a millionth from its own bound.
 */
export function nearestByBound(question: NearestQuestion, newProgram: NewLinearProgram): Result<NearestByBound> {
  const { target, by = "total-variation", steps } = question;
  const objectives = [{ kind: "distance", name: "target", target, by }] as const;
  const checked = checkSearch({ ...question, objectives, mostKeys: Number.MAX_VALUE });
  if (!checked.ok) return checked;
  const program = newProgram();
  const weightOf = stateProgram(program, question);
  const solution = program.solve();
  if (!solution) return refuse("search/solver-failed");
  const weights = weightOf.map((variable) => Math.round(solution.values[variable]!));
  const isKey =
    weights.every((weight) => weight >= 0) &&
    weights.reduce((sum, weight) => sum + weight, 0) === steps &&
    weights.filter((weight) => weight > 0).length <= mostPartsOf(question);
  if (!isKey) return refuse("search/solver-failed");
  const nearest = nearKey(question, weights);
  const gap = Math.max(0, fractions.toNumber(nearest.distance[by]) - solution.bound);
  return gap > 1e-6 ? refuse("search/solver-failed") : ok({ nearest, bound: solution.bound, gap });
}

/** Says the problem to the solver; gives the variables that hold the steps of each criterion. */
function stateProgram(program: LinearProgram, question: NearestQuestion): readonly number[] {
  const { participants, years, criteria, steps, target, by = "total-variation" } = question;
  const open = Number.POSITIVE_INFINITY;
  const weightOf = criteria.map(() => program.variable({ lower: 0, upper: steps, cost: 0, isWhole: true }));
  program.row({ lower: steps, upper: steps, terms: weightOf.map((weight) => [weight, 1]) });
  if (mostPartsOf(question) < criteria.length) {
    const isUsed = weightOf.map(() => program.variable({ lower: 0, upper: 1, cost: 0, isWhole: true }));
    for (const [each, used] of isUsed.entries())
      program.row({
        lower: -open,
        upper: 0,
        terms: [
          [weightOf[each]!, 1],
          [used, -steps],
        ],
      });
    program.row({ lower: 0, upper: mostPartsOf(question), terms: isUsed.map((used) => [used, 1]) });
  }
  const worst = program.variable({ lower: 0, upper: open, cost: 1, isWhole: false });
  for (const [year] of years.entries()) {
    const offs = participants.map(() => program.variable({ lower: 0, upper: open, cost: 0, isWhole: false }));
    for (const [at, off] of offs.entries()) {
      const wanted = fractions.toNumber(target[at]!);
      const mix = criteria.map(
        ({ shares }, each) => [weightOf[each]!, fractions.toNumber(shares[year]![at]!) / steps] as const,
      );
      program.row({ lower: -open, upper: wanted, terms: [...mix, [off, -1]] });
      program.row({ lower: wanted, upper: open, terms: [...mix, [off, 1]] });
      if (by === "largest-deviation")
        program.row({
          lower: 0,
          upper: open,
          terms: [
            [worst, 1],
            [off, -1],
          ],
        });
    }
    if (by === "total-variation")
      program.row({ lower: 0, upper: open, terms: [[worst, 2], ...offs.map((off) => [off, -1] as const)] });
  }
  return weightOf;
}
