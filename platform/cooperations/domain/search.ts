import { foldName } from "../../municipalities/domain/index.ts";
import { formWords } from "./directory.ts";

/** As much of a cooperation as a search looks at; a summary on the wire has it too, so the browser searches with the same function. */
export type Searchable = {
  readonly name: string;
  readonly form: string | null;
  readonly host: SearchableParticipant | null;
  readonly participants: readonly SearchableParticipant[];
  readonly services: readonly {
    readonly text: string;
    readonly functions: readonly { readonly code: string; readonly name: string | null }[];
  }[];
};
type SearchableParticipant = {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly county: { readonly number: string; readonly name: string } | null;
};

/** What is searched for; a field that is left out is not asked about. */
export type CooperationFilter = {
  readonly q?: string | undefined;
  readonly form?: string | undefined;
  readonly service?: string | undefined;
  readonly partner?: string | undefined;
  readonly county?: string | undefined;
};

/** Everything that a word may be found in, folded: name, form, services, participants with their former names, counties. */
export function searchTextOf(cooperation: Searchable): string {
  const people = peopleOf(cooperation);
  return foldName(
    [
      cooperation.name,
      formWords(cooperation.form),
      ...cooperation.services.flatMap(({ text, functions }) => [text, ...functions.map(({ name }) => name ?? "")]),
      ...people.flatMap(({ name, formerNames, county }) => [name, ...formerNames, county?.name ?? ""]),
    ].join(" | "),
  );
}

/** The words of a query; each must be found. */
export const wordsOf = (query: string): readonly string[] => foldName(query.slice(0, 200)).split(" ").filter(Boolean);

/** Ids of everyone who takes part or hosts. */
export const partnerIdsOf = (cooperation: Searchable): readonly string[] => [
  ...new Set(peopleOf(cooperation).map(({ id }) => id)),
];
export const countyNumbersOf = (cooperation: Searchable): readonly string[] => [
  ...new Set(peopleOf(cooperation).flatMap(({ county }) => (county ? [county.number] : []))),
];
/** The KOSTRA codes and the folded words that the service filter compares with. */
export const serviceKeysOf = ({ services }: Searchable): readonly string[] => [
  ...new Set(services.flatMap(({ text, functions }) => [foldName(text), ...functions.map(({ code }) => code)])),
];
export const serviceKey = (service: string): string => foldName(service.slice(0, 200));

/** "vertskommune" finds both kinds of host cooperation as well. */
export const formsFor = (form: string): readonly string[] =>
  form === "vertskommune" ? ["vertskommune", "vertskommune_adm", "vertskommune_nemnd"] : [form];

/** Whether a cooperation is among those that a filter asks for. */
export function matches(cooperation: Searchable, filter: CooperationFilter): boolean {
  const { q, form, service, partner, county } = filter;
  if (form && !(cooperation.form && formsFor(form).includes(cooperation.form))) return false;
  if (service && !serviceKeysOf(cooperation).includes(serviceKey(service))) return false;
  if (partner && !partnerIdsOf(cooperation).includes(partner)) return false;
  if (county && !countyNumbersOf(cooperation).includes(county)) return false;
  if (!q) return true;
  const text = searchTextOf(cooperation);
  return wordsOf(q).every((word) => text.includes(word));
}

const peopleOf = ({ host, participants }: Searchable): readonly SearchableParticipant[] =>
  host ? [host, ...participants] : participants;
