import { clopperPearson, type Interval } from "./binomial.ts";
import { normalQuantile } from "./special-functions.ts";

/**
 * Intervals for all shares of use at once: all hold together with probability `level`. Goodman (1965, Technometrics
 * 7:247) where every count is at least 5; otherwise Clopper–Pearson with Bonferroni's division, which is exact.
 * Counts may be fractions, when a design effect has shrunk them.
 */
export function simultaneousIntervals(counts: readonly number[], level: number): readonly Interval[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return counts.map(() => [0, 1]);
  const alpha = (1 - level) / counts.length;
  if (counts.every((count) => count >= 5))
    return counts.map((count) => goodman(count, n, normalQuantile(1 - alpha / 2) ** 2));
  // Whole events only: an effective count is rounded so that the interval becomes wider, never narrower.
  const whole = Math.max(1, Math.floor(n));
  return counts.map((count) => clopperPearson(Math.min(whole, Math.round((count / n) * whole)), whole, alpha));
}

function goodman(count: number, n: number, a: number): Interval {
  const root = Math.sqrt(a * (a + (4 * count * (n - count)) / n));
  return [(a + 2 * count - root) / (2 * (n + a)), (a + 2 * count + root) / (2 * (n + a))];
}
