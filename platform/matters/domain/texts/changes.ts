import { commonBlocks, type Work } from "./common-blocks.ts";
import { numbered } from "./tokens.ts";

/** A stretch of the one, end not included, that is another stretch in the other. Empty in the one: added; in the other: removed. */
export type Change = {
  readonly from: number;
  readonly to: number;
  readonly fromAfter: number;
  readonly toAfter: number;
};

/** The changes from one list of texts to another, in order. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  work?: Work,
): { readonly changes: readonly Change[]; readonly isShortest: boolean } {
  const numbers = numbered(before, after);
  const { blocks, isShortest } = commonBlocks(numbers.before, numbers.after, work);
  const changes: Change[] = [];
  let [x, y] = [0, 0];
  for (const block of [...blocks, { before: before.length, after: after.length, length: 0 }]) {
    if (block.before > x || block.after > y)
      changes.push({ from: x, to: block.before, fromAfter: y, toAfter: block.after });
    [x, y] = [block.before + block.length, block.after + block.length];
  }
  return { changes, isShortest };
}
