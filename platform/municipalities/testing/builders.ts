import { expect, plainDate } from "@omforent/kernel";
import {
  type FormerMunicipality,
  type Municipality,
  type Registry,
  type RegistryLists,
  readDecimal,
  registryOf,
  type Statistic,
  type StatisticMeasure,
} from "../domain/index.ts";

/** Builders with honest defaults: Osen as it is, and figures that are plainly made up for a test. */
export const aMunicipality = (own: Partial<Municipality> = {}): Municipality => ({
  number: "5020",
  name: "Osen",
  officialName: own.name ?? "Osen",
  names: { northernSami: null, southernSami: null, luleSami: null, kven: null, other: [] },
  county: "50",
  languageForm: "bokmål",
  languageFormElsewhere: null,
  centre: "Steinsdalen",
  areaKm2: "387.10",
  organisationNumber: "944350675",
  point: [10.6459, 64.2734],
  ...own,
});

export const aFormer = (own: Partial<FormerMunicipality> = {}): FormerMunicipality => ({
  number: "1633",
  name: "Osen",
  firstYear: null,
  lastYear: 2017,
  leadsTo: ["5020"],
  ...own,
});

export const aRegistry = (own: Partial<RegistryLists> = {}): Registry =>
  registryOf({
    counties: [{ number: "50", name: "Trøndelag" }],
    municipalities: [aMunicipality()],
    formers: [],
    neighbours: [],
    sources: [],
    ...own,
  });

export const aMeasure = (own: Partial<StatisticMeasure> = {}): StatisticMeasure => ({
  id: "population",
  names: { nb: "folketall", nn: "folketal", en: "population" },
  units: { nb: "innbygger", nn: "innbyggjar", en: "inhabitant" },
  owner: null,
  allowsNegative: false,
  wholeNumbers: true,
  ...own,
});

export const aStatistic = ({
  value = "911",
  ...own
}: Partial<Omit<Statistic, "value">> & { readonly value?: string } = {}): Statistic => ({
  measure: "population",
  participant: "5020",
  date: plainDate(2026, 1, 1),
  source: { title: "A test", publisher: null, table: null, licence: null },
  publishedOn: null,
  approximate: false,
  ...own,
  value: expect(readDecimal(value)),
});

/** A square of a tenth of a degree, with its south-west corner there. */
export const aSquare = (west = 10.5, south = 64.2) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
});

export const aFeature = (number: string | number, geometry: unknown = aSquare()) => ({
  type: "Feature",
  properties: { kommunenummer: number },
  geometry,
});

export const aFeatureCollection = (...features: readonly unknown[]) => ({ type: "FeatureCollection", features });
