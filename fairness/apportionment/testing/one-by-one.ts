import { type Fraction, fraction, fractions } from "@omforent/kernel";
import type { Method } from "../apportionment.ts";

type Limits = { readonly minimum?: readonly bigint[]; readonly maximum?: readonly bigint[] };

/**
 * An independent recomputation, slow and plain: everyone begins with its minimum, and each further seat goes to
 * whoever has the best claim just then; the first in the list when claims are equal.
 */
export function oneByOne(method: Method, total: bigint, weights: readonly Fraction[], limits: Limits = {}): bigint[] {
  const seats = weights.map((_, party) => limits.minimum?.[party] ?? 0n);
  const all = fractions.sum(weights);
  for (let given = seats.reduce((a, b) => a + b, 0n); given < total; given++) {
    let best = -1;
    for (const [party, weight] of weights.entries()) {
      if (fractions.isZero(weight) || seats[party] === limits.maximum?.[party]) continue;
      if (best < 0 || isBetter(claim(method, weight, seats[party]!), claim(method, weights[best]!, seats[best]!)))
        best = party;
    }
    seats[best]!++;
  }
  return seats;

  /** Two fractions, compared one after the other. */
  function claim(by: Method, weight: Fraction, held: bigint): readonly [Fraction, Fraction] {
    const has = fraction(held);
    const per = (divisor: Fraction) => fractions.divide(weight, divisor);
    const infinite = fraction(1n);
    const finite = fractions.zero;
    switch (by) {
      case "largest-remainder":
        return [finite, fractions.subtract(fractions.divide(fractions.multiply(weight, fraction(total)), all), has)];
      case "adams":
        return held === 0n ? [infinite, weight] : [finite, per(has)];
      case "dhondt":
        return [finite, per(fraction(held + 1n))];
      case "webster":
        return [finite, per(fraction(2n * held + 1n, 2n))];
      case "huntington-hill":
        return held === 0n
          ? [infinite, weight]
          : [finite, fractions.divide(fractions.multiply(weight, weight), fraction(held * (held + 1n)))];
    }
  }
}

const isBetter = (a: readonly [Fraction, Fraction], b: readonly [Fraction, Fraction]): boolean =>
  (fractions.compare(a[0], b[0]) || fractions.compare(a[1], b[1])) > 0;
