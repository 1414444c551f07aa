import { type Fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import { adams } from "./adams.ts";
import type { Apportionment, ApportionmentProblem, Limit, Method } from "./apportionment.ts";
import { dhondt } from "./dhondt.ts";
import { divisorApportionment } from "./divisor-apportionment.ts";
import { hamilton } from "./hamilton.ts";
import { huntingtonHill } from "./huntington-hill.ts";
import type { Party } from "./party.ts";
import { webster } from "./webster.ts";

/**
 * Gives whole units to weights of any size, exactly, by a named method. Ties go to the first in the list and are reported.
 *
 * Refusals: `apportion/weight-negative`, `apportion/all-weights-zero` (unless the total is 0), `apportion/limits-length`,
 * `apportion/limit-negative`, `apportion/minimum-above-maximum`, `apportion/minimum-above-total`, `apportion/maximum-below-total`.
 *
 * @example apportion("webster", { total: 100n, weights: [fraction(50n), fraction(30n), fraction(20n)] }) // seats 50, 30, 20
 */
export function apportion(method: Method, problem: ApportionmentProblem): Result<Apportionment> {
  const parties = partiesOf(problem);
  if (!parties.ok) return parties;
  if (problem.total >= 0n) return seated(method, problem.total, parties.value);
  const mirror = seated(method, -problem.total, parties.value);
  return mirror.ok ? ok({ ...mirror.value, seats: mirror.value.seats.map((held) => -held) }) : mirror;
}

function seated(method: Method, total: bigint, parties: readonly Party[]): Result<Apportionment> {
  const weightless = parties.every(({ weight }) => weight === 0n);
  if (weightless && total > 0n) return refuse("apportion/all-weights-zero", { total: String(total) });
  const least = parties.reduce((sum, { minimum }) => sum + minimum, 0n);
  if (least > total) return refuse("apportion/minimum-above-total", { total: String(total), least: String(least) });
  const most = mostThatFits(parties);
  if (most !== null && most < total)
    return refuse("apportion/maximum-below-total", { total: String(total), most: String(most) });
  return ok(byMethod(method, total, parties));
}

function byMethod(method: Method, total: bigint, parties: readonly Party[]): Apportionment {
  switch (method) {
    case "largest-remainder":
      return hamilton(total, parties);
    case "webster":
      return divisorApportionment(webster, total, parties);
    case "dhondt":
      return divisorApportionment(dhondt, total, parties);
    case "huntington-hill":
      return divisorApportionment(huntingtonHill, total, parties);
    case "adams":
      return divisorApportionment(adams, total, parties);
  }
}

/** Null when at least one party with a weight has no maximum. A party without weight never gets more than its minimum. */
function mostThatFits(parties: readonly Party[]): bigint | null {
  let most = 0n;
  for (const { weight, minimum, maximum } of parties) {
    if (weight > 0n && maximum === null) return null;
    most += weight === 0n ? minimum : (maximum ?? minimum);
  }
  return most;
}

function partiesOf({ weights, minimum, maximum }: ApportionmentProblem): Result<readonly Party[]> {
  for (const [limit, name] of [[minimum, "minimum"] as const, [maximum, "maximum"] as const])
    if (Array.isArray(limit) && limit.length !== weights.length)
      return refuse("apportion/limits-length", { limits: limit.length, weights: weights.length }, { path: name });
  const whole = wholeWeights(weights);
  const parties: Party[] = [];
  for (const [place, weight] of whole.entries()) {
    const path = `weights/${place}`;
    const party = { weight, minimum: limitOf(minimum, place) ?? 0n, maximum: limitOf(maximum, place) };
    const facts = { place: place + 1, minimum: String(party.minimum), maximum: String(party.maximum) };
    if (weight < 0n)
      return refuse(
        "apportion/weight-negative",
        { place: place + 1, weight: fractions.toWire(weights[place]!) },
        { path },
      );
    if (party.minimum < 0n || (party.maximum !== null && party.maximum < 0n))
      return refuse("apportion/limit-negative", facts, { path });
    if (party.maximum !== null && party.maximum < party.minimum)
      return refuse("apportion/minimum-above-maximum", facts, { path });
    parties.push(party);
  }
  return ok(parties);
}

const limitOf = (limit: Limit | undefined, place: number): bigint | null =>
  limit === undefined ? null : typeof limit === "bigint" ? limit : limit[place]!;

/** The same proportions in whole numbers, as small as they can be. */
function wholeWeights(weights: readonly Fraction[]): bigint[] {
  let multiple = 1n;
  for (const { d } of weights) multiple = (multiple / greatestCommonDivisor(multiple, d)) * d;
  const whole = weights.map(({ n, d }) => n * (multiple / d));
  const common = whole.reduce(greatestCommonDivisor, 0n);
  return common === 0n ? whole : whole.map((weight) => weight / common);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
