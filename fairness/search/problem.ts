import { type Fraction, fractions, type Ore, ok, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId, ShareRule } from "../keys/index.ts";

/** A rule that a key may use, and the exact shares that it gives: by year, then by participant, in the problem's orders. */
export type Criterion = { readonly rule: ShareRule; readonly shares: readonly (readonly Fraction[])[] };

export type SearchYear = { readonly name: string; readonly amount: Ore };

/** A group that must not pay more together than it would alone. */
export type Coalition = { readonly members: readonly ParticipantId[]; readonly cost: Ore };

/** How far two splits are apart: half the sum of the differences (the part of the amount that is placed otherwise), or the largest one. */
export type Distance = "total-variation" | "largest-deviation";

/** What makes a key good; less is better in all of them, and over several years the worst year counts. */
export type Objective =
  /** Øre: the largest increase for anyone over a known amount, before rounding; null where none is known. Negative when everyone pays less. */
  | { readonly kind: "largest-increase"; readonly over: readonly (Ore | null)[] }
  /** Øre per inhabitant, between whoever pays most and whoever pays least. `inhabitants` by year, then participant. */
  | { readonly kind: "spread"; readonly inhabitants: readonly (readonly Fraction[])[] }
  /** A part of the amount, from a split held to be fair: the nucleolus, the Shapley value, actual use. */
  | { readonly kind: "distance"; readonly name: string; readonly target: readonly Fraction[]; readonly by: Distance }
  /** Øre: how much the most aggrieved group pays beyond its cost alone; 0 within the core. */
  | { readonly kind: "core"; readonly coalitions: readonly Coalition[] }
  /** A part of the amount: the largest change in anyone's share between any two years. */
  | { readonly kind: "instability" }
  /** The number of criteria in the key. */
  | { readonly kind: "parts" };

/** Every key that weighs these criteria in steps of 1/steps: 20 steps are 5 %. */
export type SearchProblem = {
  readonly participants: readonly ParticipantId[];
  readonly years: readonly SearchYear[];
  readonly criteria: readonly Criterion[];
  readonly steps: number;
  /** At most so many criteria in one key; all of them unless said otherwise. */
  readonly mostParts?: number;
};

export const mostPartsOf = ({ criteria, mostParts = criteria.length }: SearchProblem): number =>
  Math.min(mostParts, criteria.length);

/**
 * Refusals: `search/no-participants`, `search/participant-twice`, `search/no-criteria`, `search/too-many-criteria`,
 * `search/no-years`, `search/amount-not-positive`, `search/step`, `search/most-parts`.
 * @throws RangeError when a criterion's shares do not fit the years and participants: a bug in the caller.
 */
export function checkedProblem(problem: SearchProblem): Result<SearchProblem> {
  const { participants, years, criteria, steps, mostParts = 1 } = problem;
  if (participants.length === 0) return refuse("search/no-participants", {}, { path: "participants" });
  const twice = participants.findIndex((id, place) => participants.indexOf(id) !== place);
  if (twice >= 0)
    return refuse("search/participant-twice", { participant: participants[twice]! }, { path: `participants/${twice}` });
  if (criteria.length === 0) return refuse("search/no-criteria", {}, { path: "criteria" });
  if (criteria.length > largest.criteria)
    return refuse("search/too-many-criteria", { count: criteria.length, most: largest.criteria }, { path: "criteria" });
  if (years.length === 0) return refuse("search/no-years", {}, { path: "years" });
  const free = years.find(({ amount }) => amount <= 0n);
  if (free) return refuse("search/amount-not-positive", { year: free.name }, { path: "amount" });
  if (!Number.isInteger(steps) || steps < 1 || 100 % steps !== 0)
    return refuse("search/step", { step: String(steps) }, { path: "step" });
  if (!Number.isInteger(mostParts) || mostParts < 1) return refuse("search/most-parts", {}, { path: "maxParts" });
  for (const { shares } of criteria)
    if (shares.length !== years.length || shares.some((row) => row.length !== participants.length))
      throw new RangeError("a criterion has one share for each year and participant");
  return ok(problem);
}

export const largest = { criteria: 30 };

/** Whether these are shares of one whole. */
export const isSplit = (shares: readonly Fraction[]): boolean =>
  shares.every((share) => !fractions.isNegative(share)) && fractions.equals(fractions.sum(shares), fractions.one);
