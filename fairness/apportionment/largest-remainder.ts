import { type Fraction, fraction, fractions } from "@omforent/kernel";

/** What one party is due before rounding. Ids are unique. */
export type Quota = { readonly id: string; readonly exact: Fraction };

/** What one party gets: `amount = floor + extra`, where `extra` is a unit, or an odd rest smaller than a unit, that it got last. */
export type Rounded = {
  readonly id: string;
  readonly amount: bigint;
  readonly floor: bigint;
  readonly extra: bigint;
  /** How much was cut off below, in parts of a unit: 0 ≤ remainder < 1. */
  readonly remainder: Fraction;
  /** Place in the queue for leftover units, from 0. */
  readonly place: number;
};

/**
 * Rounds exact quotas down to multiples of `unit`, then hands out what is left of `total`, one unit each, to the
 * largest remainders (Hamilton 1792; Balinski & Young 1982). Ties: the larger exact quota first, then the lower id,
 * or as `tieRule` says.
 * A total that is not a multiple of the unit leaves an odd rest, which goes to the next in the queue. The amounts sum
 * to `total` exactly, in the order of the quotas; the result does not depend on that order. roundToTotal(−T) = −roundToTotal(T).
 *
 * @example roundToTotal([{ id: "a", exact: fraction(1n, 2n) }, { id: "b", exact: fraction(1n, 2n) }], 1n) // a gets 1, b gets 0
 */
export function roundToTotal(
  quotas: readonly Quota[],
  total: bigint,
  unit = 1n,
  tieRule: (a: Quota, b: Quota) => number = largerThenLowerId,
): Rounded[] {
  if (total < 0n) return quotas.length === 0 ? [] : mirrored(quotas, total, unit, tieRule);
  const cut = quotas.map((quota) => cutBelow(quota, unit));
  const queue = cut.toSorted((a, b) => fractions.compare(b.remainder, a.remainder) || tieRule(a, b));
  const placeOf = new Map(queue.map((quota, place) => [quota.id, place]));
  const leftover = cut.reduce((left, quota) => left - quota.floor, total);
  const [units, odd] = [leftover / unit, leftover % unit];
  return cut.map(({ id, floor, remainder }) => {
    const place = placeOf.get(id)!; // every quota is in the queue
    const extra = BigInt(place) < units ? unit : BigInt(place) === units ? odd : 0n;
    return { id, amount: floor + extra, floor, extra, remainder, place };
  });
}

/** Negative when `a` comes before `b` in the queue. */
export const largerThenLowerId = (a: Quota, b: Quota): number =>
  fractions.compare(b.exact, a.exact) || (a.id < b.id ? -1 : 1);

function mirrored(quotas: readonly Quota[], total: bigint, unit: bigint, tieRule: (a: Quota, b: Quota) => number) {
  const positive = quotas.map(({ id, exact }) => ({ id, exact: fractions.negate(exact) }));
  return roundToTotal(positive, -total, unit, tieRule).map((rounded) => ({
    ...rounded,
    amount: -rounded.amount,
    floor: -rounded.floor,
    extra: -rounded.extra,
  }));
}

function cutBelow({ id, exact }: Quota, unit: bigint) {
  const inUnits = fraction(exact.n, exact.d * unit);
  const whole = fractions.floor(inUnits);
  return { id, exact, floor: whole * unit, remainder: fractions.subtract(inUnits, fraction(whole)) };
}
