import { type Fraction, fraction, fractions, type Refusal, refuse } from "@omforent/kernel";
import { dateFact, figureFacts, wire } from "./facts.ts";
import type { Figures } from "./figures.ts";
import type { ShareRule, Who } from "./key.ts";
import { withinBounds } from "./limits.ts";
import type { Period } from "./periods.ts";
import { periodsOf } from "./periods.ts";
import { yearsBegun } from "./phase-in.ts";
import type { Participant, Step } from "./scenario.ts";

/** Who shares, by which figures, in which year. `year` is null when the scenario has no date. */
export type Setting = {
  readonly participants: readonly Participant[];
  readonly figures: Figures;
  readonly year: number | null;
};

/** One step for each participant of the setting, in its order. Throws {@link CannotDivide} with the refusal. */
export type Divided = readonly Step[];

/** Carries a refusal out of the recursion; `evaluate` turns it into a value again. */
export class CannotDivide extends Error {
  readonly refusal: Refusal;
  constructor(code: string, params: Refusal["params"] = {}) {
    super(code);
    this.refusal = refuse(code, params).refusal;
  }
}

/** Divides `amount` (øre, exact, of any sign) in the proportions of the rule. The steps' `exact` sum to the amount. */
export function divide(rule: ShareRule, amount: Fraction, setting: Setting): Divided {
  switch (rule.kind) {
    case "equal":
      return divideEqually(amount, setting);
    case "measure":
      return divideByMeasure(rule, amount, setting);
    case "weighted":
      return combine(
        "weighted",
        setting,
        rule.parts.map(({ weight, rule: part }) => {
          const of = fractions.multiply(amount, weight);
          return wrap("part", { weight: wire(weight), of: wire(of) }, divide(part, of, setting));
        }),
      );
    case "table":
      return divideByTable(rule, amount, setting);
    case "adjusted":
      return divideAdjusted(rule, amount, setting);
    case "limited-shares":
      return divideLimited(rule, amount, setting);
    case "phase-in":
      return dividePhasedIn(rule, amount, setting);
    case "pro-rata":
      return divideProRata(rule, amount, setting);
  }
}

function divideEqually(amount: Fraction, { participants }: Setting): Divided {
  const exact = fractions.divide(amount, fraction(BigInt(participants.length)));
  return participants.map(() => ({
    code: "equal",
    params: { of: wire(amount), count: participants.length },
    exact,
    children: [],
  }));
}

function divideByMeasure(
  { figure }: Extract<ShareRule, { kind: "measure" }>,
  amount: Fraction,
  setting: Setting,
): Divided {
  const read = setting.participants.map(({ id }) => setting.figures.read(figure, id));
  const total = fractions.sum(read.map(({ value }) => value));
  if (fractions.isZero(total))
    throw new CannotDivide("key/all-zero", { measure: figure.measure, date: dateFact(read) });
  return read.map((one) => ({
    code: "measure",
    params: { of: wire(amount), measure: figure.measure, sum: wire(total), ...figureFacts(one) },
    exact: fractions.divide(fractions.multiply(amount, one.value), total),
    children: [],
  }));
}

function divideByTable(
  { shares }: Extract<ShareRule, { kind: "table" }>,
  amount: Fraction,
  { participants }: Setting,
): Divided {
  const shareOf = new Map(shares.map(({ participant, share }) => [participant, share]));
  const present = new Set(participants.map(({ id }) => id));
  const absent = shares.find(({ participant, share }) => !present.has(participant) && !fractions.isZero(share));
  if (absent) throw new CannotDivide("key/table-participant-absent", { participant: absent.participant });
  return participants.map(({ id }) => {
    const share = shareOf.get(id);
    if (!share) throw new CannotDivide("key/not-in-table", { participant: id });
    return {
      code: "table",
      params: { of: wire(amount), share: wire(share) },
      exact: fractions.multiply(amount, share),
      children: [],
    };
  });
}

function divideAdjusted(
  { rule, who, factor }: Extract<ShareRule, { kind: "adjusted" }>,
  amount: Fraction,
  setting: Setting,
): Divided {
  const base = divide(rule, amount, setting);
  const place = placeOf(who, setting.participants);
  // In a part of the year where the one meant takes no part, there is nothing to adjust.
  if (place === null) return base;
  const share = proportionsOf(base, amount, () => divide(rule, fractions.one, setting))[place]!;
  const adjusted = fractions.multiply(share, factor);
  const others = fractions.subtract(fractions.one, share);
  const isImpossible =
    fractions.compare(adjusted, fractions.one) > 0 || (fractions.isZero(others) && !fractions.equals(adjusted, share));
  if (isImpossible)
    throw new CannotDivide("key/adjustment-impossible", {
      participant: setting.participants[place]!.id,
      factor: wire(factor),
      share: wire(share),
    });
  const carry = fractions.isZero(others)
    ? fractions.one
    : fractions.divide(fractions.subtract(fractions.one, adjusted), others);
  return base.map((step, index) => {
    const target = fractions.multiply(step.exact, index === place ? factor : carry);
    const code = index === place ? "adjustment" : "adjustment-carried";
    const change: Step = {
      code,
      params: { factor: wire(index === place ? factor : carry), who: setting.participants[place]!.id },
      exact: fractions.subtract(target, step.exact),
      children: [],
    };
    return { code: "adjusted", params: {}, exact: target, children: [step, change] };
  });
}

function divideLimited(
  { rule, minimum, maximum }: Extract<ShareRule, { kind: "limited-shares" }>,
  amount: Fraction,
  setting: Setting,
): Divided {
  const base = divide(rule, amount, setting);
  const shares = proportionsOf(base, amount, () => divide(rule, fractions.one, setting));
  const limited = withinBounds(shares, { minimum, maximum });
  if (!limited)
    throw new CannotDivide("key/limits-impossible", {
      count: shares.length,
      minimum: minimum && wire(minimum),
      maximum: maximum && wire(maximum),
    });
  const targets = limited.map((share) => fractions.multiply(share, amount));
  return limitSteps({
    base,
    targets,
    isAtMinimum: (i) => isSame(limited[i]!, minimum),
    isAtMaximum: (i) => isSame(limited[i]!, maximum),
    facts: { minimumShare: minimum && wire(minimum), maximumShare: maximum && wire(maximum) },
  });
}

/**
 * The shares behind a division. Only a division of nothing has to be made again to show them: dividing twice at each
 * level would double the work with every level of the tree.
 */
const proportionsOf = (steps: Divided, amount: Fraction, ofOne: () => Divided): Fraction[] =>
  fractions.isZero(amount)
    ? ofOne().map(({ exact }) => exact)
    : steps.map(({ exact }) => fractions.divide(exact, amount));

/** The steps of a bounded division: what the rule gave, and what the bounds moved. Also used for bounds in kroner. */
export function limitSteps(bounded: {
  readonly base: Divided;
  readonly targets: readonly Fraction[];
  readonly isAtMinimum: (index: number) => boolean;
  readonly isAtMaximum: (index: number) => boolean;
  readonly facts: Step["params"];
}): Divided {
  return bounded.base.map((step, index) => {
    const exact = bounded.targets[index]!;
    const moved = fractions.subtract(exact, step.exact);
    if (fractions.isZero(moved)) return { code: "limited", params: bounded.facts, exact, children: [step] };
    const code = bounded.isAtMinimum(index)
      ? "limit-minimum"
      : bounded.isAtMaximum(index)
        ? "limit-maximum"
        : "limit-carried";
    return {
      code: "limited",
      params: bounded.facts,
      exact,
      children: [step, { code, params: bounded.facts, exact: moved, children: [] }],
    };
  });
}

function dividePhasedIn(rule: Extract<ShareRule, { kind: "phase-in" }>, amount: Fraction, setting: Setting): Divided {
  if (setting.year === null) throw new CannotDivide("key/needs-date", { why: "phase-in" });
  const done = yearsBegun(rule, setting.year);
  const weight = fraction(BigInt(done), BigInt(rule.years));
  const facts = { year: setting.year, firstYear: rule.firstYear, years: rule.years, done };
  const part = (code: string, share: Fraction, side: ShareRule) =>
    wrap(
      code,
      { ...facts, weight: wire(share), of: wire(fractions.multiply(amount, share)) },
      divide(side, fractions.multiply(amount, share), setting),
    );
  const parts = [];
  if (done < rule.years) parts.push(part("phase-old", fractions.subtract(fractions.one, weight), rule.from));
  if (done > 0) parts.push(part("phase-new", weight, rule.to));
  return combine("phase-in", setting, parts);
}

function divideProRata(
  { by, rule }: Extract<ShareRule, { kind: "pro-rata" }>,
  amount: Fraction,
  setting: Setting,
): Divided {
  const isWholeYear = setting.participants.every(({ from, to }) => !from && !to);
  if (isWholeYear) return divide(rule, amount, setting);
  if (setting.year === null) throw new CannotDivide("key/needs-date", { why: "pro-rata" });
  const periods = periodsOf(setting.participants, setting.year, by);
  const empty = periods.find(({ present }) => present.length === 0);
  if (empty) throw new CannotDivide("key/nobody-takes-part", { from: empty.from, to: empty.to });
  const length = periods.reduce((total, period) => total + period.length, 0);
  return combine(
    "pro-rata",
    setting,
    periods.map((period) => dividePeriod(period, length, { by, rule, amount, setting })),
  );
}

type ProRata = { readonly by: string; readonly rule: ShareRule; readonly amount: Fraction; readonly setting: Setting };

function dividePeriod(period: Period, yearLength: number, { by, rule, amount, setting }: ProRata): (Step | null)[] {
  const of = fractions.multiply(amount, fraction(BigInt(period.length), BigInt(yearLength)));
  const steps = divide(rule, of, { ...setting, participants: period.present });
  const stepOf = new Map(period.present.map(({ id }, index) => [id, steps[index]!]));
  const params = {
    from: period.from,
    to: period.to,
    length: period.length,
    yearLength,
    by,
    of: wire(of),
    count: period.present.length,
  };
  return setting.participants.map(({ id }) => {
    const step = stepOf.get(id);
    return step ? { code: "period", params, exact: step.exact, children: [step] } : null;
  });
}

/** Index of the one meant; null when it takes no part now. A key that names a host where nobody is one cannot be used. */
function placeOf(who: Who, participants: readonly Participant[]): number | null {
  const index = participants.findIndex((one) => (who.kind === "host" ? one.host === true : one.id === who.id));
  return index === -1 ? null : index;
}

const wrap = (code: string, params: Step["params"], steps: Divided): Step[] =>
  steps.map((step) => ({ code, params, exact: step.exact, children: [step] }));

/** Adds the parts up, participant by participant; a part may leave someone out. */
function combine(code: string, { participants }: Setting, parts: readonly (readonly (Step | null)[])[]): Step[] {
  return participants.map((_, index) => {
    const children = parts.flatMap((part) => part[index] ?? []);
    return { code, params: {}, exact: fractions.sum(children.map(({ exact }) => exact)), children };
  });
}

const isSame = (a: Fraction, b: Fraction | null) => b !== null && fractions.equals(a, b);
