import type {
  CountyJson,
  FormerMunicipalityJson,
  MatchJson,
  MeasureJson,
  MunicipalitySummaryJson,
  NeighbourJson,
  StatisticJson,
} from "../contract.ts";
import {
  type CountyNumber,
  describeDirection,
  type FormerMunicipality,
  isDivided,
  type Match,
  type Municipality,
  type Registry,
  type StatisticMeasure,
  writeDecimal,
} from "../domain/index.ts";
import type { StoredStatistic } from "./statistic.store.ts";

export const countyToWire = (number: CountyNumber, { counties }: Registry): CountyJson => ({
  number,
  name: counties.get(number)?.name ?? number,
});

export function summaryToWire(
  { number, name, county, languageForm, point }: Municipality,
  registry: Registry,
  population: ReadonlyMap<string, StoredStatistic>,
): MunicipalitySummaryJson {
  const newest = population.get(number);
  return {
    number,
    name,
    county: countyToWire(county, registry),
    languageForm,
    point: [...point],
    population: newest ? { value: writeDecimal(newest.value), date: newest.date } : null,
  };
}

export const matchToWire = ({ kind, text, former }: Match): MatchJson => ({
  kind,
  text,
  former: former && {
    number: former.number,
    name: former.name,
    lastYear: former.lastYear,
    divided: isDivided(former),
  },
});

export const formerToWire = (former: FormerMunicipality, registry: Registry): FormerMunicipalityJson => ({
  number: former.number,
  name: former.name,
  firstYear: former.firstYear,
  lastYear: former.lastYear,
  leadsTo: former.leadsTo.map((number) => ({ number, name: registry.municipalities.get(number)?.name ?? number })),
  divided: isDivided(former),
});

export function neighbourToWire(
  { number, kilometres }: { readonly number: string; readonly kilometres: string | null },
  from: Municipality,
  registry: Registry,
): NeighbourJson | null {
  const neighbour = registry.municipalities.get(number);
  if (!neighbour) return null;
  const direction = describeDirection(from.point, neighbour.point).compass;
  return { number, name: neighbour.name, direction, kilometres };
}

export const statisticToWire = (
  statistic: StoredStatistic & { readonly derived?: StatisticJson["derived"] },
): StatisticJson => ({
  participant: statistic.participant,
  measure: statistic.measure,
  date: statistic.date,
  value: writeDecimal(statistic.value),
  publishedOn: statistic.publishedOn,
  approximate: statistic.approximate,
  derived: statistic.derived ?? null,
  source: statistic.source,
  recordedBy: statistic.recordedBy,
  recordedAt: statistic.recordedAt,
  corrections: statistic.corrections,
});

export const measureToWire = (measure: StatisticMeasure): MeasureJson => measure;
