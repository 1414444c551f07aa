import { type Fraction, fraction, fractions, type Ore } from "@omforent/kernel";
import { chargeProblems } from "./charge-problems.ts";
import { coarseSum } from "./coarse-sum.ts";
import type { CostGroups, CostRule, OutsideTheSplit, ShareRule } from "./key.ts";
import { isName, isWhole, largestKey, type Problem, percentOf } from "./problem.ts";
import { readingProblems } from "./reading-problems.ts";

/** What is wrong with one part of a key by itself, leaving out the parts inside it. */
export function* partProblems(part: CostRule | CostGroups | OutsideTheSplit, path: string): Generator<Problem> {
  switch (part.kind) {
    case "equal":
    case "outside":
    case "pro-rata":
      return;
    case "measure":
      yield* readingProblems(part.figure, `${path}/figure`);
      return;
    case "weighted":
      yield* weightedProblems(part, path);
      return;
    case "table":
      yield* tableProblems(part, path);
      return;
    case "adjusted":
      if (part.factor.n < 0n) yield { path: `${path}/factor`, code: "key/factor-negative" };
      return;
    case "limited-shares":
      yield* limitProblems(part.minimum, part.maximum, path);
      if (part.maximum && fractions.compare(part.maximum, fractions.one) > 0)
        yield { path: `${path}/maximum`, code: "key/limit-above-100", params: { limit: percentOf(part.maximum) } };
      return;
    case "phase-in":
      if (!isWhole(part.years, 1, 50))
        yield { path: `${path}/years`, code: "key/phase-in-years", params: { years: part.years } };
      if (!isWhole(part.firstYear, 1800, 2999))
        yield { path: `${path}/firstYear`, code: "key/year-unlikely", params: { year: part.firstYear } };
      return;
    case "limited-amounts":
      yield* limitProblems(asFraction(part.minimum), asFraction(part.maximum), path);
      return;
    case "charged-first":
      if (part.charges.length === 0) yield { path, code: "key/no-charges" };
      for (const [index, charge] of part.charges.entries()) yield* chargeProblems(charge, `${path}/charges/${index}`);
      return;
    case "groups":
      yield* groupProblems(part, path);
  }
}

function* weightedProblems({ parts }: Extract<ShareRule, { kind: "weighted" }>, path: string): Generator<Problem> {
  if (parts.length === 0) yield { path, code: "key/no-parts" };
  for (const [index, { weight }] of parts.entries())
    if (weight.n <= 0n) {
      const params = { weight: percentOf(weight) };
      yield { path: `${path}/parts/${index}/weight`, code: "key/weight-not-positive", params };
    }
  const weights = parts.map(({ weight }) => weight);
  yield* sumProblem(weights, path, "key/weights-not-100");
}

function* tableProblems({ shares }: Extract<ShareRule, { kind: "table" }>, path: string): Generator<Problem> {
  if (shares.length === 0) yield { path, code: "key/no-parts" };
  const seen = new Set<string>();
  for (const [index, { participant, share }] of shares.entries()) {
    const place = `${path}/shares/${index}`;
    if (seen.has(participant)) yield { path: place, code: "key/twice-in-table", params: { participant } };
    seen.add(participant);
    const params = { participant, share: percentOf(share) };
    if (share.n < 0n) yield { path: `${place}/share`, code: "key/share-negative", params };
  }
  const all = shares.map(({ share }) => share);
  yield* sumProblem(all, path, "key/table-not-100");
}

function* groupProblems({ groups }: CostGroups, path: string): Generator<Problem> {
  if (groups.length === 0) yield { path, code: "key/no-parts" };
  const names = new Set<string>();
  for (const [index, { name }] of groups.entries()) {
    const place = `${path}/groups/${index}/name`;
    if (!isName(name)) yield { path: place, code: "key/group-name-unusable" };
    if (names.has(name)) yield { path: place, code: "key/group-twice", params: { name } };
    names.add(name);
  }
}

function* limitProblems(minimum: Fraction | null, maximum: Fraction | null, path: string): Generator<Problem> {
  if (minimum === null && maximum === null) yield { path, code: "key/no-limit" };
  if (minimum && minimum.n < 0n) yield { path: `${path}/minimum`, code: "key/limit-negative" };
  if (maximum && maximum.n < 0n) yield { path: `${path}/maximum`, code: "key/limit-negative" };
  if (minimum && maximum && fractions.compare(minimum, maximum) > 0) yield { path, code: "key/limits-crossed" };
}

function* sumProblem(terms: readonly Fraction[], path: string, code: string): Generator<Problem> {
  const total = coarseSum(terms);
  if (total === null) {
    yield { path, code: "key/too-large", params: { depth: largestKey.depth, parts: largestKey.parts } };
    return;
  }
  if (terms.length > 0 && !fractions.equals(total, fractions.one))
    yield {
      path,
      code,
      params: { sum: percentOf(total), missing: percentOf(fractions.subtract(fractions.one, total)) },
    };
}

const asFraction = (amount: Ore | null) => (amount === null ? null : fraction(amount));
