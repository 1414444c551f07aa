import { type Fraction, fraction, fractions, type Ore, ok, parseDate, type Result, refuse } from "@omforent/kernel";
import { coarseSum } from "./coarse-sum.ts";
import type { Charge, CostGroups, CostRule, Key, Reading } from "./key.ts";
import { roundingUnits } from "./key.ts";

/** A key deeper or larger than this is no agreement that a person can read; limits within limits also double their digits. */
export const largestKey = { depth: 12, parts: 5000, nameLength: 200 } as const;

type Problem = {
  readonly path: string;
  readonly code: string;
  readonly params?: Record<string, string | number | null>;
};

/**
 * Whether a key means something: weights and tables sum to exactly 1, limits are possible, dates exist, names are unique.
 * The refusal is the first problem found, reading from the top; `because` holds them all, each with its `path`.
 */
export function validateKey(key: Key): Result<Key> {
  const problems: Problem[] = [];
  if (!roundingUnits.includes(key.rounding))
    problems.push({ path: "rounding", code: "key/rounding-unknown", params: { rounding: String(key.rounding) } });
  const size = { parts: 0 };
  for (const problem of problemsOf(key.cost, "cost", 0, size)) {
    problems.push(problem);
    if (problems.length >= 100) break;
  }
  const refusals = problems.map(({ path, code, params }) => refuse(code, params ?? {}, { path }).refusal);
  const [first] = refusals;
  if (!first) return ok(key);
  return refuse(first.code, first.params, { path: first.path!, ...(refusals.length > 1 ? { because: refusals } : {}) });
}

type Node = CostRule | CostGroups | { readonly kind: "outside" };
type Size = { parts: number };

function* problemsOf(node: Node, path: string, depth: number, size: Size): Generator<Problem> {
  size.parts += 1;
  if (depth > largestKey.depth || size.parts > largestKey.parts) {
    yield { path, code: "key/too-large", params: { depth: largestKey.depth, parts: largestKey.parts } };
    return;
  }
  const inside = (child: Node, at: string) => problemsOf(child, `${path}/${at}`, depth + 1, size);
  switch (node.kind) {
    case "equal":
    case "outside":
      return;
    case "measure":
      yield* readingProblems(node.figure, `${path}/figure`);
      return;
    case "weighted": {
      if (node.parts.length === 0) yield { path, code: "key/no-parts" };
      for (const [index, part] of node.parts.entries()) {
        if (part.weight.n <= 0n)
          yield {
            path: `${path}/parts/${index}/weight`,
            code: "key/weight-not-positive",
            params: { weight: percentOf(part.weight) },
          };
        yield* inside(part.rule, `parts/${index}/rule`);
      }
      yield* sumProblem(
        node.parts.map((part) => part.weight),
        path,
        "key/weights-not-100",
      );
      return;
    }
    case "table": {
      if (node.shares.length === 0) yield { path, code: "key/no-parts" };
      const seen = new Set<string>();
      for (const [index, { participant, share }] of node.shares.entries()) {
        if (seen.has(participant))
          yield { path: `${path}/shares/${index}`, code: "key/twice-in-table", params: { participant } };
        seen.add(participant);
        if (share.n < 0n)
          yield {
            path: `${path}/shares/${index}/share`,
            code: "key/share-negative",
            params: { participant, share: percentOf(share) },
          };
      }
      yield* sumProblem(
        node.shares.map(({ share }) => share),
        path,
        "key/table-not-100",
      );
      return;
    }
    case "adjusted":
      if (node.factor.n < 0n) yield { path: `${path}/factor`, code: "key/factor-negative" };
      yield* inside(node.rule, "rule");
      return;
    case "limited-shares":
      yield* limitProblems(node.minimum, node.maximum, path);
      if (node.maximum && fractions.compare(node.maximum, fractions.one) > 0)
        yield { path: `${path}/maximum`, code: "key/limit-above-100", params: { limit: percentOf(node.maximum) } };
      yield* inside(node.rule, "rule");
      return;
    case "phase-in":
      if (!isWhole(node.years, 1, 50))
        yield { path: `${path}/years`, code: "key/phase-in-years", params: { years: node.years } };
      if (!isWhole(node.firstYear, 1800, 2999))
        yield { path: `${path}/firstYear`, code: "key/year-unlikely", params: { year: node.firstYear } };
      yield* inside(node.from, "from");
      yield* inside(node.to, "to");
      return;
    case "pro-rata":
      yield* inside(node.rule, "rule");
      return;
    case "limited-amounts":
      yield* limitProblems(asFraction(node.minimum), asFraction(node.maximum), path);
      yield* inside(node.rule, "rule");
      return;
    case "charged-first":
      if (node.charges.length === 0) yield { path, code: "key/no-charges" };
      for (const [index, charge] of node.charges.entries()) yield* chargeProblems(charge, `${path}/charges/${index}`);
      if (node.rest) yield* inside(node.rest, "rest");
      return;
    case "groups": {
      if (node.groups.length === 0) yield { path, code: "key/no-parts" };
      const names = new Set<string>();
      for (const [index, group] of node.groups.entries()) {
        if (!isName(group.name)) yield { path: `${path}/groups/${index}/name`, code: "key/group-name-unusable" };
        if (names.has(group.name))
          yield { path: `${path}/groups/${index}/name`, code: "key/group-twice", params: { name: group.name } };
        names.add(group.name);
        yield* inside(group.cost, `groups/${index}/cost`);
      }
      return;
    }
  }
}

function* chargeProblems(charge: Charge, path: string): Generator<Problem> {
  switch (charge.kind) {
    case "fixed-each":
    case "fixed-one":
      if (charge.amount < 0n) yield { path: `${path}/amount`, code: "key/amount-negative" };
      return;
    case "unit-price":
      if (charge.price < 0n) yield { path: `${path}/price`, code: "key/amount-negative" };
      if (charge.free.n < 0n) yield { path: `${path}/free`, code: "key/free-negative" };
      for (const [index, exception] of charge.exceptions.entries())
        if (exception.price < 0n) yield { path: `${path}/exceptions/${index}/price`, code: "key/amount-negative" };
      yield* readingProblems(charge.quantity, `${path}/quantity`);
      return;
    case "own-cost":
      if (charge.rate.n <= 0n) yield { path: `${path}/rate`, code: "key/rate-not-positive" };
      if (charge.upTo !== null && charge.upTo < 0n) yield { path: `${path}/upTo`, code: "key/amount-negative" };
      yield* readingProblems(charge.cost, `${path}/cost`);
      return;
  }
}

function* readingProblems({ measure, at }: Reading, path: string): Generator<Problem> {
  if (!isName(measure)) yield { path: `${path}/measure`, code: "key/measure-unusable" };
  switch (at.kind) {
    case "unstated":
      return;
    case "date":
      if (!parseDate(at.date).ok) yield { path: `${path}/at/date`, code: "date/not-a-date", params: { text: at.date } };
      return;
    case "average":
      if (!isWhole(at.years, 2, 30))
        yield { path: `${path}/at/years`, code: "key/average-years", params: { years: at.years } };
  }
  // Every year must have the day, so 29 February is no reference day.
  if (!isWhole(at.month, 1, 12) || !isWhole(at.day, 1, 31) || !parseDate(dayIn(2025, at.month, at.day)).ok)
    yield { path: `${path}/at`, code: "key/no-such-day", params: { day: at.day, month: at.month } };
  if (!isWhole(at.yearsBefore, 0, 20))
    yield { path: `${path}/at/yearsBefore`, code: "key/years-before", params: { years: at.yearsBefore } };
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

/** "99.9" for 999/1000; an endless fraction stays one: "200/3". In percent, for a sentence. */
function percentOf(share: Fraction): string {
  const percent = fractions.multiply(share, fraction(100n));
  for (let scale = 1n, digits = 0; digits <= 6; digits += 1, scale *= 10n) {
    if (scale % percent.d !== 0n) continue;
    const text = (percent.n < 0n ? -percent.n : percent.n) * (scale / percent.d);
    const padded = text.toString().padStart(digits + 1, "0");
    const sign = percent.n < 0n ? "-" : "";
    return digits === 0 ? sign + padded : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  }
  return `${percent.n}/${percent.d}`;
}

const isWhole = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
const asFraction = (amount: Ore | null) => (amount === null ? null : fraction(amount));
const isName = (name: string) =>
  name.trim() === name && name.length > 0 && name.length <= largestKey.nameLength && !/\p{Cc}/u.test(name);
const dayIn = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
