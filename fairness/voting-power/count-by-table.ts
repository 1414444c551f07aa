import { cumulatedTable, type Layout, layoutOf } from "./coalition-table.ts";
import type { Downset, DownsetCounts } from "./downset.ts";
import { exactBelow, fromResidues, inRange, moduliFor, passesFor } from "./residues.ts";

/** About how many additions {@link countByTable} needs, and how many cells it holds. */
export function tableWork(downset: Downset): { readonly additions: number; readonly cells: number } {
  const { rows, cells } = layoutOf(downset);
  return { additions: (rows * downset.voters * cells * passesFor(downset.voters)) / 2, cells: rows * cells };
}

/**
 * Counts a downset by dynamic programming over sums. A voter is taken out again without a table of its own: those of size s without
 * i and below the bound are Σₖ (−1)ᵏ · (those of size s − k whose sums are below the bound less k times i's weight).
 */
export function countByTable(downset: Downset): DownsetCounts {
  const layout = layoutOf(downset);
  const most = largestBinomial(downset.voters);
  if (most < BigInt(exactBelow)) return asCounts(countOnce(downset, layout, null), BigInt);
  const moduli = moduliFor(most);
  const each = moduli.map((modulus) => countOnce(downset, layout, modulus));
  return asCounts(
    { bySize: zip(each.map(({ bySize }) => bySize)), without: zipAll(each.map(({ without }) => without)) },
    (residues) => fromResidues(residues, moduli),
  );
}

type Counted<Count> = { readonly bySize: readonly Count[]; readonly without: readonly (readonly Count[])[] };

function countOnce(downset: Downset, layout: Layout, modulus: number | null): Counted<number> {
  const table = cumulatedTable(downset, layout, modulus);
  const bySize = table.map((row) => inRange(row.at(-1)!, modulus));
  const found = new Map<string, readonly number[]>();
  const without = Array.from({ length: downset.voters }, (_, voter) => {
    const weights = downset.weights.map((ofRule) => ofRule[voter]!);
    const known = found.get(weights.join()) ?? countWithout(weights, { downset, layout, table, modulus });
    found.set(weights.join(), known);
    return known;
  });
  return { bySize, without };
}

function countWithout(
  weights: readonly number[],
  {
    downset,
    layout,
    table,
    modulus,
  }: {
    readonly downset: Downset;
    readonly layout: Layout;
    readonly table: readonly Float64Array[];
    readonly modulus: number | null;
  },
): readonly number[] {
  const step = weights.reduce((sum, weight, rule) => sum + weight * layout.strides[rule]!, 0);
  const most = Math.min(
    ...weights.map((weight, rule) => (weight === 0 ? layout.rows : Math.floor((downset.bounds[rule]! - 1) / weight))),
  );
  const cell = (size: number, taken: number) => inRange(table[size]![layout.cells - 1 - taken * step]!, modulus);
  return table.map((_, size) => {
    let count = 0;
    // From the innermost: those without i are all, less those with i, and these, less i itself, are without i.
    for (let taken = Math.min(size, most); taken >= 0; taken--)
      count = inRange(cell(size - taken, taken) - count, modulus);
    return count;
  });
}

function asCounts<Count>({ bySize, without }: Counted<Count>, write: (count: Count) => bigint): DownsetCounts {
  return { bySize: bySize.map(write), bySizeWithout: without.map((sizes) => sizes.map(write)) };
}

const zip = (lists: readonly (readonly number[])[]): number[][] =>
  lists[0]!.map((_, place) => lists.map((list) => list[place]!));
const zipAll = (tables: readonly (readonly (readonly number[])[])[]): number[][][] =>
  tables[0]!.map((_, row) => zip(tables.map((table) => table[row]!)));

function largestBinomial(n: number): bigint {
  let value = 1n;
  for (let k = 1; k <= Math.floor(n / 2); k++) value = (value * BigInt(n - k + 1)) / BigInt(k);
  return value;
}
