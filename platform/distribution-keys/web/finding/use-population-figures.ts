import type { Figure, MeasureId } from "@omforent/fairness";
import { useQueries } from "@tanstack/react-query";
import type { StatisticsJson } from "../../../municipalities/contract.ts";
import { populationMeasures } from "../../domain/finding/index.ts";
import type { WorkshopFacts } from "../../domain/index.ts";
import { registerFigures } from "../register-figures.ts";
import { paths, read } from "../use-workshop-facts.ts";
import type { Workshop } from "../workshop.ts";

/** The workshop's facts with the population of every age group, asked for only where somebody looks for keys. */
export function usePopulationFigures({ last, facts, known }: Workshop): {
  readonly facts: WorkshopFacts;
  readonly measures: readonly MeasureId[];
  readonly isLoading: boolean;
} {
  const measures = populationMeasures(facts);
  const ids = (last?.state.participants ?? [])
    .map(({ id }) => id)
    .filter((id) => known.candidates.some((one) => one.id === id))
    .sort();
  const found = useQueries({
    queries: measures.map((measure) => ({
      ...read<StatisticsJson>(paths.statistics(measure, ids)),
      enabled: ids.length > 0,
    })),
    combine: (answers) => ({
      statistics: answers.flatMap(({ data }) => data?.statistics ?? []),
      isLoading: answers.some(({ isLoading }) => isLoading),
    }),
  });
  const figures: readonly Figure[] = registerFigures(found.statistics).figures;
  const typed = facts.figures.filter(({ measure }) => !measures.includes(measure));
  return { facts: { ...facts, figures: [...typed, ...figures] }, measures, isLoading: found.isLoading };
}
