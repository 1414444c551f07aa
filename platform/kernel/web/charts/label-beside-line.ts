export type Dot = { readonly x: number; readonly y: number };

const [over, under, dip] = [10, 22, 3];

/**
 * How far down (in pixels from the top) the figure of one of a line's ends is written so that the line does not cross it:
 * above the end when the line falls away from it, below when it rises, and above the line's highest point beside it when
 * it does both. `line` holds all points of the line, `width` how wide the figure is.
 */
export function labelBesideLine(end: Dot, line: readonly Dot[], width: number): number {
  const beside = line.filter(({ x }) => Math.abs(x - end.x) < width).map(({ y }) => y);
  const highest = Math.min(end.y, ...beside);
  const lowest = Math.max(end.y, ...beside);
  if (highest > end.y - dip) return end.y - over;
  return lowest < end.y + dip ? end.y + under : highest - over;
}
