import { fractions } from "@omforent/kernel";
import type { Apportionment } from "./apportionment.ts";
import { boundedToSum } from "./bounded-lines.ts";
import { compareRanks, type DivisorMethod, type Rank, rankOfNextSeat } from "./divisor-method.ts";
import { Heap } from "./heap.ts";
import type { Party } from "./party.ts";

type Claim = { readonly party: number; readonly rank: Rank };

/**
 * Gives `total` seats by a divisor method. Sums of minima and maxima must enclose the total.
 *
 * It does not count seats one by one: whatever the method, the quotas of `total − n` seats rounded *up* hold at most
 * `total` seats, all of them above one common level, so their whole parts are certainly won. From there at
 * most 2n seats remain, and each goes to the highest rank.
 */
export function divisorApportionment(method: DivisorMethod, total: bigint, parties: readonly Party[]): Apportionment {
  const seats = certainSeats(total, parties);
  const claims = new Heap<Claim>((a, b) => compareRanks(a.rank, b.rank) || b.party - a.party);
  const claim = (party: number) => {
    const { weight, maximum } = parties[party]!;
    if (weight === 0n || seats[party] === maximum) return;
    claims.add({ party, rank: rankOfNextSeat(method, weight, seats[party]!) });
  };
  for (const party of parties.keys()) claim(party);

  let winners: Claim[] = [];
  for (let left = total - seats.reduce((sum, held) => sum + held, 0n); left > 0n; left--) {
    const winner = claims.takeHighest()!; // the maxima leave room for the total
    if (winners[0] && compareRanks(winners[0].rank, winner.rank) !== 0) winners = [];
    winners.push(winner);
    seats[winner.party]!++;
    claim(winner.party);
  }
  return { seats, ties: tieWith(winners, claims) };
}

function certainSeats(total: bigint, parties: readonly Party[]): bigint[] {
  const minima = parties.reduce((sum, { minimum }) => sum + minimum, 0n);
  const certain = total - BigInt(parties.length);
  const lines = parties.map(({ weight, minimum, maximum }) => ({
    start: fractions.zero,
    slope: weight,
    minimum,
    maximum,
  }));
  return boundedToSum(certain > minima ? certain : minima, lines).map(fractions.floor);
}

/** The last winners share their rank with others who got nothing: the list decided. */
function tieWith(winners: readonly Claim[], claims: Heap<Claim>): Apportionment["ties"] {
  const losers: Claim[] = [];
  while (winners[0] && claims.highest && compareRanks(claims.highest.rank, winners[0].rank) === 0)
    losers.push(claims.takeHighest()!);
  if (losers.length === 0) return [];
  return [{ parties: [...winners, ...losers].map(({ party }) => party), units: BigInt(winners.length) }];
}
