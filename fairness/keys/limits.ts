import { type Fraction, fractions } from "@omforent/kernel";

export type Bounds = { readonly minimum: Fraction | null; readonly maximum: Fraction | null };

/**
 * Moves amounts into their bounds while they keep their sum: those within the bounds stay in proportion to their
 * original amounts. In other words x_i = clamp(λ·a_i), with the one λ that keeps the sum; exact, in any order of rows.
 * Null when no λ does: the bounds leave too little or too much.
 *
 * @param amounts not negative, in any unit
 * @param bounds the same for everyone, in the same unit
 */
export function withinBounds(amounts: readonly Fraction[], { minimum, maximum }: Bounds): Fraction[] | null {
  const low = minimum ?? fractions.zero;
  const clamp = (amount: Fraction) => {
    const raised = fractions.maximum(amount, low);
    return maximum ? fractions.minimum(raised, maximum) : raised;
  };
  const at = (scale: Fraction) => amounts.map((amount) => clamp(fractions.multiply(amount, scale)));
  const sumAt = (scale: Fraction) => fractions.sum(at(scale));
  const total = fractions.sum(amounts);
  const scales = turningPoints(amounts, low, maximum);
  if (fractions.compare(sumAt(fractions.zero), total) > 0) return null;
  const next = firstReaching(scales, sumAt, total);
  if (next < scales.length) return at(between(scales[Math.max(next - 1, 0)]!, scales[next]!, sumAt, total));
  // Past the last turning point only amounts without a maximum grow.
  if (maximum !== null || amounts.every(fractions.isZero)) return null;
  const last = scales.at(-1)!;
  return at(between(last, fractions.add(last, fractions.one), sumAt, total));
}

/** The first scale whose sum reaches the total; the sum grows with the scale, so halving finds it. */
function firstReaching(scales: readonly Fraction[], sumAt: (scale: Fraction) => Fraction, total: Fraction): number {
  let [low, high] = [0, scales.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fractions.compare(sumAt(scales[middle]!), total) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the sum is linear between two scales, the scale at which it is `total`. */
function between(from: Fraction, to: Fraction, sumAt: (scale: Fraction) => Fraction, total: Fraction): Fraction {
  const [low, high] = [sumAt(from), sumAt(to)];
  if (fractions.equals(low, high)) return to;
  const part = fractions.divide(fractions.subtract(total, low), fractions.subtract(high, low));
  return fractions.add(from, fractions.multiply(part, fractions.subtract(to, from)));
}

function turningPoints(amounts: readonly Fraction[], low: Fraction, maximum: Fraction | null): Fraction[] {
  const points = amounts
    .filter((amount) => !fractions.isZero(amount))
    .flatMap((amount) => [fractions.divide(low, amount), ...(maximum ? [fractions.divide(maximum, amount)] : [])]);
  return [...points, fractions.zero].sort(fractions.compare);
}
