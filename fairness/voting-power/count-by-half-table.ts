import { additionsIn, cumulatedTable, type Layout, layoutOf } from "./coalition-table.ts";
import type { Downset, DownsetCounts } from "./downset.ts";
import { exactBelow, fromResidues, inRange, moduliFor, passesFor } from "./residues.ts";

/**
 * One weighted rule whose bound is above half of all weight: the others of a coalition below the bound weigh at least the total
 * less the bound, so the larger half of the sizes follows from the smaller half, counted below that complementary bound.
 */
export function isHalfEnough({ weights, bounds, voters, largestSize }: Downset): boolean {
  const [ofRule] = weights;
  if (weights.length !== 1 || !ofRule || largestSize < voters) return false;
  return complementOf(ofRule, bounds[0]!) <= bounds[0]!;
}

/** About how many additions {@link countByHalfTable} needs, what it takes to keep them in range included, and how many cells it holds. */
export function halfTableWork(downset: Downset): { readonly additions: number; readonly cells: number } {
  const layout = halfLayout(downset);
  const { rows, cells } = layout;
  return { additions: 3 * additionsIn(downset, layout) * passesFor(downset.voters), cells: rows * cells };
}

/** Counts such a downset by dynamic programming over the smaller half of the sizes: half of the additions, half of the memory. */
export function countByHalfTable(downset: Downset): DownsetCounts {
  const layout = halfLayout(downset);
  const { voters } = downset;
  const binomials = { all: binomialsOf(voters), others: binomialsOf(voters - 1) };
  const most = binomials.all.reduce((a, b) => (b > a ? b : a));
  const moduli = most < BigInt(exactBelow) ? [null] : moduliFor(most);
  const each = moduli.map((modulus) => countSmaller(downset, layout, modulus));
  const whole = (read: (counted: Smaller) => readonly number[]): bigint[] =>
    read(each[0]!).map((count, size) =>
      moduli[0] === null
        ? BigInt(count)
        : fromResidues(
            each.map((one) => read(one)[size]!),
            moduli as number[],
          ),
    );
  return {
    bySize: assembled(
      whole(({ below }) => below),
      whole(({ complement }) => complement),
      binomials.all,
    ),
    bySizeWithout: Array.from({ length: voters }, (_, voter) => [
      ...assembled(
        whole(({ belowWithout }) => belowWithout[voter]!),
        whole(({ complementWithout }) => complementWithout[voter]!),
        binomials.others,
      ),
      0n,
    ]),
  };
}

/** By size: those below the bound and those below the complementary bound, of all voters and without each one. */
type Smaller = {
  readonly below: readonly number[];
  readonly complement: readonly number[];
  readonly belowWithout: readonly (readonly number[])[];
  readonly complementWithout: readonly (readonly number[])[];
};

function countSmaller(downset: Downset, layout: Layout, modulus: number | null): Smaller {
  const table = cumulatedTable(downset, layout, modulus);
  const [weights, bound] = [downset.weights[0]!, downset.bounds[0]!];
  const other = complementOf(weights, bound);
  const sizes = table.map((_, size) => size);
  const at = (size: number, below: number) => (below <= 0 ? 0 : inRange(table[size]![below - 1]!, modulus));
  /** Those of this size without a voter of this weight: all, less those with it, who less it are without it. */
  const without = (size: number, below: number, weight: number) => {
    let count = 0;
    for (let taken = size; taken >= 0; taken--)
      count = inRange(at(size - taken, below - taken * weight) - count, modulus);
    return count;
  };
  return {
    below: sizes.map((size) => at(size, bound)),
    complement: sizes.map((size) => at(size, other)),
    belowWithout: weights.map((weight) => sizes.map((size) => without(size, bound, weight))),
    complementWithout: weights.map((weight) => sizes.map((size) => without(size, other - weight, weight))),
  };
}

/** The smaller sizes as counted; a larger size is all of that size, less those whose others are below the complementary bound. */
const assembled = (below: readonly bigint[], complement: readonly bigint[], all: readonly bigint[]): bigint[] =>
  all.map((count, size) => (size < below.length ? below[size]! : count - complement[all.length - 1 - size]!));

const halfLayout = (downset: Downset): Layout => ({
  ...layoutOf(downset),
  rows: Math.floor(downset.voters / 2) + 1,
});

const complementOf = (weights: readonly number[], bound: number): number =>
  weights.reduce((sum, weight) => sum + weight, 0) - bound + 1;

function binomialsOf(n: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k++) row.push((row[k - 1]! * BigInt(n - k + 1)) / BigInt(k));
  return row;
}
