import { type Criterion, criterionOf, type Figure, type MeasureId, type ShareRule } from "@omforent/fairness";
import { plainDate } from "@omforent/kernel";
import { scenarioFor } from "../key-scenario.ts";
import type { WorkshopFacts } from "../workshop-facts.ts";
import type { WorkshopState } from "../workshop-state.ts";

/** What a key may be made of, and the shares it gives in the workshop's year. */
export type NamedCriterion = { readonly name: MeasureId | "equal"; readonly criterion: Criterion };

export const populationMeasures = (facts: Pick<WorkshopFacts, "measures">): readonly MeasureId[] =>
  facts.measures.map(({ id }) => id).filter((id) => id === "population" || id.startsWith("population-"));

/** Equally, and by each measure that all participants have figures for in the workshop's year: nothing is guessed for anyone. */
export function possibleCriteria(
  state: WorkshopState,
  facts: WorkshopFacts,
  measures: readonly MeasureId[],
): readonly NamedCriterion[] {
  const { participants, figures } = scenarioFor({ rounding: 1n, cost: { kind: "equal" } }, state, facts);
  const ground = { participants, figures: upTo(figures, state.year), dates: [plainDate(state.year, 1, 1)] };
  const rules = [
    { name: "equal", rule: { kind: "equal" } as ShareRule },
    ...measures.map((measure) => ({ name: measure, rule: byMeasure(measure) })),
  ];
  return rules.flatMap(({ name, rule }) => {
    const criterion = criterionOf(rule, ground);
    return criterion.ok ? [{ name, criterion: criterion.value }] : [];
  });
}

const byMeasure = (measure: MeasureId): ShareRule => ({
  kind: "measure",
  figure: { measure, at: { kind: "unstated" }, unpublished: "wait" },
});

const upTo = (figures: readonly Figure[], year: number): readonly Figure[] =>
  figures.filter(({ date }) => date === null || date <= plainDate(year, 12, 31));
