import { economiesOfScale, type Game, gameFromTable, sharedFixedCost } from "@omforent/fairness";
import { fraction, type Ore, ok, ore, type Result, refuse, sumOre } from "@omforent/kernel";
import { roundHalfAway } from "../../../kernel/domain/format.ts";

/**
 * What every group would cost, when only each one's cost alone and the cost of all together are known. Nobody knows the
 * other costs: the user chooses which assumption to try.
 * - `shared-fixed`: each one's cost alone holds the same fixed part, which a group pays once.
 * - `economies-of-scale`: cost grows as a power of size, as in the engineers' six-tenths rule.
 */
export type Assumption = "shared-fixed" | "economies-of-scale";
export const assumptions: readonly Assumption[] = ["shared-fixed", "economies-of-scale"];

export type AssumedCosts = {
  /** In øre, each cost in whole øre; all together cost exactly the amount. */
  readonly game: Game;
  /** What makes all together cost the amount: the fixed part in øre, or the exponent. */
  readonly fitted: number;
};

/** More participants than this have too many groups to look at for every end of every estimate. */
export const mostForFairPoints = 16;

/**
 * Refusals, `player` counted from 0: `alone/too-few`, `alone/too-many`, `alone/amount-not-positive`, `alone/negative`,
 * `alone/costs-more-together` (`alone`, `total`, `more`), `alone/fixed-above-alone` (`player`, `alone`, `fixed`),
 * `alone/one-costs-as-much` (`player`, `alone`, `total`). Amounts are whole øre, as text.
 */
export function assumedCosts(assumption: Assumption, alone: readonly Ore[], total: Ore): Result<AssumedCosts> {
  if (alone.length < 2) return refuse("alone/too-few");
  if (alone.length > mostForFairPoints) return refuse("alone/too-many", { most: mostForFairPoints });
  if (total <= 0n) return refuse("alone/amount-not-positive");
  const negative = alone.findIndex((cost) => cost < 0n);
  if (negative !== -1) return refuse("alone/negative", { player: negative });
  const sum = sumOre(alone);
  if (sum < total)
    return refuse("alone/costs-more-together", { alone: String(sum), total: String(total), more: String(total - sum) });
  return assumption === "shared-fixed" ? withFixedPart(alone, sum, total) : withExponent(alone, sum, total);
}

/** c(S) = F + Σ (alone − F); all together cost the amount when F = (Σ alone − amount) / (n − 1). */
function withFixedPart(alone: readonly Ore[], sum: Ore, total: Ore): Result<AssumedCosts> {
  const others = BigInt(alone.length - 1);
  const least = alone.reduce((a, b) => (b < a ? b : a));
  const player = alone.indexOf(least);
  if (sum - total > least * others) {
    const fixed = roundHalfAway(fraction(sum - total, others));
    return refuse("alone/fixed-above-alone", { player, alone: String(least), fixed: String(fixed) });
  }
  const fixed = Math.min(Number(sum - total) / (alone.length - 1), Number(least));
  return whole(sharedFixedCost(alone.map(Number), fixed), { alone, total, fitted: fixed });
}

/** c(S) = (Σ alone^(1/e))^e grows with e from the dearest alone to the sum; halving finds the e that gives the amount. */
function withExponent(alone: readonly Ore[], sum: Ore, total: Ore): Result<AssumedCosts> {
  const dearest = alone.reduce((a, b) => (b > a ? b : a));
  const costs = alone.map(Number);
  const unit = Number(dearest);
  const together = (exponent: number) =>
    unit * costs.reduce((size, cost) => size + (cost / unit) ** (1 / exponent), 0) ** exponent;
  if (total <= dearest || together(smallestExponent) > Number(total))
    return refuse("alone/one-costs-as-much", {
      player: alone.indexOf(dearest),
      alone: String(dearest),
      total: String(total),
    });
  let [low, high] = [smallestExponent, 1];
  for (let step = 0; step < 60 && sum > total; step += 1) {
    const middle = (low + high) / 2;
    if (together(middle) < Number(total)) low = middle;
    else high = middle;
  }
  return whole(economiesOfScale(costs, high), { alone, total, fitted: high });
}

const smallestExponent = 1e-3;

type Known = { readonly alone: readonly Ore[]; readonly total: Ore; readonly fitted: number };

/**
 * Whole øre: nobody knows a cost better than that, and the proofs stay short. What was written is kept as it was written;
 * only the groups in between are assumed.
 */
function whole(made: Result<Game>, { alone, total, fitted }: Known): Result<AssumedCosts> {
  if (!made.ok) return made;
  const worth = made.value.worth.map((cost) => Math.round(cost));
  for (const [player, cost] of alone.entries()) worth[1 << player] = Number(cost);
  worth[worth.length - 1] = Number(total); // all together
  const game = gameFromTable(made.value.n, "cost", worth);
  return game.ok ? ok({ game: game.value, fitted }) : game;
}

/** An amount that a refusal tells: whole øre as text. */
export const oreOfFact = (fact: unknown): Ore => ore(BigInt(String(fact)));
