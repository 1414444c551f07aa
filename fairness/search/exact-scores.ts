import { type Fraction, fraction, fractions } from "@omforent/kernel";
import type { Distance, Objective, SearchProblem } from "./problem.ts";

/** The exact shares of a key with these weights: by year, then participant. */
export type ExactShares = readonly (readonly Fraction[])[];

/** Mixes the criteria's exact shares; `weights` are whole steps that sum to the problem's. */
export function exactShares(
  { participants, years, criteria, steps }: SearchProblem,
  weights: ArrayLike<number>,
): ExactShares {
  return years.map((_, year) =>
    participants.map((_id, at) => {
      let sum = fractions.zero;
      for (const [each, { shares }] of criteria.entries())
        if (weights[each]! > 0)
          sum = fractions.add(sum, fractions.multiply(fraction(BigInt(weights[each]!)), shares[year]![at]!));
      return fractions.divide(sum, fraction(BigInt(steps)));
    }),
  );
}

/** The exact score of a split: øre, øre per inhabitant, a part of the amount, or a count. Less is better. */
export function exactScore(objective: Objective, problem: SearchProblem, split: ExactShares, parts: number): Fraction {
  const { participants, years } = problem;
  const amountOf = (year: number, at: number) => fractions.multiply(split[year]![at]!, fraction(years[year]!.amount));
  const inEveryYear = <Value>(of: (year: number) => readonly Value[]) => years.flatMap((_, year) => of(year));
  switch (objective.kind) {
    case "largest-increase":
      return largestOf(
        inEveryYear((year) =>
          objective.over.flatMap((limit, at) =>
            limit === null ? [] : [fractions.subtract(amountOf(year, at), fraction(limit))],
          ),
        ),
      );
    case "spread":
      return largestOf(
        inEveryYear((year) => {
          const each = participants.map((_, at) =>
            fractions.divide(amountOf(year, at), objective.inhabitants[year]![at]!),
          );
          return [rangeOf(each)];
        }),
      );
    case "distance":
      return largestOf(split.map((shares) => distanceBetween(shares, objective.target, objective.by)));
    case "core":
      return largestOf([
        fractions.zero,
        ...inEveryYear((year) =>
          objective.coalitions.map(({ members, cost }) =>
            fractions.subtract(
              fractions.sum(members.map((id) => amountOf(year, participants.indexOf(id)))),
              fraction(cost),
            ),
          ),
        ),
      ]);
    case "instability":
      return largestOf(participants.map((_, at) => rangeOf(split.map((shares) => shares[at]!))));
    case "parts":
      return fraction(BigInt(parts));
  }
}

export function distanceBetween(shares: readonly Fraction[], target: readonly Fraction[], by: Distance): Fraction {
  const off = shares.map((share, at) => absolute(fractions.subtract(share, target[at]!)));
  return by === "largest-deviation" ? largestOf(off) : fractions.divide(fractions.sum(off), fraction(2n));
}

const absolute = (a: Fraction): Fraction => (fractions.isNegative(a) ? fractions.negate(a) : a);
const largestOf = (list: readonly Fraction[]): Fraction => list.reduce(fractions.maximum);
const rangeOf = (list: readonly Fraction[]): Fraction =>
  fractions.subtract(largestOf(list), list.reduce(fractions.minimum));
