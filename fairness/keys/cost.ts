import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import { chargeStep } from "./charges.ts";
import type { Line } from "./cost-lines.ts";
import { wire } from "./facts.ts";
import type { CostRule, LimitedAmounts, RoundingUnit, ShareRule } from "./key.ts";
import { withinBounds } from "./limits.ts";
import type { Step } from "./scenario.ts";
import { CannotDivide, type Divided, divide, limitSteps, type Setting } from "./shares.ts";
import { step } from "./step.ts";

export type ComputedLine = {
  readonly name: string | null;
  readonly total: Ore;
  readonly steps: readonly { readonly id: string; readonly step: Step }[];
};

/** One step for each participant, and the total that they are rounded to. */
export function computeLine({ name, cost, amount }: Line, setting: Setting, unit: RoundingUnit): ComputedLine {
  const steps =
    cost.kind === "charged-first"
      ? chargeFirst(cost, { amount, unit }, setting)
      : divideCost(cost, needed(amount), setting);
  const exact = fractions.sum(steps.map((one) => one.exact));
  const total = amount ?? nearest(exact, unit);
  return { name, total, steps: steps.map((one, index) => ({ id: setting.participants[index]!.id, step: one })) };
}

const needed = (amount: Ore | null): Fraction => {
  if (amount === null) throw new CannotDivide("key/needs-amount");
  return fraction(amount);
};

const divideCost = (cost: ShareRule | LimitedAmounts, amount: Fraction, setting: Setting): Divided =>
  cost.kind === "limited-amounts" ? divideWithinKroner(cost, amount, setting) : divide(cost, amount, setting);

function chargeFirst(
  { charges, rest }: Extract<CostRule, { kind: "charged-first" }>,
  { amount, unit }: { readonly amount: Ore | null; readonly unit: RoundingUnit },
  setting: Setting,
): Step[] {
  const charged = setting.participants.map((one) =>
    charges.flatMap((charge) => chargeStep(charge, one, setting) ?? []),
  );
  const sum = fractions.sum(charged.flat().map(({ exact }) => exact));
  if (rest === null) {
    if (amount !== null && amount !== nearest(sum, unit) && amount !== nearest(sum, 1n))
      throw new CannotDivide("key/amount-differs", { amount: wire(fraction(amount)), charged: wire(sum) });
    return charged.map((steps) => step("charged", {}, steps));
  }
  const left = fractions.subtract(needed(amount), sum);
  const shared = divideCost(rest, left, setting);
  return charged.map((steps, index) => {
    const restStep: Step = {
      code: "rest",
      params: { of: wire(left), charged: wire(sum) },
      exact: shared[index]!.exact,
      children: [shared[index]!],
    };
    return step("charged", {}, [...steps, restStep]);
  });
}

/** Bounds in kroner; a credit is bounded the other way round, so that it mirrors a cost. */
function divideWithinKroner({ rule, minimum, maximum }: LimitedAmounts, amount: Fraction, setting: Setting): Divided {
  const sign = fraction(amount.n < 0n ? -1n : 1n);
  const base = divide(rule, amount, setting);
  const sizes = base.map(({ exact }) => fractions.multiply(exact, sign));
  const bounds = {
    minimum: minimum === null ? null : fraction(minimum),
    maximum: maximum === null ? null : fraction(maximum),
  };
  const limited = withinBounds(sizes, bounds);
  const facts = { minimum: bounds.minimum && wire(bounds.minimum), maximum: bounds.maximum && wire(bounds.maximum) };
  if (!limited)
    throw new CannotDivide("key/limits-impossible", { count: sizes.length, amount: wire(amount), ...facts });
  const isAt = (index: number, bound: Fraction | null) => bound !== null && fractions.equals(limited[index]!, bound);
  return limitSteps({
    base,
    targets: limited.map((size) => fractions.multiply(size, sign)),
    isAtMinimum: (index) => isAt(index, bounds.minimum),
    isAtMaximum: (index) => isAt(index, bounds.maximum),
    facts,
  });
}

/** A whole number of units, halves away from zero; only where charges alone make the total. */
function nearest(exact: Fraction, unit: RoundingUnit): Ore {
  const size = fraction(exact.n < 0n ? -exact.n : exact.n, exact.d * unit);
  const whole = fractions.floor(fractions.add(size, fraction(1n, 2n))) * unit;
  return ore(exact.n < 0n ? -whole : whole);
}
