import type { Fraction } from "@omforent/kernel";

/** How whole units are given to weights: one quota method and four divisor methods (Balinski & Young 1982). */
export type Method = "largest-remainder" | "webster" | "dhondt" | "huntington-hill" | "adams";
export const methods: readonly Method[] = ["largest-remainder", "webster", "dhondt", "huntington-hill", "adams"];

/** One limit for every party, or one for each in the order of the weights. */
export type Limit = bigint | readonly bigint[];

/**
 * Whole units to be given to weights. A zero weight gets its minimum and nothing more. A negative total mirrors the
 * positive one, and the limits then bound the size of each party's negative number.
 */
export type ApportionmentProblem = {
  readonly total: bigint;
  readonly weights: readonly Fraction[];
  readonly minimum?: Limit;
  readonly maximum?: Limit;
};

/** Parties with exactly the same claim on the last units: the first `units` of them in the list got one each. */
export type Tie = { readonly parties: readonly number[]; readonly units: bigint };

/** Seats in the order of the weights. `ties` is empty when no other answer was as good. */
export type Apportionment = { readonly seats: readonly bigint[]; readonly ties: readonly Tie[] };
