import { type Evaluation, evaluate, type Key, type ParticipantId } from "@omforent/fairness";
import { type Fraction, type Ore, plainDate } from "@omforent/kernel";
import { keyInUse } from "./key-in-use.ts";
import { scenarioFor } from "./key-scenario.ts";
import type { KeyVersion } from "./key-version.ts";
import { populationOf } from "./population-of.ts";
import type { WorkshopFacts } from "./workshop-facts.ts";
import { perInhabitant } from "./workshop-result.ts";
import { type WorkshopState, years } from "./workshop-state.ts";

/** One participant's year; null where a figure of that year is not known. */
export type YearPoint = {
  readonly year: number;
  readonly amount: Ore | null;
  readonly perInhabitant: Fraction | null;
  readonly population: Fraction | null;
  /** The version in use that year, when the series follows a cooperation's history. */
  readonly version: KeyVersion | null;
};

export type YearlySeries = { readonly id: ParticipantId; readonly points: readonly YearPoint[] };

/** The same key and the same amount in every year, with each year's own figures. */
export const seriesOf = (key: Key, state: WorkshopState, facts: WorkshopFacts): readonly YearlySeries[] =>
  collect(state, facts, (year) => ({ evaluation: valueIn(key, state, facts, year), version: null }));

/** The same amount by the key that the cooperation used in each year: how a changed key moved the shares. */
export const historyOf = (state: WorkshopState, facts: WorkshopFacts): readonly YearlySeries[] =>
  collect(state, facts, (year) => {
    const version = keyInUse(facts.versions, plainDate(year, 12, 31));
    return { evaluation: version && valueIn(version.key, state, facts, year), version };
  });

type InYear = { readonly evaluation: Evaluation | null; readonly version: KeyVersion | null };

function collect(
  state: WorkshopState,
  facts: WorkshopFacts,
  inYear: (year: number) => InYear,
): readonly YearlySeries[] {
  const results = years.map((year) => ({ year, ...inYear(year) }));
  return state.participants.map(({ id }, index) => ({
    id,
    points: results.map(({ year, evaluation, version }) => {
      const amount = evaluation?.shares[index]?.amount ?? null;
      const population = populationOf(facts, id, year);
      return {
        year,
        amount,
        population,
        version,
        perInhabitant: amount === null ? null : perInhabitant(amount, population),
      };
    }),
  }));
}

/**
 * Most keys read figures of the year or a few years back, so those are tried first: a figure that is found among them is the one
 * that would be found among all. Only when something is missing there are all figures read, and then all decide.
 */
function valueIn(key: Key, state: WorkshopState, facts: WorkshopFacts, year: number): Evaluation | null {
  const near = evaluate(scenarioFor(key, state, figuresNear(facts, year), year));
  if (near.ok) return near.value;
  const result = evaluate(scenarioFor(key, state, facts, year));
  return result.ok ? result.value : null;
}

const yearsBack = 2;

function figuresNear(facts: WorkshopFacts, year: number): WorkshopFacts {
  const [from, to] = [`${year - yearsBack}-01-01`, `${year}-12-31`];
  const figures = facts.figures.filter(({ date }) => date === null || (date >= from && date <= to));
  return { ...facts, figures };
}
