import { type Fraction, fractions } from "@omforent/kernel";

/** About 300 digits: far beyond any agreed share or statistic, and still reckoned in no time. */
const finest = 2n ** 1024n;

/**
 * The sum, or null when its denominator passes 300 digits: unrelated denominators multiply, and a few hundred of them
 * would keep a computer busy for minutes.
 */
export function coarseSum(terms: Iterable<Fraction>): Fraction | null {
  let total = fractions.zero;
  for (const term of terms) {
    total = fractions.add(total, term);
    if (total.d > finest) return null;
  }
  return total;
}
