import { fraction, plainDate } from "@omforent/kernel";
import type { PopulationMeasure, Statistic, StatisticSource } from "../domain/index.ts";
import { linesOf, readFactFile } from "./files.ts";

/** The population of one municipality on 1 January of one year, by measure. */
export type PopulationRow = {
  readonly municipality: string;
  readonly year: number;
  readonly values: Readonly<Record<PopulationMeasure, number>>;
  readonly approximate: boolean;
};

/** The rows of `population.csv` by municipality, unread: a split of four municipalities reads 88 of 7,852 lines. */
export function readPopulationLines(): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(linesOf(readFactFile("population.csv")), (line) => line.slice(0, 4));
}

/** The file holds the smallest groups; the two wider ones are their sums. */
export function readPopulationRow(line: string): PopulationRow {
  const [municipality = "", year, total, to5, to15, to17, to66, to79, to89, from90, approximate] = line.split(",");
  const [a, b, c, d, e, f, g] = [to5, to15, to17, to66, to79, to89, from90].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    municipality,
    year: Number(year),
    values: {
      population: Number(total),
      "population-0-5": a,
      "population-6-15": b,
      "population-16-17": c,
      "population-0-17": a + b + c,
      "population-18-66": d,
      "population-67-plus": e + f + g,
      "population-67-79": e,
      "population-80-89": f,
      "population-90-plus": g,
    },
    approximate: approximate === "1",
  };
}

export const statisticOf = (row: PopulationRow, measure: PopulationMeasure, source: StatisticSource): Statistic => ({
  measure,
  participant: row.municipality,
  date: plainDate(row.year, 1, 1),
  value: fraction(BigInt(row.values[measure])),
  source,
  publishedOn: null, // not known: the source gives no publication dates
  approximate: row.approximate,
});
