import { type Fraction, fraction, ok, type Result, refuse } from "@omforent/kernel";
import { type Assembly, type WholeRule, wholeRules } from "./assembly.ts";
import { largest, wayToCount } from "./count-downset.ts";
import { countSwings, type Swings, swingsWork } from "./count-swings.ts";
import type { Downset, DownsetCounts } from "./downset.ts";
import { type NearShapley, type PlainRule, quadratureWork, shapleyByQuadrature } from "./shapley-by-quadrature.ts";

export type VoterPower = {
  readonly voter: string;
  /** How many coalitions win with the voter and lose without it. */
  readonly swings: bigint;
  /** Swings over everyone's swings (Banzhaf 1965); 0 for all when nobody has any. */
  readonly banzhaf: Fraction;
  /** The chance of being the one who tips the scale when all orders are equally likely (Shapley & Shubik 1954). */
  readonly shapleyShubik: Fraction;
  /** Coleman (1971): of the losing coalitions, the part that the voter can make win; null when none loses. */
  readonly initiate: Fraction | null;
  /** Coleman (1971): of the winning coalitions, the part that the voter can make lose. */
  readonly prevent: Fraction;
  /** Nothing is adopted without it. */
  readonly hasVeto: boolean;
  /** It never decides anything. */
  readonly isDummy: boolean;
};

export type VotingPower = {
  readonly voters: readonly VoterPower[];
  readonly winning: bigint;
  /** Coleman (1971), the power of a collectivity to act: the part of all coalitions that win. */
  readonly collectivity: Fraction;
  /** Null: Shapley–Shubik is exact. Otherwise no index is further off than this; everything else is exact still. */
  readonly shapleyShubikWithin: number | null;
};

/**
 * The power of every voter, exactly, by dynamic programming over the sums or, for few voters with large weights, by looking at every coalition.
 * One weighted rule whose sizes would take more than about a second to count has exact swings, and Shapley–Shubik within a stated bound
 * (`shapleyShubikWithin`). Refusals: those of `wholeRules`; `power/too-large` when none of it is possible.
 *
 * @example votingPower({ voters: ["A", "B", "C"], rules: [{ weights: [50, 49, 1].map(n => fraction(BigInt(n))), quota: fraction(51n) }] })
 */
export function votingPower(assembly: Assembly): Result<VotingPower> {
  const rules = wholeRules(assembly);
  if (!rules.ok) return rules;
  const counted = countEither(assembly.voters.length, rules.value);
  return counted.ok ? ok(powerFrom(assembly.voters, counted.value)) : counted;
}

/** One weighted rule in plain numbers, where exact counts by size would take more than a second and this does not; null otherwise. */
function quickRule(rules: readonly WholeRule[]): PlainRule | null {
  const [rule, another] = rules;
  if (!rule || another || rule.total >= 2n ** 40n) return null;
  const plain = { weights: rule.weights.map(Number), quota: Number(rule.quota), total: Number(rule.total) };
  return quadratureWork(plain) + swingsWork(plain) <= largest.quick ? plain : null;
}

/** Either the losing coalitions of one rule, or what is left outside the winning coalitions: whichever is less to count. */
type Counted =
  | { readonly counts: DownsetCounts; readonly isLosing: boolean }
  | { readonly swings: Swings; readonly near: NearShapley };

function countEither(voters: number, rules: readonly WholeRule[]): Result<Counted> {
  const outside = downsetOf(voters, rules, ({ total, quota }) => total - quota + 1n);
  const losing = rules.length === 1 ? downsetOf(voters, rules, ({ quota }) => quota) : null;
  const [best] = [outside, losing]
    .flatMap((downset) => {
      const way = downset && wayToCount(downset);
      return way ? [{ ...way, downset }] : [];
    })
    .sort((a, b) => a.steps - b.steps);
  const quick = !best || best.steps > largest.second ? quickRule(rules) : null;
  if (quick) return ok({ swings: countSwings(quick), near: shapleyByQuadrature(quick) });
  if (best) return ok({ counts: best.count(best.downset), isLosing: best.downset === losing });
  const sums = rules.reduce((cells, { total, quota }) => cells * (total - quota + 1n), 1n);
  return refuse("power/too-large", { voters, digits: String(sums).length, most: largest.halved });
}

/** Null when the numbers are too large for exact sums in doubles. A rule under which all weigh the same only limits the size. */
function downsetOf(voters: number, rules: readonly WholeRule[], boundOf: (rule: WholeRule) => bigint): Downset | null {
  const weighted = rules.filter((rule) => !isHeads(rule));
  if (weighted.some(({ total }) => total >= 2n ** 53n)) return null;
  const heads = rules.filter(isHeads).map((rule) => Number(boundOf(rule) - 1n)); // in smallest whole numbers all weigh 1
  return {
    voters,
    weights: weighted.map(({ weights }) => weights.map(Number)),
    bounds: weighted.map((rule) => Number(boundOf(rule))),
    largestSize: Math.min(voters, ...heads),
  };
}

const isHeads = ({ weights }: WholeRule): boolean => weights.every((weight) => weight === 1n);

function powerFrom(voters: readonly string[], counted: Counted): VotingPower {
  if ("near" in counted) {
    const { swings, near } = counted;
    const shapley = Array.from(near.shapleyShubik, fromDouble);
    return powerOf(voters, { ...swings, shapley, within: near.within });
  }
  const { counts, isLosing } = counted;
  const inDownset = counts.bySize.reduce((sum, size) => sum + size, 0n);
  const bySize = voters.map((_, voter) => swingsBySize(counts, voter));
  return powerOf(voters, {
    winning: isLosing ? 2n ** BigInt(voters.length) - inDownset : inDownset,
    swings: bySize.map((swings) => swings.reduce((sum, each) => sum + each, 0n)),
    shapley: bySize.map((swings) => shapleyShubik(swings, voters.length)),
    within: null,
  });
}

type Known = Swings & { readonly shapley: readonly Fraction[]; readonly within: number | null };

function powerOf(voters: readonly string[], { winning, swings, shapley, within }: Known): VotingPower {
  const all = 2n ** BigInt(voters.length);
  const everyone = swings.reduce((sum, each) => sum + each, 0n);
  return {
    winning,
    collectivity: fraction(winning, all),
    shapleyShubikWithin: within,
    voters: voters.map((voter, place) => ({
      voter,
      swings: swings[place]!,
      banzhaf: fraction(swings[place]!, everyone === 0n ? 1n : everyone),
      shapleyShubik: shapley[place]!,
      initiate: winning === all ? null : fraction(swings[place]!, all - winning),
      prevent: fraction(swings[place]!, winning),
      hasVeto: swings[place] === winning,
      isDummy: swings[place] === 0n,
    })),
  };
}

/** The double itself, not the decimal nearest to it. */
const fromDouble = (value: number): Fraction => fraction(BigInt(Math.round(value * 2 ** 60)), 2n ** 60n);

/** Coalitions of the downset without the voter, that leave it when the voter joins. The same in both questions. */
function swingsBySize({ bySize, bySizeWithout }: DownsetCounts, voter: number): readonly bigint[] {
  const without = bySizeWithout[voter]!;
  return without.map((count, size) => count - ((bySize[size + 1] ?? 0n) - (without[size + 1] ?? 0n)));
}

/** Each swing of size s counts s! (n − s − 1)! of the n! orders; the other question's sizes are n − 1 − s, which counts the same. */
function shapleyShubik(swings: readonly bigint[], voters: number): Fraction {
  const factorials = [1n];
  for (let n = 1; n <= voters; n++) factorials.push(factorials[n - 1]! * BigInt(n));
  const orders = swings.map((count, size) =>
    count === 0n ? 0n : count * factorials[size]! * factorials[voters - 1 - size]!,
  );
  return fraction(
    orders.reduce((sum, each) => sum + each, 0n),
    factorials[voters]!,
  );
}
