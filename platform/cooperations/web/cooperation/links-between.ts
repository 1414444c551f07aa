import type { MapLink, MapPlace } from "../../../municipalities/web/index.ts";

/**
 * Lines that show that the places belong together: from the host to each, or, when nobody hosts, from each to the one
 * nearest the middle. The reader's own line is in the accent colour.
 */
export function linksBetween(places: readonly MapPlace[], host: string | null): readonly MapLink[] {
  const centre = places.find(({ id }) => id === host) ?? nearestMiddle(places);
  if (!centre) return [];
  return places
    .filter(({ id }) => id !== centre.id)
    .map((place) => ({ from: centre.id, to: place.id, pattern: 0, own: place.tone === "own" }));
}

function nearestMiddle(places: readonly MapPlace[]): MapPlace | undefined {
  const middle = [0, 1].map(
    (axis) => places.reduce((sum, { point }) => sum + point[axis]!, 0) / Math.max(1, places.length), // points are pairs
  );
  const distance = ({ point }: MapPlace) => Math.hypot((point[0] - middle[0]!) * Math.cos(1.1), point[1] - middle[1]!);
  return [...places].sort((a, b) => distance(a) - distance(b))[0];
}
