import { ok, type Result, refuse } from "@omforent/kernel";
import type { Allocation } from "./semivalues.ts";

export type SampledShapley = {
  readonly shapley: Allocation;
  /** Half the width of each player's interval; the interval holds the exact value with the stated probability, one player at a time. */
  readonly margin: Allocation;
  readonly confidence: Confidence;
  readonly orders: number;
};

export type Confidence = 0.9 | 0.95 | 0.99;

export type Sampling = {
  readonly n: number;
  /** What the members cost or earn: `isIn[i]` is 1 for members. The array is the same one each time; do not keep it. */
  readonly worthOf: (isIn: Uint8Array) => number;
  /** Pairs of orders: each random order is used forwards and backwards, which evens out who comes early. At least 30. */
  readonly pairs: number;
  /** Numbers in [0, 1); the same numbers give the same answer. */
  readonly random: () => number;
  readonly confidence?: Confidence;
};

/**
 * The Shapley value beyond a table, from random orders of arrival (Castro, Gómez & Tejada 2009; antithetic pairs:
 * Mitchell, Cooper, Frank & Holmes 2022), with a confidence interval from the spread between pairs. It sums to the worth
 * of all together, whatever the sample. Refusals: `game/no-players`, `sample/too-few-pairs`, `game/not-a-number`.
 */
export function sampleShapley(sampling: Sampling): Result<SampledShapley> {
  const { n, worthOf, pairs, random, confidence = 0.95 } = sampling;
  if (!Number.isInteger(n) || n < 1) return refuse("game/no-players");
  if (!Number.isInteger(pairs) || pairs < fewestPairs)
    return refuse("sample/too-few-pairs", { pairs, fewest: fewestPairs });
  const order = Array.from({ length: n }, (_, player) => player);
  const [mean, squares] = [new Float64Array(n), new Float64Array(n)];
  for (let pair = 1; pair <= pairs; pair += 1) {
    shuffle(order, random);
    const [forwards, backwards] = [arrivals(order, worthOf), arrivals(order.toReversed(), worthOf)];
    for (let player = 0; player < n; player += 1) {
      const gain = (forwards[player]! + backwards[player]!) / 2;
      if (!Number.isFinite(gain)) return refuse("game/not-a-number", { player });
      // Welford's update: the spread of large numbers is not lost in their squares.
      const difference = gain - mean[player]!;
      mean[player]! += difference / pair;
      squares[player]! += difference * (gain - mean[player]!);
    }
  }
  const margin = squares.map((sum) => quantiles[confidence] * Math.sqrt(sum / (pairs - 1) / pairs));
  return ok({ shapley: mean, margin, confidence, orders: 2 * pairs });
}

/** What each adds when it comes, in this order. */
function arrivals(order: readonly number[], worthOf: Sampling["worthOf"]): Float64Array {
  const isIn = new Uint8Array(order.length);
  const gains = new Float64Array(order.length);
  let before = 0;
  for (const player of order) {
    isIn[player] = 1;
    const worth = worthOf(isIn);
    gains[player] = worth - before;
    before = worth;
  }
  return gains;
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

const fewestPairs = 30; // fewer, and the normal interval would promise too much
const quantiles: Readonly<Record<Confidence, number>> = { 0.9: 1.6448536, 0.95: 1.959964, 0.99: 2.5758293 };
