import { roundToTotal, type ShareRule, type WeightedPart } from "@omforent/fairness";
import { type Fraction, fraction, fractions } from "@omforent/kernel";

/** A rule as the parts that a person sees: a rule alone is one part that weighs everything. */
export const partsOf = (rule: ShareRule): readonly WeightedPart[] =>
  rule.kind === "weighted" ? rule.parts : [{ weight: fractions.one, rule }];

/** The rule that parts make; one part that weighs everything is the rule itself. */
export function ruleOf(parts: readonly WeightedPart[]): ShareRule {
  const [only] = parts;
  return only && parts.length === 1 && fractions.equals(only.weight, fractions.one)
    ? only.rule
    : { kind: "weighted", parts };
}

/** Sets one weight. Of two parts the other takes the rest, so that they stay at 100 %; of more, the person says who. */
export function withWeight(parts: readonly WeightedPart[], index: number, weight: Fraction): readonly WeightedPart[] {
  const rest = fractions.subtract(fractions.one, weight);
  const follows = parts.length === 2 && rest.n > 0n;
  return parts.map((part, at) => (at === index ? { ...part, weight } : follows ? { ...part, weight: rest } : part));
}

/** What is missing to 100 %; negative when there is too much. */
export const missingWeight = (parts: readonly WeightedPart[]): Fraction =>
  fractions.subtract(fractions.one, fractions.sum(parts.map(({ weight }) => weight)));

/** Gives one part what is missing. */
export const withRestOn = (parts: readonly WeightedPart[], index: number): readonly WeightedPart[] =>
  parts.map((part, at) =>
    at === index ? { ...part, weight: fractions.add(part.weight, missingWeight(parts)) } : part,
  );

/** Scales all parts to 100 % in whole per cent, with the largest remainders rounded up; every part keeps at least 1 %. */
export function balanced(parts: readonly WeightedPart[]): readonly WeightedPart[] {
  const total = fractions.sum(parts.map(({ weight }) => weight));
  if (parts.length === 0 || total.n <= 0n) return parts;
  const free = fraction(BigInt(100 - parts.length));
  const quotas = parts.map(({ weight }, index) => ({
    id: String(index).padStart(4, "0"),
    exact: fractions.multiply(fractions.divide(fractions.maximum(weight, fractions.zero), total), free),
  }));
  const rounded = roundToTotal(quotas, BigInt(100 - parts.length));
  return parts.map((part, index) => ({ ...part, weight: fraction(rounded[index]!.amount + 1n, 100n) })); // one for each quota
}

/** One more part: it takes half of the largest, so that the parts still sum to 100 %. */
export function withNewPart(parts: readonly WeightedPart[], rule: ShareRule): readonly WeightedPart[] {
  const largest = parts.reduce(
    (best, part, index) => (fractions.compare(part.weight, parts[best]!.weight) > 0 ? index : best),
    0,
  );
  const half = fraction(fractions.floor(fractions.multiply(parts[largest]!.weight, fraction(50n))), 100n);
  if (half.n === 0n) return [...parts, { weight: fraction(1n, 100n), rule }];
  const rest = parts.map((part, index) =>
    index === largest ? { ...part, weight: fractions.subtract(part.weight, half) } : part,
  );
  return [...rest, { weight: half, rule }];
}

/** Without one part; what it weighed goes to the others in proportion, exactly. */
export function withoutPart(parts: readonly WeightedPart[], index: number): readonly WeightedPart[] {
  const rest = parts.filter((_, at) => at !== index);
  const total = fractions.sum(rest.map(({ weight }) => weight));
  const whole = fractions.sum(parts.map(({ weight }) => weight));
  if (total.n <= 0n) return rest;
  return rest.map((part) => ({ ...part, weight: fractions.divide(fractions.multiply(part.weight, whole), total) }));
}
