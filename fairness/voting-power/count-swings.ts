import { exactBelow, fromResidues, inRange, moduliFor, reduceAll } from "./residues.ts";
import type { PlainRule } from "./shapley-by-quadrature.ts";

export type Swings = { readonly swings: readonly bigint[]; readonly winning: bigint };

/** About how many additions {@link countSwings} needs. */
export const swingsWork = ({ weights, quota, total }: PlainRule): number =>
  Math.ceil(weights.length / 48.9) * 1.5 * weights.length * Math.min(quota, total - quota + 1);

/**
 * The winning coalitions and each voter's swings, exactly, without their sizes: dynamic programming over sums, O(n q) for each 49 bits (Uno
 * 2012). The smaller of the two bounds is counted: what loses, or what is left outside of what wins.
 */
export function countSwings({ weights, quota, total }: PlainRule): Swings {
  const isLosing = quota <= total - quota + 1;
  const bound = isLosing ? quota : total - quota + 1;
  const distinct = [...new Set(weights)].filter((weight) => weight > 0);
  const moduli = moduliFor(2n ** BigInt(weights.length));
  const each = moduli.map((modulus) => countModulo({ weights, bound, distinct }, modulus));
  const whole = (read: (counted: ReturnType<typeof countModulo>) => number) => fromResidues(each.map(read), moduli);
  const counted = whole(({ below }) => below);
  const byWeight = new Map(distinct.map((weight, at) => [weight, whole(({ deciding }) => deciding[at]!)]));
  return {
    winning: isLosing ? 2n ** BigInt(weights.length) - counted : counted,
    swings: weights.map((weight) => byWeight.get(weight) ?? 0n),
  };
}

type Counting = {
  readonly weights: readonly number[];
  readonly bound: number;
  readonly distinct: readonly number[];
};

function countModulo({ weights, bound, distinct }: Counting, modulus: number) {
  const counts = new Float64Array(bound);
  counts[0] = 1;
  let [reached, largest] = [0, 1];
  for (const weight of [...weights].sort((a, b) => a - b)) {
    if (2 * largest >= exactBelow) {
      reduceAll(counts, modulus);
      largest = modulus;
    }
    reached = Math.min(reached + weight, bound - 1);
    addVoter(counts, weight, reached);
    largest *= 2;
  }
  reduceAll(counts, modulus);
  for (let sum = 1; sum < bound; sum += 1) {
    const all = counts[sum - 1]! + counts[sum]!;
    counts[sum] = all >= modulus ? all - modulus : all;
  }
  return {
    below: inRange(counts[bound - 1]!, modulus),
    deciding: distinct.map((weight) => decidingOf(counts, weight, modulus)),
  };
}

function addVoter(counts: Float64Array, weight: number, reached: number): void {
  for (let sum = reached; sum >= weight; sum -= 1) counts[sum]! += counts[sum - weight]!;
}

/** Coalitions of the others that a voter of this weight takes from below the bound to it. */
function decidingOf(cumulated: Float64Array, weight: number, modulus: number): number {
  let [without, before] = [0, 0];
  for (let below = (cumulated.length - 1) % weight; below < cumulated.length; below += weight)
    [before, without] = [without, inRange(cumulated[below]! - without, modulus)];
  return inRange(without - before, modulus);
}
