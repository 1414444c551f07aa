import { type Fraction, fraction, fractions } from "@omforent/kernel";

/** A value that follows `start + slope × level`, but is never below `minimum` nor above `maximum`. The slope is not negative. */
export type BoundedLine = {
  readonly start: Fraction;
  readonly slope: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint | null;
};

/**
 * The values of the lines at the one level where they sum to `total`, which lies between the sums of minima and maxima.
 * A line with slope 0 stays at its minimum. Found by walking through the levels where a line leaves or reaches a bound.
 */
export function boundedToSum(total: bigint, lines: readonly BoundedLine[]): readonly Fraction[] {
  const level = levelThatReaches(fraction(total), lines);
  return lines.map(({ start, slope, minimum, maximum }) => {
    if (slope === 0n) return fraction(minimum);
    const free = fractions.add(start, fraction(level.n * slope, level.d));
    const atLeast = fractions.maximum(free, fraction(minimum));
    return maximum === null ? atLeast : fractions.minimum(atLeast, fraction(maximum));
  });
}

function levelThatReaches(total: Fraction, lines: readonly BoundedLine[]): Fraction {
  const turns = turnsOf(lines);
  let reached = fraction(lines.reduce((sum, { minimum }) => sum + minimum, 0n));
  let slope = 0n;
  let level = turns[0]?.at ?? fractions.zero;
  for (const turn of turns) {
    const rise = fractions.multiply(fractions.subtract(turn.at, level), fraction(slope));
    if (fractions.compare(fractions.add(reached, rise), total) >= 0) break;
    [reached, level, slope] = [fractions.add(reached, rise), turn.at, slope + turn.slope];
  }
  if (slope === 0n) return level;
  return fractions.add(level, fractions.divide(fractions.subtract(total, reached), fraction(slope)));
}

/** Where the sum changes its slope, from the lowest level up: a line leaves its minimum, or reaches its maximum. */
function turnsOf(lines: readonly BoundedLine[]): { readonly at: Fraction; readonly slope: bigint }[] {
  const turns = lines
    .filter(({ slope }) => slope > 0n)
    .flatMap(({ start, slope, minimum, maximum }) => {
      const reaches = (bound: bigint) => fractions.divide(fractions.subtract(fraction(bound), start), fraction(slope));
      const leaves = { at: reaches(minimum), slope };
      return maximum === null ? [leaves] : [leaves, { at: reaches(maximum), slope: -slope }];
    });
  return turns.sort((a, b) => fractions.compare(a.at, b.at));
}
