import { type Fraction, fractions, type Ore, ore } from "@omforent/kernel";

/** From the engineers' six-tenths rule (Williams 1947) to costs that nearly follow size. */
const assumedExponents = { least: 0.6, most: 0.9 } as const;

const rounding = 100_000n; // øre: an estimate is told in whole thousands of kroner

/**
 * What each might cost alone if cost grows as a power of population, e from 0.6 to 0.9: total · (its part of the population)^e, rounded
 * outwards to whole thousands. Nobody has said these numbers; null for all when anyone's population is not known.
 *
 * @example estimateAlone(kroner(1_000_000n), [fraction(1n), fraction(1n)]) // 535 000–660 000 kr each
 */
export function estimateAlone(
  total: Ore,
  populations: readonly (Fraction | null)[],
): readonly ({ readonly from: Ore; readonly to: Ore } | null)[] {
  const known = populations.flatMap((one) => (one ? [one] : []));
  const all = fractions.sum(known);
  if (known.length < populations.length || fractions.isZero(all) || total <= 0n) return populations.map(() => null);
  return known.map((population) => {
    const part = fractions.toNumber(fractions.divide(population, all));
    const cost = (exponent: number) => BigInt(Math.round(Number(total) * part ** exponent));
    const [low, high] = [cost(assumedExponents.most), cost(assumedExponents.least)];
    return { from: ore((low / rounding) * rounding), to: ore(((high + rounding - 1n) / rounding) * rounding) };
  });
}
