/**
 * A divisor method, told by the exact rank of each party's next seat: weight^power / divisor(seats that it has).
 * The seat with the highest rank is given first. A divisor of 0 ranks above everything, larger weights first.
 * (Balinski & Young 1982, "rank-index".)
 */
export type DivisorMethod = {
  /** 2 where the divisor is a square root: ranks are then compared by their squares, and no root is ever taken. */
  readonly power: 1 | 2;
  readonly divisor: (seats: bigint) => bigint;
};

/** The rank n/d of a seat; d = 0 is above everything, and n then decides. */
export type Rank = { readonly n: bigint; readonly d: bigint };

export const rankOfNextSeat = (method: DivisorMethod, weight: bigint, seats: bigint): Rank => ({
  n: method.power === 1 ? weight : weight * weight,
  d: method.divisor(seats),
});

/** Positive when `a` comes before `b`, zero when they have the same claim. */
export function compareRanks(a: Rank, b: Rank): number {
  if (a.d === 0n && b.d === 0n) return sign(a.n - b.n);
  return sign(a.n * b.d - b.n * a.d);
}

const sign = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);
