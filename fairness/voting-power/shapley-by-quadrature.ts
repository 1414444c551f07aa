import { halfOfGaussLegendre, pointsFor, truncationBound } from "./gauss-legendre.ts";

/** One rule in whole numbers below 2^53; larger weights have no table. */
export type PlainRule = { readonly weights: readonly number[]; readonly quota: number; readonly total: number };

/** No index is further off than `within`. */
export type NearShapley = { readonly shapleyShubik: Float64Array; readonly within: number };

const wantedTruncation = 1e-14;
const unit = 2 ** -53;

/** About how many multiplications it takes. */
export const quadratureWork = ({ weights, quota, total }: PlainRule): number =>
  (pointsFor(weights.length - 1, wantedTruncation) / 2) * weights.length * Math.max(quota, total - quota + 1);

/**
 * Shapley–Shubik as Owen's integral (Owen 1972, Management Science 18:64): the mean over x of the chance that a voter decides when each other
 * votes for with chance x. That is a polynomial, so Gauss's rule with a few points is all but exact. Everything that is added is
 * positive, and the error that is left is bounded, not guessed: see {@link errorBound}.
 */
export function shapleyByQuadrature(rule: PlainRule): NearShapley {
  const { weights, quota, total } = rule;
  const count = pointsFor(weights.length - 1, wantedTruncation);
  const { points, weights: parts } = halfOfGaussLegendre(count);
  const bounds = [quota, total - quota + 1]; // at 1 − x the coalitions left outside decide: the other bound at x
  const order = [...weights].sort((a, b) => a - b);
  const distinct = [...new Set(order)].filter((weight) => weight > 0);
  const sums = new Map(distinct.map((weight) => [weight, 0]));
  let within = truncationBound(weights.length - 1, count);
  for (const [at, x] of points.entries()) {
    const cumulated = cumulatedChances(order, x, Math.max(...bounds));
    for (const weight of distinct)
      for (const bound of bounds)
        sums.set(
          weight,
          sums.get(weight)! + parts[at]! * chanceToDecide(cumulated, { weight, bound, x, voters: weights.length }),
        );
    within += parts[at]! * errorBound(weights.length, x, Math.max(...bounds));
  }
  return { shapleyShubik: Float64Array.from(weights, (weight) => sums.get(weight) ?? 0), within };
}

/** Chances of each sum below the bound when everyone votes for with chance x, cumulated; times (1 − x)^−n, to spare a multiplication. */
function cumulatedChances(
  order: readonly number[],
  x: number,
  bound: number,
): { readonly sums: Float64Array; readonly scale: number } {
  const odds = x / (1 - x);
  const chances = new Float64Array(bound);
  chances[0] = 1;
  let [reached, scale, since] = [0, 1, 0];
  for (const weight of order) {
    reached = Math.min(reached + weight, bound - 1);
    addVoter(chances, odds, weight, reached);
    since += 1;
    if (since < mostUnscaled) continue;
    const factor = (1 - x) ** since;
    for (let sum = 0; sum <= reached; sum += 1) chances[sum]! *= factor;
    since = 0;
  }
  scale = (1 - x) ** since;
  cumulate(chances);
  return { sums: chances, scale };
}

/** 2^900 is still a double. */
const mostUnscaled = 900;

function addVoter(chances: Float64Array, odds: number, weight: number, reached: number): void {
  for (let sum = reached; sum >= weight; sum -= 1) chances[sum]! += odds * chances[sum - weight]!;
}

/** With what rounding lost carried along (Kahan 1965). */
function cumulate(chances: Float64Array): void {
  let [sum, lost] = [0, 0];
  for (let at = 0; at < chances.length; at += 1) {
    const term = chances[at]! - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    chances[at] = sum;
  }
}

type Asked = { readonly weight: number; readonly bound: number; readonly x: number; readonly voters: number };

/** The chance that the others weigh from bound − weight up to the bound: this voter is taken out of the sums one weight at a time. */
function chanceToDecide({ sums, scale }: ReturnType<typeof cumulatedChances>, { weight, bound, x }: Asked): number {
  const odds = x / (1 - x);
  let [without, before] = [0, 0];
  for (let below = (bound - 1) % weight; below < bound; below += weight)
    [before, without] = [without, sums[below]! - odds * without];
  return ((without - before) * scale) / (1 - x);
}

/**
 * How far a chance may be off by rounding: every sum by 5 units for each voter, and what is taken out step by step hands its error on,
 * odds times at each step, (1 − x)/(1 − 2x) times in all.
 */
function errorBound(voters: number, x: number, steps: number): number {
  const handedOn = Math.min(steps, (1 - x) / (1 - 2 * x));
  const ofSums = (5 * voters + 16) * unit;
  const ofPoints = 16 * voters * unit; // a point is off by some units, and the chance changes at most so fast
  return 2 * ((4 * ofSums * handedOn) / (1 - x) + ofPoints);
}
