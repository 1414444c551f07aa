import { mostPartsOf, type SearchProblem } from "./problem.ts";

/** n over k, exactly. */
export function binomial(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let count = 1n;
  for (let j = 1; j <= k; j += 1) count = (count * BigInt(n - k + j)) / BigInt(j);
  return count;
}

/**
 * How many keys there are: for each number of parts s, the sets of s criteria times the ways of giving each at least one
 * step. With as many parts as criteria this is binomial(steps + m − 1, m − 1) (Vandermonde).
 */
export function countKeys({ criteria, steps, mostParts }: Record<"criteria" | "steps" | "mostParts", number>): bigint {
  let count = 0n;
  for (let parts = 1; parts <= Math.min(criteria, mostParts); parts += 1)
    count += binomial(criteria, parts) * binomial(steps - 1, parts - 1);
  return count;
}

/** How many keys the problem has, exactly. */
export const keysIn = (problem: SearchProblem): bigint =>
  countKeys({ criteria: problem.criteria.length, steps: problem.steps, mostParts: mostPartsOf(problem) });
