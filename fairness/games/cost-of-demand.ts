import { ok, type Result, refuse } from "@omforent/kernel";

/**
 * What a total demand costs: straight lines between points, the last one going on; or something fixed, and so much for each
 * unit to a power (1 unless said otherwise; below 1 there are economies of scale). Nothing costs nothing.
 */
export type CostOfDemand =
  | { readonly points: readonly (readonly [units: number, cost: number])[] }
  | { readonly fixed: number; readonly perUnit: number; readonly exponent: number };

/**
 * The cost as a function. Refusals: `game/negative-cost`, `game/exponent-out-of-range` (above 0), `game/points` where points do not
 * begin at 0, 0 or do not go on to more units.
 *
 * @example costOfDemand({ points: [[0, 0], [10, 100], [30, 160]] }) // 20 units cost 130
 */
export function costOfDemand(cost: CostOfDemand): Result<(units: number) => number> {
  if ("points" in cost) return alongPoints(cost.points);
  const { fixed, perUnit, exponent } = cost;
  if (!(fixed >= 0 && perUnit >= 0)) return refuse("game/negative-cost");
  if (!(exponent > 0 && exponent <= 10)) return refuse("game/exponent-out-of-range", { exponent });
  return ok((units) => (units === 0 ? 0 : fixed + perUnit * units ** exponent));
}

function alongPoints(points: readonly (readonly [number, number])[]): Result<(units: number) => number> {
  const [first] = points;
  const isInOrder = points.every(([units], at) => at === 0 || units > points[at - 1]![0]);
  if (first?.[0] !== 0 || first[1] !== 0 || points.length < 2 || !isInOrder) return refuse("game/points");
  if (points.some(([, cost]) => !(cost >= 0))) return refuse("game/negative-cost");
  return ok((units) => {
    const next = points.findIndex(([reached]) => reached >= units);
    const end = next === -1 ? points.length - 1 : Math.max(next, 1);
    const [[from, low], [to, high]] = [points[end - 1]!, points[end]!];
    return low + ((units - from) * (high - low)) / (to - from);
  });
}
