import type { Downset } from "./downset.ts";
import { exactBelow, reduceAll } from "./residues.ts";

/** How a table is laid out: one row for each size, and in a row one cell for every combination of sums below the bounds. */
export type Layout = {
  /** Voters in ascending order of the last rule's weights: early rows then stay short. */
  readonly order: readonly number[];
  /** The largest size that any coalition of the downset can have, and one more row for the empty one. */
  readonly rows: number;
  readonly cells: number;
  readonly strides: readonly number[];
};

export function layoutOf({ voters, weights, bounds, largestSize }: Downset): Layout {
  const last = weights.at(-1) ?? [];
  const order = Array.from({ length: voters }, (_, voter) => voter).sort((a, b) => (last[a] ?? 0) - (last[b] ?? 0));
  const sizes = weights.map((ofRule, rule) => sizeBelow(ofRule, bounds[rule]!));
  let cells = 1;
  const strides = bounds.map(() => 0);
  for (let rule = bounds.length - 1; rule >= 0; rule--) {
    strides[rule] = cells;
    cells *= bounds[rule]!;
  }
  return { order, rows: Math.min(voters, largestSize, ...sizes) + 1, cells, strides };
}

function sizeBelow(weights: readonly number[], bound: number): number {
  let [size, sum] = [0, 0];
  for (const weight of weights.toSorted((a, b) => a - b)) {
    sum += weight;
    if (sum >= bound) break;
    size++;
  }
  return size;
}

/**
 * Counts the coalitions of each size and each combination of sums by dynamic programming, one voter after the other
 * (Mann & Shapley 1962; Uno 2012), and then cumulates: a cell holds those whose sums are at most its own. Counts are
 * the same modulo `modulus`; null when none can reach 2^53.
 */
export function cumulatedTable(downset: Downset, layout: Layout, modulus: number | null): readonly Float64Array[] {
  const rows = Array.from({ length: layout.rows }, () => new Float64Array(layout.cells));
  rows[0]![0] = 1;
  const bounds: number[] = rows.map((_, size) => (size === 0 ? 1 : 0)); // no cell of the row is above
  const inner = downset.weights.at(-1) ?? [];
  const partial = [0]; // sums of the lightest, by the last rule
  const isLine = downset.weights.length === 1;
  const reduce = (size: number) => {
    if (modulus === null) return;
    const counted = partial.length - 1;
    // A row of one rule holds nothing outside of the sums that so many voters can have.
    if (!isLine) reduceAll(rows[size]!, modulus);
    else if (size <= counted) {
      const heaviest = partial[counted]! - partial[counted - size]!;
      reduceAll(rows[size]!, modulus, partial[size]!, Math.min(heaviest, layout.cells - 1));
    }
    bounds[size] = modulus;
  };
  for (const [already, voter] of layout.order.entries()) {
    const spans = spansFor(downset, layout, voter);
    for (let size = Math.min(already, layout.rows - 2); size >= 0; size--) {
      const lowest = partial[size]!;
      const highest = partial[already]! - partial[already - size]!;
      if (bounds[size]! + bounds[size + 1]! >= exactBelow) [size, size + 1].forEach(reduce);
      bounds[size + 1]! += bounds[size]!;
      for (const span of spans) addRow(rows[size]!, rows[size + 1]!, span, lowest, Math.min(highest, span.room - 1));
    }
    partial.push(partial[already]! + (inner[voter] ?? 0));
  }
  for (const size of rows.keys()) {
    if (bounds[size]! >= (modulus ?? exactBelow)) reduce(size);
    cumulate(rows[size]!, downset.bounds, layout.strides, modulus);
  }
  return rows;
}

/** How many additions the table takes for each modulus, when one rule is counted: a row holds only the sums that are possible. */
export function additionsIn({ weights: [weights], bounds: [bound] }: Downset, { order, rows }: Layout): number {
  const partial = [0];
  let additions = 0;
  for (const [already, voter] of order.entries()) {
    const room = bound! - weights![voter]!;
    for (let size = Math.min(already, rows - 2); size >= 0; size--) {
      const highest = Math.min(partial[already]! - partial[already - size]!, room - 1);
      additions += Math.max(0, highest - partial[size]! + 1);
    }
    partial.push(partial[already]! + weights![voter]!);
  }
  return additions;
}

/** Cells from `start` on that are moved by `offset` when the voter joins; `room` is how many of the last dimension fit. */
type Span = { readonly start: number; readonly offset: number; readonly room: number };

function spansFor({ weights, bounds }: Downset, { strides }: Layout, voter: number): readonly Span[] {
  const last = bounds.length - 1;
  if (last < 0) return [{ start: 0, offset: 0, room: 1 }];
  const offset = weights.reduce((sum, ofRule, rule) => sum + ofRule[voter]! * strides[rule]!, 0);
  const room = bounds[last]! - weights[last]![voter]!;
  let starts = [0];
  for (let rule = 0; rule < last; rule++) {
    const fits = Math.max(0, bounds[rule]! - weights[rule]![voter]!);
    starts = starts.flatMap((start) => Array.from({ length: fits }, (_, sum) => start + sum * strides[rule]!));
  }
  return room <= 0 ? [] : starts.map((start) => ({ start, offset, room }));
}

function addRow(from: Float64Array, to: Float64Array, { start, offset }: Span, lowest: number, highest: number): void {
  const end = start + highest;
  for (let cell = start + lowest; cell <= end; cell++) to[cell + offset]! += from[cell]!;
}

/** Cells end below 2^53, but not always below the modulus. */
function cumulate(
  row: Float64Array,
  bounds: readonly number[],
  strides: readonly number[],
  modulus: number | null,
): void {
  const tooMuch = modulus === null ? Number.POSITIVE_INFINITY : 8 * modulus;
  for (const [rule, stride] of strides.entries()) {
    if (rule > 0 && modulus !== null) reduceAll(row, modulus);
    const block = stride * bounds[rule]!;
    for (let start = 0; start < row.length; start += block)
      for (let cell = start + stride; cell < start + block; cell++) {
        const sum = row[cell]! + row[cell - stride]!;
        row[cell] = sum >= tooMuch ? sum - tooMuch : sum;
      }
  }
}
