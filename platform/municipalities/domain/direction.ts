import type { Point } from "./municipality.ts";

export type Compass = (typeof compass)[number];
const compass = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;

/** Where `to` lies as seen from `from`: the point of the compass, and which half of the country it is towards. */
export type Direction = { readonly compass: Compass; readonly half: "north" | "south" };

/**
 * The direction from one point to another, by the centroids of land. A chart's bearing (longitudes shortened by the cosine of
 * the latitude) is exact enough to name one of eight points; the same latitude counts as north.
 */
export function describeDirection(from: Point, to: Point): Direction {
  const [east, north] = offset(from, to);
  const eighth = Math.round((Math.atan2(east, north) / Math.PI) * 4);
  return { compass: compass[(eighth + 8) % 8] ?? "north", half: north >= 0 ? "north" : "south" };
}

/** Kilometres between two points as the crow flies, to the whole kilometre; good to one per cent within Norway. */
export const kilometresBetween = (from: Point, to: Point): number => Math.round(Math.hypot(...offset(from, to)));

function offset([x1, y1]: Point, [x2, y2]: Point): readonly [east: number, north: number] {
  const kilometresPerDegree = 111.2;
  const shortened = Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
  return [(x2 - x1) * shortened * kilometresPerDegree, (y2 - y1) * kilometresPerDegree];
}
