import { ok, type Result, refuse } from "@omforent/kernel";
import type { Allocation } from "./semivalues.ts";

/**
 * Serial cost sharing (Moulin & Shenker 1992, Econometrica 60:1009): everyone pays alike for the first units that all
 * want; those who want more share the next, and so on. Nobody pays for what only others want. Demands are not negative,
 * `costOf` tells what a total demand costs and is 0 for nothing. Refusals: `game/no-players`, `game/negative-demand`,
 * `game/cost-of-nothing`, `game/not-a-number`.
 *
 * @example serialSharing([1, 2, 4], (total) => total ** 2) // 3, 11, 35
 */
export function serialSharing(demands: readonly number[], costOf: (total: number) => number): Result<Allocation> {
  if (demands.length === 0) return refuse("game/no-players");
  const negative = demands.findIndex((demand) => !(demand >= 0 && Number.isFinite(demand)));
  if (negative !== -1) return refuse("game/negative-demand", { player: negative });
  if (costOf(0) !== 0) return refuse("game/cost-of-nothing", { cost: costOf(0) });
  const shares = new Float64Array(demands.length);
  const byDemand = demands.map((demand, player) => ({ demand, player })).sort((a, b) => a.demand - b.demand);
  let [smaller, paid, before] = [0, 0, 0]; // demand of those done, what each pays so far, cost so far
  for (const [done, { demand, player }] of byDemand.entries()) {
    const left = demands.length - done;
    const cost = costOf(smaller + left * demand);
    if (!Number.isFinite(cost)) return refuse("game/not-a-number", { coalition: player });
    paid += (cost - before) / left;
    shares[player] = paid;
    smaller += demand;
    before = cost;
  }
  return ok(shares);
}
