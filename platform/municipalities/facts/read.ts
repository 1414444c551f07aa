import type { Figure } from "@omforent/fairness";
import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import {
  figuresOf,
  findMunicipality,
  isCountyNumber,
  type Municipality,
  municipalitiesOf,
  type PopulationMeasure,
  populationMeasures,
  type Registry,
  type Statistic,
  type StatisticMeasure,
  sumsOfParts,
} from "../domain/index.ts";
import { readMeasures } from "./read-measures.ts";
import { readPopulationLines, readPopulationRow, statisticOf } from "./read-population.ts";
import { readRegistry } from "./read-registry.ts";

export type ReferenceFacts = {
  readonly registry: Registry;
  readonly municipalities: readonly Municipality[];
  readonly measures: readonly StatisticMeasure[];
  /**
   * Every figure of a measure for municipalities ("5020") and counties ("50", the sum of its municipalities), oldest first, estimates
   * included and marked. Refused with one reason for each wrong participant: `statistic/participants-refused`, `statistic/unknown-measure`.
   */
  readonly statisticsFor: (participants: readonly string[], measure: string) => Result<readonly Statistic[]>;
  /** The same as a key reads them: without the estimates, since nobody is billed by a figure that is not known. */
  readonly figuresFor: (participants: readonly string[], measure: string) => Result<readonly Figure[]>;
};

/** The reference facts straight from their files, without a database; read once in a process. */
export function readReferenceFacts(): ReferenceFacts {
  facts ??= readFiles();
  return facts;
}

let facts: ReferenceFacts | null = null;

function readFiles(): ReferenceFacts {
  const registry = readRegistry();
  const { measures, source } = readMeasures();
  const lines = readPopulationLines();
  const ofMunicipality = (number: string, measure: PopulationMeasure): readonly Statistic[] =>
    (lines.get(number) ?? []).map((line) => statisticOf(readPopulationRow(line), measure, source));
  const ofParticipant = (participant: string, measure: PopulationMeasure): Result<readonly Statistic[]> => {
    if (isCountyNumber(participant)) return ofCounty(participant, measure);
    const municipality = findMunicipality(registry, participant);
    return municipality.ok ? ok(ofMunicipality(participant, measure)) : municipality;
  };
  const ofCounty = (participant: string, measure: PopulationMeasure): Result<readonly Statistic[]> => {
    if (!registry.counties.has(participant)) return refuse("statistic/unknown-participant", { participant });
    const parts = municipalitiesOf(registry, participant).map(({ number }) => number);
    return ok(
      sumsOfParts(
        { participant, measure },
        parts,
        parts.flatMap((number) => ofMunicipality(number, measure)),
      ),
    );
  };
  const statisticsFor: ReferenceFacts["statisticsFor"] = (participants, measure) =>
    isPopulationMeasure(measure)
      ? collect(participants, (participant) => ofParticipant(participant, measure))
      : refuse("statistic/unknown-measure", { measure: measure.slice(0, 80) });
  return {
    registry,
    municipalities: [...registry.municipalities.values()],
    measures,
    statisticsFor,
    figuresFor: (participants, measure) => {
      const statistics = statisticsFor(participants, measure);
      return statistics.ok ? ok(figuresOf(statistics.value)) : statistics;
    },
  };
}

const isPopulationMeasure = (measure: string): measure is PopulationMeasure =>
  populationMeasures.some((known) => known === measure);

function collect(
  participants: readonly string[],
  read: (participant: string) => Result<readonly Statistic[]>,
): Result<readonly Statistic[]> {
  const found: Statistic[] = [];
  const because: Refusal[] = [];
  for (const [index, participant] of participants.entries()) {
    const result = read(participant);
    if (result.ok) found.push(...result.value);
    else because.push({ ...result.refusal, path: `participants/${index}` });
  }
  if (because.length === 0) return ok(found);
  return refuse("statistic/participants-refused", { count: because.length }, { because });
}
