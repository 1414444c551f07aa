import { type Fraction, fraction, fractions } from "@omforent/kernel";

export type QuotaViolation = { readonly party: number; readonly quota: Fraction; readonly seats: bigint };

/**
 * Who got less than its exact quota rounded down, or more than it rounded up ("staying within quota", Balinski & Young
 * 1982). Weights are non-negative and not all zero. Empty for largest remainder without limits.
 */
export function quotaViolations(seats: readonly bigint[], weights: readonly Fraction[]): readonly QuotaViolation[] {
  const total = fraction(seats.reduce((sum, held) => sum + held, 0n));
  const unit = fractions.divide(total, fractions.sum(weights));
  return weights
    .map((weight, party) => ({ party, quota: fractions.multiply(weight, unit), seats: seats[party]! }))
    .filter(({ quota, seats: held }) => {
      const distance = fractions.subtract(fraction(held), quota);
      return fractions.compare(distance, fraction(-1n)) <= 0 || fractions.compare(distance, fraction(1n)) >= 0;
    });
}
