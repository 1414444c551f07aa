import { type Fraction, fraction } from "@omforent/kernel";
import type { WeightTable } from "../../../bodies/domain/index.ts";
import type { MeasuredAgainst, Quota } from "./result-rule.ts";
import type { Stance, Voter } from "./stance.ts";

/** Where the votes stand, in whole units; every voter is in exactly one of the four. */
export type Tally = { readonly [Place in Stance | "silent"]: bigint };

/** What each voter weighs in whole units: one each, or its recorded weight over a common denominator. */
export type Units = {
  readonly of: ReadonlyMap<string, bigint>;
  /** One unit is 1/denominator of what the clause speaks of. */
  readonly denominator: bigint;
  /** Who votes, and has no recorded weight. */
  readonly unknown: readonly string[];
};

export const oneEach = (voters: readonly Voter[]): Units => ({
  of: new Map(voters.map(({ participant }) => [participant, 1n])),
  denominator: 1n,
  unknown: [],
});

export function wholeUnits(voters: readonly Voter[], table: WeightTable | null): Units {
  const known = voters.flatMap(({ participant }) => {
    const weight = table?.of.get(participant)?.weight;
    return weight ? [{ participant, weight }] : [];
  });
  const denominator = known.reduce((multiple, { weight }) => leastCommonMultiple(multiple, weight.d), 1n);
  return {
    of: new Map(known.map(({ participant, weight }) => [participant, weight.n * (denominator / weight.d)])),
    denominator,
    unknown: voters.flatMap(({ participant }) => (table?.of.has(participant) ? [] : [participant])),
  };
}

export const inWeights = (units: bigint, { denominator }: Units): Fraction => fraction(units, denominator);

/** What the quota is a part of, when `silent` of those who have not answered are counted as if they had voted. */
export function measure(tally: Tally, against: MeasuredAgainst, silent: bigint): bigint {
  const cast = tally.for + tally.against + silent;
  switch (against) {
    case "cast":
      return cast;
    case "present":
      return cast + tally["not-voting"];
    case "all":
      return tally.for + tally.against + tally["not-voting"] + tally.silent;
  }
}

/** An integer comparison: more than n/d of the measure, or at least that. Nothing is never enough. */
export const passes = (yes: bigint, of: bigint, { n, d, reach }: Quota): boolean =>
  yes > 0n && (reach === "more-than" ? yes * d > n * of : yes * d >= n * of);

/** The fewest units that pass. */
export const fewest = (of: bigint, { n, d, reach }: Quota): bigint => {
  const enough = reach === "more-than" ? (n * of) / d + 1n : (n * of + d - 1n) / d;
  return enough > 0n ? enough : 1n;
};

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
