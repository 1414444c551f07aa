import { ok, type Result, refuse } from "@omforent/kernel";
import type { Municipality } from "./municipality.ts";

type Position = readonly number[];
type Ring = readonly Position[];
export type BorderGeometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

/** Norway's mainland, its islands and their sea border in degrees, with a little room. Svalbard has no municipalities. */
const norway = { west: 1, east: 34, south: 56, north: 74 };
const mostPositions = 1_000_000;

/**
 * A polygon or several, in degrees (WGS84), with closed rings, lying in Norway.
 * Refusals: `border/not-a-polygon`, `border/ring-wrong`, `border/not-wgs84` (projected coordinates), `border/outside-norway`, `border/too-large`.
 */
export function checkGeometry(geometry: unknown, { number, name }: Municipality): Result<BorderGeometry> {
  const who = { number, name };
  if (!isAreal(geometry)) return refuse("border/not-a-polygon", who);
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  if (rings.length === 0) return refuse("border/not-a-polygon", who);
  let positions = 0;
  for (const ring of rings) {
    if (!Array.isArray(ring) || !ring.every(isPosition) || !isClosed(ring)) return refuse("border/ring-wrong", who);
    positions += ring.length;
    const wrong = ring.find((position) => !isInNorway(position));
    if (wrong)
      return refuse(isDegrees(wrong) ? "border/outside-norway" : "border/not-wgs84", { ...who, at: [...wrong] });
  }
  return positions > mostPositions
    ? refuse("border/too-large", { ...who, positions, mostPositions })
    : ok(bare(geometry));
}

function isAreal(geometry: unknown): geometry is BorderGeometry {
  if (typeof geometry !== "object" || geometry === null || !("type" in geometry) || !("coordinates" in geometry))
    return false;
  const { type, coordinates } = geometry;
  if (!Array.isArray(coordinates)) return false;
  return type === "Polygon" || (type === "MultiPolygon" && coordinates.every((polygon) => Array.isArray(polygon)));
}

/** Without heights and whatever else the file may carry. */
const bare = (geometry: BorderGeometry): BorderGeometry =>
  geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: geometry.coordinates.map(bareRing) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map((polygon) => polygon.map(bareRing)) };
const bareRing = (ring: Ring): Ring => ring.map((position) => position.slice(0, 2));

const isPosition = (position: unknown): position is Position =>
  Array.isArray(position) && position.length >= 2 && position.length <= 4 && position.every(Number.isFinite);

const isClosed = (ring: Ring): boolean =>
  ring.length >= 4 && ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1];

const isDegrees = ([x = 0, y = 0]: Position): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;

const isInNorway = ([x = 0, y = 0]: Position): boolean =>
  x >= norway.west && x <= norway.east && y >= norway.south && y <= norway.north;
