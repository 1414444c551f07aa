import { kroner, ok, type PlainDate, type Result } from "@omforent/kernel";
import { evaluate, type Figure, type Participant, type ShareRule } from "../keys/index.ts";
import type { Criterion } from "./problem.ts";

/** Where a criterion's shares come from: the participants, their figures and one date in each year (null: the newest figures). */
export type Ground = {
  readonly participants: readonly Participant[];
  readonly figures: readonly Figure[];
  readonly dates: readonly (PlainDate | null)[];
};

/** The exact shares that a rule gives in each year, by the same evaluation as any key. Refusals: those of `evaluate`. */
export function criterionOf(rule: ShareRule, { participants, figures, dates }: Ground): Result<Criterion> {
  const shares = [];
  for (const date of dates) {
    const found = evaluate({ key: { rounding: 1n, cost: rule }, participants, figures, amount: kroner(1n), date });
    if (!found.ok) return found;
    shares.push(found.value.shares.map(({ fraction }) => fraction!)); // the amount is not zero
  }
  return ok({ rule, shares });
}
