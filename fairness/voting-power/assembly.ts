import { type Fraction, fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";

/** A rule holds when the weights of those who vote for sum to at least the quota. Weights are in the order of the voters. */
export type VotingRule = { readonly weights: readonly Fraction[]; readonly quota: Fraction };

/** Weighted voting: a coalition wins when every rule holds ("two thirds of the shares and a majority of the heads"). */
export type Assembly = { readonly voters: readonly string[]; readonly rules: readonly VotingRule[] };

/** The same rule in the smallest whole numbers; a coalition's sum meets the one quota exactly when it meets the other. */
export type WholeRule = { readonly weights: readonly bigint[]; readonly quota: bigint; readonly total: bigint };

/**
 * Checks an assembly and writes its rules in whole numbers. A quota of 0 or less always holds and is left out.
 * Refusals: `power/no-voters`, `power/voter-id-unusable`, `power/duplicate-voter`, `power/no-rules`, `power/weights-length`, `power/weight-negative`,
 * `power/quota-unreachable`.
 */
export function wholeRules({ voters, rules }: Assembly): Result<readonly WholeRule[]> {
  if (voters.length === 0) return refuse("power/no-voters");
  if (rules.length === 0) return refuse("power/no-rules");
  const seen = new Set<string>();
  for (const [place, voter] of voters.entries()) {
    if (voter.trim() === "") return refuse("power/voter-id-unusable", {}, { path: `voters/${place}/id` });
    if (seen.has(voter)) return refuse("power/duplicate-voter", { voter }, { path: `voters/${place}/id` });
    seen.add(voter);
  }
  const whole: WholeRule[] = [];
  for (const [place, { weights, quota }] of rules.entries()) {
    const path = `rules/${place}`;
    if (weights.length !== voters.length)
      return refuse("power/weights-length", { weights: weights.length, voters: voters.length }, { path });
    const negative = weights.findIndex(fractions.isNegative);
    if (negative >= 0)
      return refuse("power/weight-negative", { voter: voters[negative]! }, { path: `${path}/weights/${negative}` });
    const total = fractions.sum(weights);
    if (fractions.compare(total, quota) < 0)
      return refuse(
        "power/quota-unreachable",
        { quota: fractions.toWire(quota), total: fractions.toWire(total) },
        { path: `${path}/quota` },
      );
    if (quota.n > 0n) whole.push(inWholeNumbers({ weights, quota }));
  }
  return ok(whole);
}

function inWholeNumbers({ weights, quota }: VotingRule): WholeRule {
  let multiple = 1n;
  for (const { d } of weights) multiple = (multiple / greatestCommonDivisor(multiple, d)) * d;
  const scaled = weights.map(({ n, d }) => n * (multiple / d));
  const unit = scaled.reduce(greatestCommonDivisor, 0n); // the total reaches a positive quota, so not all are zero
  const small = scaled.map((weight) => weight / unit);
  const exactQuota = fractions.multiply(quota, fraction(multiple, unit));
  const atLeast = -fractions.floor(fractions.negate(exactQuota));
  return { weights: small, quota: atLeast, total: small.reduce((sum, weight) => sum + weight, 0n) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
