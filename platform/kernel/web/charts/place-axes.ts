import type { Slope } from "./slope-chart.tsx";

const letter = 8.5; // pixels, on average, in the charts' type
const besideAxis = 16;
const headingWidth = 130;

/**
 * Where the axes of before and after stand, in pixels: about a third from each side, further in where the labels need the room, as on
 * a phone. `isTight`: the axes are too close for their headings to stand over them.
 */
export function placeAxes(
  width: number,
  slopes: readonly Pick<Slope, "fromText" | "toText">[],
): { readonly left: number; readonly right: number; readonly isTight: boolean } {
  const roomFor = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length * letter)) + besideAxis;
  const left = Math.max(width * 0.36, roomFor(slopes.map(({ fromText }) => fromText)));
  const furthest = width - roomFor(slopes.map(({ toText }) => toText));
  const right = Math.max(left + 24, Math.min(Math.max(width * 0.64, left + 80), furthest));
  return { left, right, isTight: right - left < headingWidth };
}
