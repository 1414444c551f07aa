import type { Evaluation, ParticipantId } from "@omforent/fairness";
import { type Fraction, type Ore, ore } from "@omforent/kernel";
import { populationOf } from "./population-of.ts";
import type { WorkshopFacts } from "./workshop-facts.ts";
import { amountOf, perInhabitant, type WorkshopResult } from "./workshop-result.ts";
import type { WorkshopState } from "./workshop-state.ts";

/** One line of the table. A change is null when what it is held against is not known. */
export type SplitRow = {
  readonly id: ParticipantId;
  readonly amount: Ore;
  readonly share: Fraction | null;
  readonly population: Fraction | null;
  readonly perInhabitant: Fraction | null;
  readonly fromToday: Ore | null;
  readonly fromEqual: Ore | null;
  readonly fromPopulation: Ore | null;
};

/** The table of one key's split, the reader's own first. */
export function splitRows(
  evaluation: Evaluation,
  result: WorkshopResult,
  { state, facts }: { readonly state: WorkshopState; readonly facts: WorkshopFacts },
): readonly SplitRow[] {
  const today = result.today?.outcome.ok ? result.today.outcome.value : null;
  return ownFirst(evaluation.shares, state.own).map(({ id, amount, fraction: share }) => {
    const population = populationOf(facts, id, state.year);
    const change = (from: Evaluation | null) => difference(amount, amountOf(from, id));
    return {
      id,
      amount,
      share,
      population,
      perInhabitant: perInhabitant(amount, population),
      fromToday: change(today),
      fromEqual: change(result.yardsticks.equal),
      fromPopulation: change(result.yardsticks.population),
    };
  });
}

export const ownFirst = <One extends { readonly id: string }>(
  all: readonly One[],
  own: string | null,
): readonly One[] => [...all].sort((a, b) => Number(b.id === own) - Number(a.id === own));

const difference = (amount: Ore, from: Ore | null): Ore | null => (from === null ? null : ore(amount - from));
