import type { Block, Span } from "./common-blocks.ts";

/** What stands exactly once in both, as the longest sequence in which the order is the same. */
export function anchorsIn({ before, after, fromBefore, toBefore, fromAfter, toAfter }: Span): readonly Block[] {
  const placeBefore = onlyPlaces(before, fromBefore, toBefore);
  const placeAfter = onlyPlaces(after, fromAfter, toAfter);
  const pairs: Block[] = [];
  for (const [item, at] of placeBefore) {
    const there = placeAfter.get(item);
    if (at >= 0 && there !== undefined && there >= 0) pairs.push({ before: at, after: there, length: 1 });
  }
  return longestRising(pairs.sort((a, b) => a.before - b.before));
}

/** Where each item stands, or -1 when it stands there more than once. */
function onlyPlaces(items: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) places.set(items[at]!, places.has(items[at]!) ? -1 : at);
  return places;
}

/** The longest subsequence that rises in `after` too (patience sorting). */
function longestRising(pairs: readonly Block[]): readonly Block[] {
  const tails: number[] = []; // index into pairs of the smallest end of a sequence of each length
  const before: number[] = [];
  for (const [at, { after }] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.after < after) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const sequence: Block[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) sequence.push(pairs[at]!);
  return sequence.reverse();
}
