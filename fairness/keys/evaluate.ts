import {
  type Fraction,
  fraction,
  fractions,
  type Ore,
  ok,
  ore,
  type Result,
  refuse,
  sumOre,
  yearOf,
} from "@omforent/kernel";
import { chargeStep } from "./charges.ts";
import { wire } from "./facts.ts";
import { resolveFigures } from "./figures.ts";
import type { CostRule, LimitedAmounts, ShareRule } from "./key.ts";
import { withinBounds } from "./limits.ts";
import { whoIn } from "./mentions.ts";
import { takesPartIn } from "./periods.ts";
import { roundLines } from "./rounding.ts";
import type { Evaluation, Participant, Scenario, Share, Step } from "./scenario.ts";
import { CannotDivide, type Divided, divide, limitSteps, type Setting } from "./shares.ts";
import { validateKey } from "./validate.ts";

/**
 * Divides an amount by a key: exact shares, amounts in whole øre that sum exactly to the total, and for every
 * participant every step from the statistic to the øre. The result does not depend on the order of participants or figures.
 *
 * Refusals: what {@link validateKey} says; `key/missing-facts` with every missing figure named in `because`;
 * `key/no-participants`, `key/duplicate-participant`, `key/no-host`, `key/participant-unknown`, `key/needs-amount`,
 * `key/amount-differs`, `key/group-amounts-missing`, `key/groups-do-not-sum`, `key/all-zero`, `key/limits-impossible`,
 * `key/adjustment-impossible`, `key/not-in-table`, `key/table-participant-absent`, `key/needs-date`, `key/nobody-takes-part`.
 *
 * @example evaluate({ key, participants: [{ id: "5020", name: "Osen" }], figures, amount: kroner(1000n), date: null })
 */
export function evaluate(scenario: Scenario): Result<Evaluation> {
  const valid = validateKey(scenario.key);
  if (!valid.ok) return valid;
  const people = whoTakesPart(scenario);
  if (!people.ok) return people;
  const { present, year } = people.value;
  const { figures, missing } = resolveFigures(scenario, present);
  if (missing.length > 0) {
    const [first] = missing;
    const isOther = first!.code === "key/negative-figure";
    return refuse(isOther ? first!.code : "key/missing-facts", isOther ? first!.params : { count: missing.length }, {
      because: missing,
    });
  }
  const amounts = amountsOf(scenario);
  if (!amounts.ok) return amounts;
  try {
    return finish(scenario, amounts.value, { participants: present, figures, year });
  } catch (error) {
    if (error instanceof CannotDivide) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function whoTakesPart({ key, participants, date }: Scenario): Result<{ present: Participant[]; year: number | null }> {
  if (participants.length === 0) return refuse("key/no-participants");
  const ids = new Set<string>();
  for (const [index, { id }] of participants.entries()) {
    if (ids.has(id)) return refuse("key/duplicate-participant", { participant: id }, { path: `participants/${index}` });
    ids.add(id);
  }
  for (const who of whoIn(key.cost)) {
    if (who.kind === "host" && !participants.some(({ host }) => host)) return refuse("key/no-host");
    if (who.kind === "participant" && !ids.has(who.id))
      return refuse("key/participant-unknown", { participant: who.id });
  }
  const year = date === null ? null : yearOf(date);
  const present = participants
    .filter((one) => year === null || takesPartIn(one, year))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return present.length === 0
    ? refuse("key/nobody-takes-part", { from: `${year}-01-01`, to: `${year}-12-31` })
    : ok({ present, year });
}

/** The amount of each cost group; the one amount of a key without groups has the name null. */
type Line = { readonly name: string | null; readonly cost: CostRule; readonly amount: Ore | null };
type Amounts = { readonly lines: readonly Line[]; readonly outside: Readonly<Record<string, Ore>> };

function amountsOf({ key, amount, groups = {} }: Scenario): Result<Amounts> {
  if (key.cost.kind !== "groups") {
    const named = Object.keys(groups);
    if (named.length > 0) return refuse("key/group-unknown", { names: named, known: [] });
    return ok({ lines: [{ name: null, cost: key.cost, amount }], outside: {} });
  }
  const names = key.cost.groups.map(({ name }) => name);
  const given = new Map(Object.entries(groups));
  const unknown = [...given.keys()].filter((name) => !names.includes(name));
  if (unknown.length > 0) return refuse("key/group-unknown", { names: unknown, known: names });
  const lines: Line[] = [];
  const outside: Record<string, Ore> = {};
  const missing: string[] = [];
  for (const { name, cost } of key.cost.groups) {
    const sum = given.get(name) ?? null;
    const makesItsOwn = cost.kind === "charged-first" && cost.rest === null;
    if (sum === null && !makesItsOwn && cost.kind !== "outside") missing.push(name);
    if (cost.kind !== "outside") lines.push({ name, cost, amount: sum });
    else if (sum !== null) outside[name] = sum;
  }
  if (missing.length > 0) return refuse("key/group-amounts-missing", { names: missing });
  return ok({ lines, outside });
}

function finish(scenario: Scenario, { lines, outside }: Amounts, setting: Setting): Result<Evaluation> {
  const computed = lines.map((line) => roundLines(computeLine(line, setting), scenario.key.rounding));
  const total = sumOre(computed.map((line) => line.total));
  const hasGroups = scenario.key.cost.kind === "groups";
  if (hasGroups && scenario.amount !== null && scenario.amount !== ore(total + sumOre(Object.values(outside))))
    return refuse("key/groups-do-not-sum", {
      amount: wire(fraction(scenario.amount)),
      sum: wire(fraction(total + sumOre(Object.values(outside)))),
    });
  const shareWithoutAmount = total === 0n ? fixedShares(lines, setting) : null;
  const byId = new Map(
    setting.participants.map(({ id }, index) => {
      const children = computed.flatMap((line) =>
        line.name === null ? line.steps[index]! : [groupStep(line.name, line.steps[index]!)],
      );
      const amount = sumOre(computed.map((line) => line.amounts[index]!));
      const exact = fractions.sum(computed.map((line) => line.exact[index]!));
      const whole = total === 0n ? (shareWithoutAmount?.[index] ?? null) : fractions.divide(exact, fraction(total));
      return [id, { amount, fraction: whole, step: step("amount", {}, children) }] as const;
    }),
  );
  const shares: Share[] = [];
  const explanation: Record<string, Step> = {};
  for (const { id } of scenario.participants) {
    const one = byId.get(id);
    shares.push({ id, amount: one?.amount ?? ore(0n), fraction: one ? one.fraction : fractions.zero });
    explanation[id] = one?.step ?? step("not-taking-part", { year: setting.year }, []);
  }
  return ok({ total, shares, explanation, outside });
}

export type ComputedLine = {
  readonly name: string | null;
  readonly total: Ore;
  readonly steps: readonly { readonly id: string; readonly step: Step }[];
};

function computeLine({ name, cost, amount }: Line, setting: Setting): ComputedLine {
  const steps =
    cost.kind === "charged-first" ? chargeFirst(cost, amount, setting) : divideCost(cost, needed(amount), setting);
  const exact = fractions.sum(steps.map((one) => one.exact));
  const total = amount ?? nearestOre(exact);
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
  amount: Ore | null,
  setting: Setting,
): Step[] {
  const charged = setting.participants.map((one) =>
    charges.flatMap((charge) => chargeStep(charge, one, setting) ?? []),
  );
  const sum = fractions.sum(charged.flat().map(({ exact }) => exact));
  if (rest === null) {
    if (amount !== null && amount !== nearestOre(sum))
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

/** Shares of a zero total, when the key fixes them whatever the amount is. */
function fixedShares(lines: readonly Line[], setting: Setting): Fraction[] | null {
  const [line] = lines;
  if (lines.length !== 1 || !line || line.cost.kind === "charged-first" || line.cost.kind === "limited-amounts")
    return null;
  return divide(line.cost, fractions.one, setting).map(({ exact }) => exact);
}

const groupStep = (name: string, children: readonly Step[]): Step => step("group", { name }, children);
const step = (code: string, params: Step["params"], children: readonly Step[]): Step => ({
  code,
  params,
  exact: fractions.sum(children.map(({ exact }) => exact)),
  children,
});

/** Halves away from zero; only where charges alone make the total. */
function nearestOre(exact: Fraction): Ore {
  const size = fractions.floor(fractions.add(exact.n < 0n ? fractions.negate(exact) : exact, fraction(1n, 2n)));
  return ore(exact.n < 0n ? -size : size);
}
