import type { Downset, DownsetCounts } from "./downset.ts";
import { countsFrom, type Half, halvesOf, noCounts } from "./halves.ts";

/**
 * Counts a downset by looking at every coalition: for few voters, several rules and weights too large for a table. Each coalition
 * costs one look and two counts, whatever the number of voters.
 */
export function countByEnumeration(downset: Downset): DownsetCounts {
  const [low, high] = halvesOf(downset);
  const [ofLow, ofHigh] = [noCounts(low, high), noCounts(high, low)];
  for (let coalition = 0; coalition < high.sizes.length; coalition++) {
    const rooms = downset.bounds.map((bound, rule) => bound - high.sums[rule]![coalition]!);
    const size = high.sizes[coalition]!;
    const toLow = ofLow[size]!;
    for (let other = 0; other < low.sizes.length; other++) {
      if (low.sizes[other]! + size > downset.largestSize || !fits(low, other, rooms)) continue;
      toLow[other]!++;
      ofHigh[low.sizes[other]!]![coalition]!++;
    }
  }
  return countsFrom(downset, [low, high], [ofLow, ofHigh]);
}

function fits({ sums }: Half, coalition: number, rooms: readonly number[]): boolean {
  for (let rule = 0; rule < rooms.length; rule++) if (sums[rule]![coalition]! >= rooms[rule]!) return false;
  return true;
}
