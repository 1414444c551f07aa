import { type Figure, standardMeasures } from "@omforent/fairness";
import { fraction, plainDate } from "@omforent/kernel";
import type { WorkshopFacts } from "../domain/index.ts";
import { exampleState, type WorkshopState } from "../domain/index.ts";

/** Population on 1 January 2005 and 2026: Statistics Norway, table 07459, as in platform/municipalities/facts/population.csv. */
const inhabitants: Readonly<Record<string, readonly [bigint, bigint]>> = {
  "5020": [1052n, 911n],
  "5057": [9821n, 10706n],
  "5054": [9941n, 10006n],
  "5058": [4411n, 4340n],
};

export const aFigure = (participant: string, year: number, value: bigint): Figure => ({
  participant,
  measure: "population",
  date: plainDate(year, 1, 1),
  value: fraction(value),
  publishedOn: null,
  source: "SSB 07459",
});

/** The four municipalities of the example with their names and figures of the first and the last year. */
export const someFacts = (facts: Partial<WorkshopFacts> = {}): WorkshopFacts => ({
  names: { "5020": "Osen", "5057": "Ørland", "5054": "Indre Fosen", "5058": "Åfjord" },
  measures: standardMeasures,
  figures: Object.entries(inhabitants).flatMap(([id, [first, last]]) => [
    aFigure(id, 2005, first),
    aFigure(id, 2026, last),
  ]),
  estimates: [],
  versions: [],
  ...facts,
});

export const aState = (state: Partial<WorkshopState> = {}): WorkshopState => ({ ...exampleState, ...state });
