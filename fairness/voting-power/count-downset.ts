import { countByEnumeration } from "./count-by-enumeration.ts";
import { countByHalfTable, halfTableWork, isHalfEnough } from "./count-by-half-table.ts";
import { countByHalves } from "./count-by-halves.ts";
import { countByTable, tableWork } from "./count-by-table.ts";
import type { Downset, DownsetCounts } from "./downset.ts";

/** Beyond this nothing is counted. `second` is what a second allows; `quick` the work of counting swings and integrating. */
export const largest = {
  cells: 25_000_000,
  additions: 4_000_000_000,
  second: 600_000_000,
  quick: 1_500_000_000,
  enumerated: 26,
  halved: 36,
} as const;

type Way = { readonly steps: number; readonly count: (downset: Downset) => DownsetCounts };

/** The quickest way to count a downset that is possible; null when none is. */
export function wayToCount(downset: Downset): Way | null {
  const { voters, weights } = downset;
  const isHalf = isHalfEnough(downset);
  const table = isHalf ? halfTableWork(downset) : tableWork(downset);
  const ways: Way[] = [];
  if (table.cells <= largest.cells && table.additions <= largest.additions)
    ways.push({ steps: table.additions, count: isHalf ? countByHalfTable : countByTable });
  if (weights.length === 1 && voters <= largest.halved)
    ways.push({ steps: 2 ** (voters / 2) * voters ** 2, count: countByHalves });
  if (voters <= largest.enumerated) ways.push({ steps: 2 ** voters * 3, count: countByEnumeration });
  return ways.sort((a, b) => a.steps - b.steps)[0] ?? null;
}
