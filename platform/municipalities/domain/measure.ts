import type { Measure, MeasureId } from "@omforent/fairness";

/** A measure that figures are kept for. A key reads it by its id; a sentence by its names. */
export type StatisticMeasure = Measure & {
  /** Null: common to all, with figures from a public source. Otherwise the cooperation that defined it. */
  readonly owner: string | null;
  readonly allowsNegative: boolean;
  readonly wholeNumbers: boolean;
};

export const isReferenceMeasure = ({ owner }: StatisticMeasure): boolean => owner === null;

/** The measures that the keys of one cooperation may name: the common ones and its own. */
export const measuresFor = (measures: readonly StatisticMeasure[], owner: string | null): readonly StatisticMeasure[] =>
  measures.filter((measure) => measure.owner === null || measure.owner === owner);

/** The common measures that have figures from the start. */
export const populationMeasures = [
  "population",
  "population-0-5",
  "population-6-15",
  "population-16-17",
  "population-0-17",
  "population-18-66",
  "population-67-plus",
  "population-67-79",
  "population-80-89",
  "population-90-plus",
] as const satisfies readonly MeasureId[];
export type PopulationMeasure = (typeof populationMeasures)[number];
