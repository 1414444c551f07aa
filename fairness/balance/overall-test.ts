import { chiSquaredTail, logGamma } from "./special-functions.ts";

/** How surprising the counts are if use followed payment: the probability of counts as unlikely as these. */
export type OverallTest = { readonly p: number; readonly method: "exact-multinomial" | "chi-squared" | "monte-carlo" };

/** Outcomes that are enumerated at most; C(n+k−1, k−1) of them. */
const mostOutcomes = 5_000_000;
const draws = 99_999;

/**
 * All participants together, H0: use is shared as payment is. Exact (the sum of outcomes no likelier than the one seen)
 * while they can be enumerated; Pearson's X² when every expected count is at least 5; otherwise exact by drawing,
 * p = (1 + b)/(1 + B) with B = 99,999. Pearson leads, not G: with zero cells G is far too small.
 */
export function overallTest(counts: readonly number[], payShares: readonly number[]): OverallTest {
  const whole = counts.map(Math.round);
  const n = whole.reduce((sum, count) => sum + count, 0);
  const open = payShares.map((share, index) => ({ share, count: whole[index]! })).filter(({ share }) => share > 0);
  // Use by someone who pays nothing cannot happen if use follows payment.
  if (open.reduce((sum, { count }) => sum + count, 0) < n) return { p: 0, method: "exact-multinomial" };
  if (n === 0 || open.length < 2) return { p: 1, method: "exact-multinomial" };
  const [y, pi] = [open.map(({ count }) => count), open.map(({ share }) => share)];
  if (outcomes(n, y.length) <= mostOutcomes) return { p: exactP(y, pi, n), method: "exact-multinomial" };
  if (pi.every((share) => share * n >= 5))
    return { p: chiSquaredTail(pearson(y, pi, n), y.length - 1), method: "chi-squared" };
  return { p: drawnP(y, pi, n), method: "monte-carlo" };
}

/** Pearson's X² = Σ (y − E)²/E. */
export const pearson = (y: readonly number[], pi: readonly number[], n: number): number =>
  y.reduce((sum, count, index) => sum + (count - n * pi[index]!) ** 2 / (n * pi[index]!), 0);

function outcomes(n: number, k: number): number {
  let count = 1;
  for (let j = 1; j < k; j += 1) count = (count * (n + j)) / j;
  return count;
}

function exactP(y: readonly number[], pi: readonly number[], n: number): number {
  const logPi = pi.map(Math.log);
  const logFactorial = Float64Array.from({ length: n + 1 }, (_, count) => logGamma(count + 1));
  const termOf = (index: number, count: number) => count * logPi[index]! - logFactorial[count]!;
  const seen = y.reduce((sum, count, index) => sum + termOf(index, count), 0);
  const limit = seen + 1e-9; // outcomes that are equally likely must count as such in doubles
  let sum = 0;
  const visit = (index: number, left: number, log: number): void => {
    if (index === pi.length - 1) {
      const all = log + termOf(index, left);
      if (all <= limit) sum += Math.exp(all + logFactorial[n]!);
      return;
    }
    for (let count = 0; count <= left; count += 1) visit(index + 1, left - count, log + termOf(index, count));
  };
  visit(0, n, 0);
  return Math.min(1, sum);
}

/** The same question by drawing from a fixed sequence, so that the same counts give the same answer. */
function drawnP(y: readonly number[], pi: readonly number[], n: number): number {
  const seen = pearson(y, pi, n);
  const next = sequence(n * 7919 + y.length);
  const below = pi.map((_, index) => pi.slice(0, index + 1).reduce((sum, share) => sum + share, 0));
  let asUnlikely = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const counts = new Array<number>(pi.length).fill(0);
    for (let event = 0; event < n; event += 1) {
      const at = next();
      let index = 0;
      while (index < below.length - 1 && at > below[index]!) index += 1;
      counts[index]! += 1;
    }
    if (pearson(counts, pi, n) >= seen - 1e-9) asUnlikely += 1;
  }
  return (1 + asUnlikely) / (1 + draws);
}

/** Numbers in (0, 1): xorshift32 (Marsaglia 2003). */
export function sequence(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
}
