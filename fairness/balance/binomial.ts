import { logChoose, normalQuantile } from "./special-functions.ts";

/** From and to, of a proportion or of a ratio. */
export type Interval = readonly [low: number, high: number];

/** Pr(X ≥ count) for X ~ Bin(n, p): the exact sum. */
export function binomialUpperTail(count: number, n: number, p: number): number {
  if (count <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // The shorter side is summed, from its largest term outwards.
  if (count <= n * p) return 1 - sumOfTerms(count - 1, -1, n, p);
  return Math.min(1, sumOfTerms(count, 1, n, p));
}

/** Pr(X ≤ count). */
export const binomialLowerTail = (count: number, n: number, p: number): number =>
  binomialUpperTail(n - count, n, 1 - p);

function sumOfTerms(start: number, step: 1 | -1, n: number, p: number): number {
  let term = Math.exp(logChoose(n, start) + start * Math.log(p) + (n - start) * Math.log1p(-p));
  let sum = 0;
  for (let k = start; k >= 0 && k <= n; k += step) {
    sum += term;
    if (term < 1e-18 * sum) break;
    term *= step === 1 ? ((n - k) * p) / ((k + 1) * (1 - p)) : (k * (1 - p)) / ((n - k + 1) * p);
  }
  return sum;
}

/** The exact interval (Clopper & Pearson 1934): it holds with at least the level, for any p; `alpha` is for both sides together. */
export function clopperPearson(count: number, n: number, alpha: number): Interval {
  const low = count === 0 ? 0 : bisect((p) => binomialUpperTail(count, n, p) - alpha / 2);
  const high = count === n ? 1 : bisect((p) => alpha / 2 - binomialLowerTail(count, n, p));
  return [low, high];
}

/** The interval for showing (Wilson 1927; Brown, Cai & DasGupta 2001). */
export function wilson(count: number, n: number, alpha: number): Interval {
  const z = normalQuantile(1 - alpha / 2);
  const centre = (count + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((count * (n - count)) / n + (z * z) / 4);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** The root of a function that rises from below zero to above it on [0, 1]. */
function bisect(rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
