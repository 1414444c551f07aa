/** A circle on the map and the name that is to stand beside it, in pixels. */
export type Named = { readonly x: number; readonly y: number; readonly radius: number; readonly name: string };

/** Where a name stands: `x`, `y` is its baseline's end nearest the circle. */
export type NamePlace = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" };

/** A line that names should not lie on. */
export type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const letter = 8.2; // the mean width of a letter in Inter at 15 px, on the generous side
const line = 18;
const gap = 5;

/**
 * Puts each name where it covers least: right, left, above, below or at a corner of its circle, in that order of liking.
 * The first names in the list choose first, so put the most important first. Names never leave the map's width.
 */
export function placeNames(
  named: readonly Named[],
  width: number,
  height: number,
  lines: readonly Line[] = [],
): readonly NamePlace[] {
  const taken: Box[] = named.map((each) => around(each));
  const crossed = lines.flatMap(alongLine);
  return named.map((each, self) => {
    let best: { place: NamePlace; box: Box; cost: number } | null = null;
    for (const [liking, place] of candidates(each).entries()) {
      const box = boxOf(place, each.name);
      const outside = overflow(box, width, height);
      const covered = taken.reduce((sum, other, index) => (index === self ? sum : sum + overlap(box, other)), 0);
      const onLines = crossed.reduce((sum, dot) => sum + overlap(box, dot), 0);
      const cost = covered + onLines + outside * 40 + liking * 6;
      if (best === null || cost < best.cost) best = { place, box, cost };
    }
    taken.push(best!.box); // there are always candidates
    return best!.place;
  });
}

function candidates({ x, y, radius }: Named): readonly NamePlace[] {
  const side = radius + gap;
  const corner = radius * 0.75 + gap;
  return [
    { x: x + side, y: y + 5, anchor: "start" },
    { x: x - side, y: y + 5, anchor: "end" },
    { x, y: y - side - 2, anchor: "middle" },
    { x, y: y + side + 12, anchor: "middle" },
    { x: x + corner, y: y - corner, anchor: "start" },
    { x: x + corner, y: y + corner + 10, anchor: "start" },
    { x: x - corner, y: y - corner, anchor: "end" },
    { x: x - corner, y: y + corner + 10, anchor: "end" },
  ];
}

const dotEvery = 6;

/** A line as a row of small boxes. */
function alongLine({ x1, y1, x2, y2 }: Line): readonly Box[] {
  const dots = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / dotEvery);
  return Array.from({ length: dots }, (_, index) => {
    const part = index / dots;
    return around({ x: x1 + (x2 - x1) * part, y: y1 + (y2 - y1) * part, radius: 2, name: "" });
  });
}

const around = ({ x, y, radius }: Named): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function boxOf({ x, y, anchor }: NamePlace, name: string): Box {
  const width = name.length * letter;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - line + 4, bottom: y + 4 };
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const overflow = (box: Box, width: number, height: number): number =>
  Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, -box.top) + Math.max(0, box.bottom - height);
