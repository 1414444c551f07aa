import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import { roundToTotal } from "../apportionment/largest-remainder.ts";

/** The size of the skew: events beyond what is paid for, and what they cost. Positive: gets more than it pays for. */
export type Skew = { readonly events: Fraction; readonly amount: Ore | null };

export type SkewQuestion = {
  readonly participants: readonly { readonly id: string; readonly count: number; readonly pay: Fraction }[];
  readonly cost: { readonly total: Ore; readonly standby: Ore } | null;
};

/**
 * What each gets beyond what it pays for. The cost of being ready is not a matter of use, so only the rest of the cost
 * follows the events. The amounts sum to zero: what some get beyond their payment, others pay. Null without events.
 */
export function skews({ participants, cost }: SkewQuestion): Skew[] | null {
  const all = fraction(BigInt(participants.reduce((sum, { count }) => sum + count, 0)));
  if (fractions.isZero(all)) return null;
  const events = participants.map(({ count, pay }) =>
    fractions.subtract(fraction(BigInt(count)), fractions.multiply(pay, all)),
  );
  if (!cost) return events.map((beyond) => ({ events: beyond, amount: null }));
  const each = fractions.divide(fraction(cost.total - cost.standby), all);
  const rounded = roundToTotal(
    participants.map(({ id }, index) => ({ id, exact: fractions.multiply(each, events[index]!) })),
    0n,
  );
  return events.map((beyond, index) => ({ events: beyond, amount: ore(rounded[index]!.amount) }));
}
