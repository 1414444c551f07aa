import { clopperPearson, type Interval } from "./binomial.ts";
import { normalQuantile } from "./special-functions.ts";

/** What the counts allow one to say. "cannot-tell" is an answer: it is never "no difference". */
export type Verdict = "more" | "less" | "about-equal" | "cannot-tell";

/** Within ±10 % of what it pays for counts as about equal. */
export const margin = 0.1;

/**
 * More or less when the interval of the ratio leaves out 1; about equal when both one-sided tests put the ratio inside
 * ±10 % (two one-sided tests, Schuirmann 1987); otherwise nobody can tell.
 */
export function verdictOf(interval: Interval, equivalence: Interval): Verdict {
  if (interval[0] > 1) return "more";
  if (interval[1] < 1) return "less";
  return equivalence[0] >= 1 - margin && equivalence[1] <= 1 + margin ? "about-equal" : "cannot-tell";
}

/** The interval that the two one-sided tests at 5 % come to: 90 %, as a ratio to the payment share. */
export function equivalenceInterval(count: number, n: number, payShare: number): Interval {
  const whole = Math.max(1, Math.floor(n));
  const [low, high] = clopperPearson(Math.min(whole, Math.round((count / Math.max(n, 1)) * whole)), whole, 0.1);
  return [low / payShare, high / payShare];
}

/**
 * About how many events it takes to see a ratio of 1.1 (5 % one-sided, power 80 %): (z₁₋α + z₁₋β)² (1 − π)/(π δ²), times
 * the design effect.
 */
export function eventsNeeded(payShare: number, effect = 1): number {
  const z = normalQuantile(0.95) + normalQuantile(0.8);
  return Math.ceil((effect * (z * z * (1 - payShare))) / (payShare * margin * margin));
}
