import type { County } from "./county.ts";
import type { FormerMunicipality } from "./former-municipality.ts";
import type { CountyNumber, Municipality, MunicipalityNumber } from "./municipality.ts";

/** Two municipalities that meet on land (`kilometres` null) or across water. Derived from generalised borders. */
export type Neighbours = {
  readonly pair: readonly [MunicipalityNumber, MunicipalityNumber];
  readonly kilometres: string | null;
};

/** Which fields of a municipality come from where. */
export type FactSource = {
  readonly id: string;
  readonly fields: readonly string[];
  readonly publisher: string;
  readonly date: string | null;
  readonly licence: string;
};

/** All that is known about which municipalities there are and have been. */
export type Registry = {
  readonly counties: ReadonlyMap<CountyNumber, County>;
  /** In the order of their numbers. */
  readonly municipalities: ReadonlyMap<MunicipalityNumber, Municipality>;
  readonly formers: ReadonlyMap<MunicipalityNumber, FormerMunicipality>;
  readonly neighbours: readonly Neighbours[];
  readonly sources: readonly FactSource[];
};

export type RegistryLists = {
  readonly counties: readonly County[];
  readonly municipalities: readonly Municipality[];
  readonly formers: readonly FormerMunicipality[];
  readonly neighbours: readonly Neighbours[];
  readonly sources: readonly FactSource[];
};

export const registryOf = (lists: RegistryLists): Registry => ({
  counties: byNumber(lists.counties),
  municipalities: byNumber(lists.municipalities),
  formers: byNumber(lists.formers),
  neighbours: lists.neighbours,
  sources: lists.sources,
});

export const municipalitiesOf = (registry: Registry, county: CountyNumber): readonly Municipality[] =>
  [...registry.municipalities.values()].filter((municipality) => municipality.county === county);

/** Those that meet this municipality, the nearest over water first and otherwise by number. */
export const neighboursOf = (
  { neighbours }: Registry,
  number: MunicipalityNumber,
): readonly { readonly number: MunicipalityNumber; readonly kilometres: string | null }[] =>
  neighbours
    .filter(({ pair }) => pair.includes(number))
    .map(({ pair: [a, b], kilometres }) => ({ number: a === number ? b : a, kilometres }))
    .sort((a, b) => Number(a.kilometres ?? 0) - Number(b.kilometres ?? 0) || a.number.localeCompare(b.number));

const byNumber = <Item extends { readonly number: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map([...items].sort((a, b) => (a.number < b.number ? -1 : 1)).map((item) => [item.number, item]));
