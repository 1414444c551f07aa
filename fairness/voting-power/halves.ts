import type { Downset, DownsetCounts } from "./downset.ts";

/** Every coalition of one half of the voters, by its bits: bit i is voter `first + i`. */
export type Half = {
  readonly first: number;
  readonly members: number;
  readonly sizes: Uint8Array;
  /** By rule. */
  readonly sums: readonly Float64Array[];
};

export function halvesOf(downset: Downset): readonly [Half, Half] {
  const middle = Math.floor(downset.voters / 2);
  return [halfOf(downset, 0, middle), halfOf(downset, middle, downset.voters)];
}

function halfOf({ weights }: Downset, first: number, end: number): Half {
  const members = end - first;
  const sizes = new Uint8Array(2 ** members);
  const sums = weights.map(() => new Float64Array(2 ** members));
  for (let coalition = 1; coalition < sizes.length; coalition++) {
    const rest = coalition & (coalition - 1);
    const voter = first + (31 - Math.clz32(coalition ^ rest));
    sizes[coalition] = sizes[rest]! + 1;
    for (const [rule, ofRule] of weights.entries()) sums[rule]![coalition] = sums[rule]![rest]! + ofRule[voter]!;
  }
  return { first, members, sizes, sums };
}

/** How many coalitions of the downset consist of this coalition of the one half, and of so many of the other half. */
export type HalfCounts = readonly Float64Array[];
export const noCounts = (half: Half, other: Half): HalfCounts =>
  Array.from({ length: other.members + 1 }, () => new Float64Array(half.sizes.length));

export function countsFrom(
  { voters }: Downset,
  [low, high]: readonly [Half, Half],
  [ofLow, ofHigh]: readonly [HalfCounts, HalfCounts],
): DownsetCounts {
  const bySize = Array.from({ length: voters + 1 }, () => 0n);
  const without = Array.from({ length: voters }, () => bySize.slice());
  for (const [half, counts] of [[low, ofLow] as const, [high, ofHigh] as const])
    for (const [otherSize, ofCoalition] of counts.entries()) {
      const found = bySizeAndMember(half, ofCoalition);
      for (let size = 0; size <= half.members; size++) {
        if (half === low) bySize[otherSize + size]! += BigInt(found.all[size]!);
        for (let member = 0; member < half.members; member++) {
          const absent = found.all[size]! - found.members[member * (half.members + 1) + size]!;
          without[half.first + member]![otherSize + size]! += BigInt(absent);
        }
      }
    }
  return { bySize, bySizeWithout: without };
}

function bySizeAndMember({ members, sizes }: Half, counts: Float64Array) {
  const all = new Float64Array(members + 1);
  const withMember = new Float64Array(members * (members + 1));
  for (let coalition = 0; coalition < counts.length; coalition++) {
    const count = counts[coalition]!;
    const size = sizes[coalition]!;
    all[size]! += count;
    for (let rest = coalition; rest !== 0; rest &= rest - 1)
      withMember[(31 - Math.clz32(rest & -rest)) * (members + 1) + size]! += count;
  }
  return { all, members: withMember };
}
