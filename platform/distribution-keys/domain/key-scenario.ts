import type { Figure, Key, Scenario } from "@omforent/fairness";
import { type Ore, plainDate } from "@omforent/kernel";
import { nameOf, type WorkshopFacts } from "./workshop-facts.ts";
import type { TypedFigure, WorkshopState } from "./workshop-state.ts";

/** One key applied to the people, amounts and figures of the workshop, in one budget year. */
export function scenarioFor(key: Key, state: WorkshopState, facts: WorkshopFacts, year: number = state.year): Scenario {
  const hasGroups = key.cost.kind === "groups";
  return {
    key,
    participants: state.participants.map(({ id, host, from, to }) => ({ id, name: nameOf(facts, id), host, from, to })),
    figures: figuresFor(state, facts),
    amount: hasGroups || chargesAreTheWhole(key) ? null : state.amount,
    ...(hasGroups ? { groups: groupAmounts(state) } : {}),
    date: plainDate(year, 1, 1),
  };
}

/** Keys of charges alone make their own total: nothing is left to divide. */
export const chargesAreTheWhole = ({ cost }: Key): boolean => cost.kind === "charged-first" && cost.rest === null;

/** The registers' figures and the typed ones; a typed figure comes before a register's for the same date. */
function figuresFor(state: WorkshopState, facts: WorkshopFacts): readonly Figure[] {
  if (state.figures.length === 0) return facts.figures;
  const typed = new Set(state.figures.map(placeOf));
  return [...facts.figures.filter((figure) => !typed.has(placeOf(figure))), ...state.figures.map(asFigure)];
}

const placeOf = ({ participant, measure, date }: Pick<Figure, "participant" | "measure" | "date">): string =>
  `${participant}\n${measure}\n${date ?? ""}`;

const asFigure = ({ participant, measure, date, value }: TypedFigure): Figure => ({
  participant,
  measure,
  date,
  value,
  publishedOn: null,
  source: null,
});

const groupAmounts = (state: WorkshopState): Record<string, Ore> =>
  Object.fromEntries(state.groups.map(({ name, amount }) => [name, amount]));
