import type { Block, Span, Work } from "./common-blocks.ts";

/** More changes than this are not looked for in one stretch: the work grows with their square. */
const mostChanges = 1_000;

/**
 * The common runs of a shortest edit script (E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986, p. 251–266). Null when
 * it needs more changes or work than allowed.
 */
export function shortestEdit(span: Span, work: Work): readonly Block[] | null {
  const { before, after, fromBefore, fromAfter } = span;
  const n = span.toBefore - fromBefore;
  const m = span.toAfter - fromAfter;
  const most = Math.min(n + m, mostChanges);
  if (Math.abs(n - m) > most) return null; // so many must be added or removed
  const middle = most + 1;
  const reach = new Int32Array(2 * middle + 1); // furthest x on each diagonal
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = isDown ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      const start = x;
      while (x < n && x - k < m && before[fromBefore + x] === after[fromAfter + x - k]) x += 1;
      reach[middle + k] = x;
      work.left -= 1 + x - start;
      if (x >= n && x - k >= m) return walkBack(span, trace, d, k, x);
    }
    if (work.left < 0) return null;
    trace.push(reach.slice(middle - d, middle + d + 1));
  }
  return null;
}

/** From the end back to the beginning: each change, and the run that followed it. */
function walkBack({ fromBefore, fromAfter }: Span, trace: readonly Int32Array[], d: number, k: number, x: number) {
  const blocks: Block[] = [];
  let [endX, diagonal] = [x, k];
  for (let step = d; step >= 0; step -= 1) {
    const furthest = trace[step - 1];
    const at = (on: number) => (furthest && Math.abs(on) < step ? furthest[on + step - 1]! : -1);
    const isDown = step > 0 && (diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1)));
    const previous = step === 0 ? 0 : isDown ? diagonal + 1 : diagonal - 1;
    const startX = step === 0 ? 0 : isDown ? at(previous) : at(previous) + 1;
    if (endX > startX)
      blocks.push({ before: fromBefore + startX, after: fromAfter + startX - diagonal, length: endX - startX });
    if (step === 0) break;
    [endX, diagonal] = [at(previous), previous];
  }
  return blocks.reverse();
}
