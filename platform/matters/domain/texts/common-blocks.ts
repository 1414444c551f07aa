import { anchorsIn } from "./anchors.ts";
import { shortestEdit } from "./shortest-edit.ts";

/** A run that stands in both: where it begins in each, and how long it is. */
export type Block = { readonly before: number; readonly after: number; readonly length: number };

/** A part of both, end not included. */
export type Span = {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly fromBefore: number;
  readonly toBefore: number;
  readonly fromAfter: number;
  readonly toAfter: number;
};

/** Steps that may still be taken; a comparison never takes more, whatever it is given. */
export type Work = { left: number };

export type CommonBlocks = {
  readonly blocks: readonly Block[];
  /** False: the texts differ so much that the work was cut short, and some of what they share is shown as changed. */
  readonly isShortest: boolean;
};

const allWork = 20_000_000;

/**
 * What two lists have in common, in order. The fewest changes (Myers 1986) where that is within reach; where it is not, what stands exactly once in
 * both holds the parts together (Cohen's patience comparison) and each part is compared by itself.
 */
export function commonBlocks(before: Int32Array, after: Int32Array, work: Work = { left: allWork }): CommonBlocks {
  const found: Block[] = [];
  let isShortest = true;
  const left: Span[] = [{ before, after, fromBefore: 0, toBefore: before.length, fromAfter: 0, toAfter: after.length }];
  for (let span = left.pop(); span; span = left.pop()) {
    const { middle, edges } = trim(span);
    found.push(...edges);
    if (middle.fromBefore === middle.toBefore || middle.fromAfter === middle.toAfter) continue;
    const edit = shortestEdit(middle, work);
    if (edit !== null) {
      found.push(...edit);
      continue;
    }
    isShortest = false;
    const anchors = anchorsIn(middle);
    found.push(...anchors);
    if (anchors.length > 0) left.push(...between(middle, anchors));
  }
  return { blocks: joined(found), isShortest };
}

/** What both begin and end with is the same; only the middle must be compared. */
function trim(span: Span): { readonly middle: Span; readonly edges: readonly Block[] } {
  const { before, after, toBefore, toAfter } = span;
  let [x, y] = [span.fromBefore, span.fromAfter];
  while (x < toBefore && y < toAfter && before[x] === after[y]) [x, y] = [x + 1, y + 1];
  let [u, v] = [toBefore, toAfter];
  while (u > x && v > y && before[u - 1] === after[v - 1]) [u, v] = [u - 1, v - 1];
  const edges = [
    { before: span.fromBefore, after: span.fromAfter, length: x - span.fromBefore },
    { before: u, after: v, length: toBefore - u },
  ].filter(({ length }) => length > 0);
  return { middle: { ...span, fromBefore: x, fromAfter: y, toBefore: u, toAfter: v }, edges };
}

function between(span: Span, anchors: readonly Block[]): readonly Span[] {
  const spans: Span[] = [];
  let [x, y] = [span.fromBefore, span.fromAfter];
  for (const { before, after, length } of anchors) {
    spans.push({ ...span, fromBefore: x, fromAfter: y, toBefore: before, toAfter: after });
    [x, y] = [before + length, after + length];
  }
  spans.push({ ...span, fromBefore: x, fromAfter: y });
  return spans;
}

/** In order, and runs that follow each other as one. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const all: { before: number; after: number; length: number }[] = [];
  for (const block of blocks.toSorted((a, b) => a.before - b.before)) {
    const last = all.at(-1);
    if (last && last.before + last.length === block.before && last.after + last.length === block.after)
      last.length += block.length;
    else all.push({ ...block });
  }
  return all;
}
