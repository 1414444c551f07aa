/**
 * All coalitions whose sums stay below a bound under every rule. Both questions of weighted voting come down to this:
 * the losing coalitions of one rule, and what is left outside the winning coalitions of several.
 */
export type Downset = {
  readonly voters: number;
  /** By rule, then by voter: whole numbers below 2^53, as are the bounds. A sum must be smaller than its bound, which is at least 1. */
  readonly weights: readonly (readonly number[])[];
  readonly bounds: readonly number[];
  /** No coalition is larger than this: what a rule says under which all weigh the same. */
  readonly largestSize: number;
};

/** How many there are of each size, in all and without each voter. */
export type DownsetCounts = {
  readonly bySize: readonly bigint[];
  readonly bySizeWithout: readonly (readonly bigint[])[];
};
