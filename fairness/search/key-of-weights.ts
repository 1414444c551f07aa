import { fraction } from "@omforent/kernel";
import type { Key, RoundingUnit } from "../keys/index.ts";
import type { SearchProblem } from "./problem.ts";

/** The key that these weights make, as a tree that can be written as a sentence. */
export function keyOfWeights(
  { criteria, steps }: Pick<SearchProblem, "criteria" | "steps">,
  weights: readonly number[],
  rounding: RoundingUnit = 1n,
): Key {
  const parts = criteria.flatMap(({ rule }, each) =>
    weights[each]! > 0 ? [{ weight: fraction(BigInt(weights[each]!), BigInt(steps)), rule }] : [],
  );
  return { rounding, cost: parts.length === 1 ? parts[0]!.rule : { kind: "weighted", parts } };
}
