import { type Ore, ore } from "@omforent/kernel";
import { type FairName, type FairPoints, fairNames } from "./fair-points.ts";
import type { OreRange } from "./standing.ts";

/** A fair split beside the key's: for each participant, and how much would have to move from some to others. */
export type FairComparison = {
  readonly name: FairName;
  /** In the middle of the estimates; sums to the amount. */
  readonly amounts: readonly Ore[];
  readonly ranges: readonly OreRange[];
  readonly moved: Ore;
  readonly movedRange: OreRange;
};

/** What the key's charges and each fair split differ by, in the middle and over the estimates. Methods without an answer are left out. */
export const compareWithFair = (points: FairPoints, charges: readonly Ore[]): readonly FairComparison[] =>
  fairNames.flatMap((name) => {
    const amounts = points.middle.amounts[name];
    if (!amounts) return [];
    const splits = points.all.flatMap((one) => (one.amounts[name] ? [one.amounts[name]] : []));
    return [
      {
        name,
        amounts,
        ranges: charges.map((_, player) => rangeOf(splits.map((one) => one[player]!))),
        moved: movedBetween(charges, amounts),
        movedRange: rangeOf(splits.map((one) => movedBetween(charges, one))),
      },
    ];
  });

/** What some pay more, which is what the others pay less. */
export const movedBetween = (one: readonly Ore[], other: readonly Ore[]): Ore =>
  ore(
    one.reduce((sum, amount, at) => {
      const more = amount - other[at]!;
      return more > 0n ? sum + more : sum;
    }, 0n),
  );

/** Whom the key charges more, or less, than every method at every point of the estimates. */
export function outsideAll(comparisons: readonly FairComparison[], charges: readonly Ore[]) {
  const isFor = (test: (charge: Ore, range: OreRange) => boolean) =>
    charges.flatMap((charge, player) =>
      comparisons.length > 0 && comparisons.every(({ ranges }) => test(charge, ranges[player]!)) ? [player] : [],
    );
  return { above: isFor((charge, { to }) => charge > to), below: isFor((charge, { from }) => charge < from) };
}

const rangeOf = (amounts: readonly Ore[]): OreRange => ({
  from: amounts.reduce((a, b) => (b < a ? b : a)),
  to: amounts.reduce((a, b) => (b > a ? b : a)),
});
