import {
  type Fraction,
  fraction,
  fractions,
  ok,
  ore,
  type Refusal,
  type Refused,
  type Result,
  refuse,
  sumOre,
} from "@omforent/kernel";
import { computeLine } from "./cost.ts";
import { type Amounts, amountsOf, type Line } from "./cost-lines.ts";
import { wire } from "./facts.ts";
import { resolveFigures } from "./figures.ts";
import { type RoundedLine, roundLines } from "./rounding.ts";
import type { Evaluation, Scenario, Step } from "./scenario.ts";
import { CannotDivide, divide, type Setting } from "./shares.ts";
import { step } from "./step.ts";
import { whoTakesPart } from "./taking-part.ts";
import { validateKey } from "./validate.ts";

/**
 * Divides an amount by a key: exact shares, amounts in whole øre that sum exactly to the total, and for every
 * participant every step from the statistic to the øre. The result does not depend on the order of participants or figures.
 *
 * Refusals: what {@link validateKey} says; `key/missing-facts` with every missing figure named in `because`;
 * `key/no-participants`, `key/duplicate-participant`, `key/no-host`, `key/participant-unknown`, `key/needs-amount`,
 * `key/amount-differs`, `key/group-amounts-missing`, `key/groups-do-not-sum`, `key/all-zero`, `key/limits-impossible`,
 * `key/adjustment-impossible`, `key/not-in-table`, `key/table-participant-absent`, `key/needs-date`, `key/nobody-takes-part`,
 * `key/several-hosts`, `key/participation-reversed`, `key/year-unlikely`, `key/figure-contradicted`, `key/negative-figure`, `key/figures-too-fine`.
 *
 * @example evaluate({ key, participants: [{ id: "5020", name: "Osen" }], figures, amount: kroner(1000n), date: null })
 */
export function evaluate(scenario: Scenario): Result<Evaluation> {
  const valid = validateKey(scenario.key);
  if (!valid.ok) return valid;
  const people = whoTakesPart(scenario);
  if (!people.ok) return people;
  const { present, year } = people.value;
  const { figures, missing } = resolveFigures(scenario, present, year);
  if (missing.length > 0) return refuseMissing(missing);
  const amounts = amountsOf(scenario);
  if (!amounts.ok) return amounts;
  try {
    return finish(scenario, amounts.value, { participants: present, figures, year });
  } catch (error) {
    if (error instanceof CannotDivide) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

const waiting = ["key/figure-missing", "key/figure-not-published"];

/** A figure that cannot be right is told before those that are not there; all are named in `because`. */
function refuseMissing(missing: readonly Refusal[]): Refused {
  const unusable = missing.find(({ code }) => !waiting.includes(code));
  if (unusable) return { ok: false, refusal: { ...unusable, because: missing } };
  return refuse("key/missing-facts", { count: missing.length }, { because: missing });
}

function finish(scenario: Scenario, { lines, outside }: Amounts, setting: Setting): Result<Evaluation> {
  const unit = scenario.key.rounding;
  const computed = lines.map((line) => roundLines(computeLine(line, setting, unit), unit));
  const total = sumOre(computed.map((line) => line.total));
  const all = ore(total + sumOre(Object.values(outside)));
  const hasGroups = scenario.key.cost.kind === "groups";
  if (hasGroups && scenario.amount !== null && scenario.amount !== all)
    return refuse("key/groups-do-not-sum", { amount: wire(fraction(scenario.amount)), sum: wire(fraction(all)) });
  const exact = setting.participants.map((_, index) => fractions.sum(computed.map((line) => line.exact[index]!)));
  const shareOf = sharesOfTotal(exact) ?? fixedShares(lines, setting);
  const placeOf = new Map(setting.participants.map(({ id }, index) => [id, index]));
  const rows = scenario.participants.map(({ id }) => {
    const place = placeOf.get(id);
    if (place === undefined)
      return { id, amount: ore(0n), fraction: fractions.zero, explanation: notTakingPart(setting.year) };
    const amount = sumOre(computed.map((line) => line.amounts[place]!));
    return {
      id,
      amount,
      fraction: shareOf?.[place] ?? null,
      explanation: step("amount", {}, stepsOf(computed, place)),
    };
  });
  const shares = rows.map(({ id, amount, fraction: share }) => ({ id, amount, fraction: share }));
  // Own properties, whatever the id: an assignment would lose one called "__proto__".
  const explanation = Object.fromEntries(rows.map((row) => [row.id, row.explanation]));
  return ok({ total, shares, explanation, outside });
}

const stepsOf = (lines: readonly RoundedLine[], place: number): readonly Step[] =>
  lines.flatMap(({ name, steps }) => (name === null ? steps[place]! : [step("group", { name }, steps[place]!)]));

const notTakingPart = (year: number | null): Step => step("not-taking-part", { year }, []);

/** Each one's part of the whole before rounding; null when the whole is nothing. */
function sharesOfTotal(exact: readonly Fraction[]): Fraction[] | null {
  const whole = fractions.sum(exact);
  return fractions.isZero(whole) ? null : exact.map((one) => fractions.divide(one, whole));
}

/** Shares of a zero total, when the key fixes them whatever the amount is. */
function fixedShares(lines: readonly Line[], setting: Setting): Fraction[] | null {
  const [line] = lines;
  if (lines.length !== 1 || !line || line.cost.kind === "charged-first" || line.cost.kind === "limited-amounts")
    return null;
  return divide(line.cost, fractions.one, setting).map(({ exact }) => exact);
}
