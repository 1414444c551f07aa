import {
  type County,
  type FactSource,
  type FormerMunicipality,
  type Municipality,
  type Neighbours,
  type RegistryLists,
  registryOf,
} from "../domain/index.ts";
import { linesOf, readFactFile } from "./files.ts";

/** The files are the project's own and are checked by tests, so their shape is stated here and not read defensively. */
type MunicipalitiesFile = {
  readonly sources: readonly FactSource[];
  readonly counties: readonly County[];
  readonly municipalities: readonly WrittenMunicipality[];
};
type WrittenMunicipality = Omit<Municipality, "names"> & {
  readonly names: { readonly se?: string; readonly sma?: string; readonly smj?: string; readonly fkv?: string };
  readonly otherNames?: readonly string[];
};
type NeighboursFile = {
  readonly land: readonly (readonly [string, string])[];
  readonly acrossWater: readonly (readonly [string, string, string])[];
};

export const readRegistry = () => registryOf(readRegistryLists());

export function readRegistryLists(): RegistryLists {
  const { sources, counties, municipalities } = JSON.parse(readFactFile("municipalities.json")) as MunicipalitiesFile;
  return {
    sources,
    counties,
    municipalities: municipalities.map(readMunicipality),
    formers: linesOf(readFactFile("former-municipalities.csv")).map(readFormer),
    neighbours: readNeighbours(),
  };
}

const readMunicipality = ({ names, otherNames = [], ...rest }: WrittenMunicipality): Municipality => ({
  ...rest,
  names: {
    northernSami: names.se ?? null,
    southernSami: names.sma ?? null,
    luleSami: names.smj ?? null,
    kven: names.fkv ?? null,
    other: otherNames,
  },
});

function readFormer(line: string): FormerMunicipality {
  const [number = "", name = "", firstYear = "", lastYear = "", leadsTo = ""] = line.split(",");
  return {
    number,
    name,
    firstYear: firstYear === "" ? null : Number(firstYear),
    lastYear: Number(lastYear),
    leadsTo: leadsTo.split(" "),
  };
}

function readNeighbours(): readonly Neighbours[] {
  const { land, acrossWater } = JSON.parse(readFactFile("neighbours.json")) as NeighboursFile;
  return [
    ...land.map((pair) => ({ pair, kilometres: null })),
    ...acrossWater.map(([a, b, kilometres]) => ({ pair: [a, b] as const, kilometres })),
  ];
}
