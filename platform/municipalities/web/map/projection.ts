import { type GeoProjection, geoTransverseMercator } from "d3-geo";

export type LonLat = readonly [number, number];

/**
 * A map with north up in its middle and true angles, fitted to the points with room for their names.
 * The answer gives the height that suits the points' own shape, within `lowest`–`highest` pixels.
 */
export function fitProjection(
  points: readonly LonLat[],
  width: number,
  { margin, lowest, highest }: { margin: number; lowest: number; highest: number },
): { readonly projection: GeoProjection; readonly height: number } {
  const middle = points.reduce((sum, [longitude]) => sum + longitude, 0) / Math.max(1, points.length);
  const unfitted = () => geoTransverseMercator().rotate([-middle, 0]);
  const spread = { type: "MultiPoint" as const, coordinates: points.map(([lon, lat]) => [lon, lat]) };
  const inner = Math.max(1, width - 2 * margin);
  if (points.length < 2) {
    const projection = unfitted().scale(20_000).translate([0, 0]);
    const at = points[0] ? projection([points[0][0], points[0][1]]) : null;
    if (at) projection.translate([width / 2 - at[0], lowest / 2 - at[1]]);
    return { projection, height: lowest };
  }
  const wide = unfitted().fitWidth(inner, spread);
  const ys = points.map(([lon, lat]) => wide([lon, lat])![1]); // a transverse Mercator answers for every point of Norway
  const natural = Math.max(...ys) - Math.min(...ys) + 2 * margin;
  const height = Math.round(Math.min(highest, Math.max(lowest, natural)));
  const projection = unfitted().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    spread,
  );
  return { projection, height };
}
