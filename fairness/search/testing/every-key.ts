import { type Fraction, fraction, fractions, type Ore } from "@omforent/kernel";
import type { SearchProblem } from "../index.ts";

/** Every way to divide `steps` among `criteria`, one after the other, by plain recursion. */
export function everyWeights(criteria: number, steps: number, mostParts = criteria): number[][] {
  if (criteria === 1) return [[steps]];
  const all = Array.from({ length: steps + 1 }, (_, first) =>
    everyWeights(criteria - 1, steps - first).map((rest) => [first, ...rest]),
  ).flat();
  return all.filter((weights) => weights.filter((weight) => weight > 0).length <= mostParts);
}

/** A problem with whole counts as criteria: `counts[criterion][participant]`, the same in every year plus its number. */
export function aProblem(
  counts: readonly (readonly number[])[],
  more: Partial<SearchProblem> & { readonly amounts?: readonly bigint[] } = {},
): SearchProblem {
  const { amounts = [100_000_000n], ...rest } = more;
  const participants = counts[0]!.map((_, at) => `p${at}`);
  return {
    participants,
    years: amounts.map((amount, year) => ({ name: String(2026 + year), amount: amount as Ore })), // tests write real amounts
    criteria: counts.map((row, each) => ({
      rule:
        each === 0
          ? { kind: "equal" }
          : {
              kind: "measure",
              figure: { measure: `m${each}`, at: { kind: "unstated" }, unpublished: "wait" },
            },
      shares: amounts.map((_, year) => sharesOf(row.map((count, at) => count + year * at))),
    })),
    steps: 20,
    ...rest,
  };
}

export function sharesOf(counts: readonly number[]): Fraction[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => fraction(BigInt(count), BigInt(sum)));
}

/** Whether `a` is at least as good as `b` in every score, but for `slack`. */
export const matches = (a: readonly Fraction[], b: readonly Fraction[], slack: readonly number[] = []): boolean =>
  a.every((score, each) => fractions.toNumber(fractions.subtract(score, b[each]!)) <= (slack[each] ?? 0));
