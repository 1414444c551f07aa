import { fractions } from "@omforent/kernel";
import { allocationOf, certify } from "./certify.ts";
import { exactGame } from "./exact-game.ts";
import { type Game, goodness, grand } from "./game.ts";
import { nucleolus } from "./nucleolus.ts";
import type { Allocation } from "./semivalues.ts";

/** A coalition that would do better by itself, and by how much. */
export type Objection = { readonly coalition: number; readonly gain: number };

/** The coalitions that object to an allocation, the largest gain first; none means that it is in the core (Gillies 1959). */
export function objectionsTo(game: Game, allocation: ArrayLike<number>, most = 100): Objection[] {
  const sums = new Float64Array(game.worth.length);
  const objections: Objection[] = [];
  const tolerance = 1e-9 * Math.abs(game.worth[grand(game)]!);
  for (let coalition = 1; coalition < sums.length; coalition += 1) {
    sums[coalition] = sums[coalition & (coalition - 1)]! + allocation[31 - Math.clz32(coalition & -coalition)]!;
    const gain = goodness(game) * (game.worth[coalition]! - sums[coalition]!);
    if (gain > tolerance && coalition !== sums.length - 1) objections.push({ coalition, gain });
  }
  return objections.sort((a, b) => b.gain - a.gain || a.coalition - b.coalition).slice(0, most);
}

/**
 * The least core (Maschler, Peleg & Shapley 1979): the smallest ε with which no proper coalition objects by more than ε,
 * and the prenucleolus as a point of it. ε is null for a single player, who has no proper coalition. The core is empty
 * iff ε > 0. Both are exact for the numbers as they are written, except where doubles could not tell levels apart.
 */
export function leastCore(game: Game): {
  readonly epsilon: number | null;
  readonly isCoreEmpty: boolean;
  readonly point: Allocation;
} {
  const kind = { isPre: true, isPerCapita: false };
  const found = nucleolus(game, kind)!; // a prenucleolus always exists
  const proof = certify(exactGame(game), kind, found);
  const exact = proof.ok ? proof.value.levels[0]?.excess : undefined;
  if (proof.ok && exact)
    return { epsilon: fractions.toNumber(exact), isCoreEmpty: exact.n > 0n, point: allocationOf(proof.value) };
  const epsilon = found.levels[0]?.excess ?? null;
  const size = Math.abs(game.worth[grand(game)]!);
  return { epsilon, isCoreEmpty: epsilon !== null && epsilon > 1e-9 * size, point: found.allocation };
}
