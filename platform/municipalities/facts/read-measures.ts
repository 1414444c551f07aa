import type { StatisticMeasure, StatisticSource } from "../domain/index.ts";
import { readFactFile } from "./files.ts";

type MeasuresFile = {
  readonly source: StatisticSource;
  readonly measures: readonly Pick<StatisticMeasure, "id" | "names" | "units">[];
};

/** The common measures, and the source of all their figures. */
export function readMeasures(): { readonly measures: readonly StatisticMeasure[]; readonly source: StatisticSource } {
  const { source, measures } = JSON.parse(readFactFile("measures.json")) as MeasuresFile;
  const { title, publisher, table, licence } = source;
  return {
    measures: measures.map((measure) => ({ ...measure, owner: null, allowsNegative: false, wholeNumbers: true })),
    source: { title, publisher, table, licence },
  };
}
