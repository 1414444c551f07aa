import { type Fraction, fraction, fractions } from "@omforent/kernel";

export type SeatBias = {
  /** Seats per weight among the smallest third of the parties, relative to the exact average: above 1 is favoured. */
  readonly small: Fraction;
  /** The same among the largest third. */
  readonly large: Fraction;
};

/**
 * How an apportionment treats the small against the large (Balinski & Young 1982): the parties with a weight are put in order
 * and the smallest and largest third compared; the middle is left out. Null with fewer than three parties, or no seats.
 */
export function seatBias(seats: readonly bigint[], weights: readonly Fraction[]): SeatBias | null {
  const parties = weights
    .map((weight, party) => ({ weight, seats: fraction(seats[party]!) }))
    .filter(({ weight }) => weight.n > 0n)
    .sort((a, b) => fractions.compare(a.weight, b.weight));
  const third = Math.floor(parties.length / 3);
  const average = perWeight(parties);
  if (third === 0 || average === null || fractions.isZero(average)) return null;
  const relative = (group: readonly Party[]) => fractions.divide(perWeight(group)!, average); // the group has weight
  return { small: relative(parties.slice(0, third)), large: relative(parties.slice(-third)) };
}

type Party = { readonly weight: Fraction; readonly seats: Fraction };

function perWeight(group: readonly Party[]): Fraction | null {
  const weight = fractions.sum(group.map((party) => party.weight));
  return fractions.isZero(weight) ? null : fractions.divide(fractions.sum(group.map((party) => party.seats)), weight);
}
