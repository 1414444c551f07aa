import {
  type Allocation,
  type Game,
  nucleolus,
  type ParticipantId,
  roundToTotal,
  semivalues,
  separableCostsRemainingBenefits,
} from "@omforent/fairness";
import { fraction, type Ore, ok, ore, type Result, refuse } from "@omforent/kernel";
import { type AloneCost, middleOf } from "./alone-cost.ts";
import { type Assumption, assumedCosts } from "./assumed-costs.ts";

export type FairName = "shapley" | "nucleolus" | "scrb";
export const fairNames: readonly FairName[] = ["shapley", "nucleolus", "scrb"];

export type FairQuestion = {
  readonly participants: readonly ParticipantId[];
  /** For each participant; all must be known. */
  readonly alone: readonly Pick<AloneCost, "from" | "to">[];
  readonly total: Ore;
  readonly assumption: Assumption;
};

/** The fair splits if everyone's cost alone were exactly this. Each sums to the amount. Null: the method gives none. */
export type FairSplits = {
  readonly fitted: number;
  readonly amounts: Readonly<Record<FairName, readonly Ore[] | null>>;
};

export type FairPoints = {
  readonly middle: FairSplits;
  /** At the ends of the estimates, where the assumption can hold; the middle is among them. */
  readonly all: readonly FairSplits[];
  /** How many points were tried; where the assumption cannot hold there are no splits. */
  readonly tried: number;
  /** Whether every combination of low and high ends was tried, or only all low and all high. */
  readonly isEveryCorner: boolean;
};

export type Worked = { readonly done: number; readonly of: number };

/** Up to so many estimates that are not exact, every combination of their ends is tried. */
export const mostForCorners = 10;

/**
 * Shapley value, nucleolus and SCRB in the middle and at the ends of the estimates. Refusals: those of `assumedCosts` in the
 * middle, and `alone/not-all-known`.
 */
export function* fairPoints(question: FairQuestion): Generator<Worked, Result<FairPoints>> {
  const { participants, alone } = question;
  if (alone.length !== participants.length) return refuse("alone/not-all-known");
  const middle = splitsAt(alone.map(middleOf), question);
  if (!middle.ok) return middle;
  const all = [middle.value];
  const corners = cornersOf(alone);
  for (const [index, corner] of corners.entries()) {
    const splits = splitsAt(corner, question);
    if (splits.ok) all.push(splits.value);
    if (index % 16 === 15) yield { done: index + 1, of: corners.length };
  }
  return ok({
    middle: middle.value,
    all,
    tried: corners.length + 1,
    isEveryCorner: corners.length === 2 ** countOpen(alone),
  });
}

const countOpen = (alone: FairQuestion["alone"]): number => alone.filter(({ from, to }) => from !== to).length;

function cornersOf(alone: FairQuestion["alone"]): readonly (readonly Ore[])[] {
  const open = countOpen(alone);
  if (open === 0) return [alone.map(({ from }) => from)];
  if (open > mostForCorners) return [alone.map(({ from }) => from), alone.map(({ to }) => to)];
  return Array.from({ length: 2 ** open }, (_, mask) => {
    let bit = 0;
    return alone.map(({ from, to }) => {
      if (from === to) return from;
      const isHigh = mask & (1 << bit);
      bit += 1;
      return isHigh ? to : from;
    });
  });
}

function splitsAt(alone: readonly Ore[], { participants, total, assumption }: FairQuestion): Result<FairSplits> {
  const costs = assumedCosts(assumption, alone, total);
  if (!costs.ok) return costs;
  const { game, fitted } = costs.value;
  const rounded = (allocation: Allocation | null) => allocation && inOre(allocation, participants, total);
  return ok({
    fitted,
    amounts: {
      shapley: rounded(semivalues(game).shapley),
      nucleolus: rounded(nucleolusOf(game)),
      scrb: rounded(separableCostsRemainingBenefits(game)),
    },
  });
}

const nucleolusOf = (game: Game): Allocation | null =>
  nucleolus(game, { isPre: false, isPerCapita: false })?.allocation ?? null;

/** To whole øre that sum to the amount; a millionth of an øre is finer than anything a double tells here. */
function inOre(allocation: Allocation, participants: readonly ParticipantId[], total: Ore): readonly Ore[] {
  const quotas = participants.map((id, player) => ({
    id,
    exact: fraction(BigInt(Math.round(allocation[player]! * 1e6)), 1_000_000n),
  }));
  return roundToTotal(quotas, total).map(({ amount }) => ore(amount));
}
