import { foldName, withoutKind } from "./fold-name.ts";
import { type FormerMunicipality, isDivided, namesOfFormer } from "./former-municipality.ts";
import type { Municipality } from "./municipality.ts";
import type { Registry } from "./registry.ts";

/** Why a municipality was found. `former` says which earlier municipality is now part of it. */
export type Match = {
  readonly kind: "number" | "name" | "other-name" | "former-number" | "former-name";
  readonly text: string;
  readonly former: FormerMunicipality | null;
};
export type Found = { readonly municipality: Municipality; readonly match: Match };

/**
 * Municipalities by name, number, Sámi or Kven name, or by a municipality that is now part of them: "Rissa" finds Indre Fosen.
 * The best match first; one line for each municipality. An empty text finds nothing.
 */
export function searchMunicipality(registry: Registry, text: string): readonly Found[] {
  const query = withoutKind(text.trim());
  const folded = foldName(query);
  if (folded === "") return [];
  const best = new Map<string, Ranked>();
  for (const { names, ...candidate } of candidatesOf(registry, folded)) {
    const quality = Math.min(...names.map((name) => qualityOf(name, query, folded)));
    if (quality === noMatch) continue;
    const earlier = best.get(candidate.municipality.number);
    const ranked = { ...candidate, rank: quality * 10 + kinds.indexOf(candidate.match.kind) };
    if (!earlier || ranked.rank < earlier.rank) best.set(candidate.municipality.number, ranked);
  }
  return [...best.values()].sort(byRank).map(({ municipality, match }) => ({ municipality, match }));
}

type Ranked = Found & { readonly rank: number };
type Candidate = Found & { readonly names: readonly string[] };

const kinds: readonly Match["kind"][] = ["number", "name", "other-name", "former-number", "former-name"];
const norwegian = new Intl.Collator("nb");
const byRank = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  norwegian.compare(a.municipality.name, b.municipality.name) ||
  a.municipality.number.localeCompare(b.municipality.number);

function* candidatesOf(registry: Registry, folded: string): Generator<Candidate> {
  for (const municipality of registry.municipalities.values()) {
    const { number, name, county } = municipality;
    const match = { text: name, former: null };
    const countyName = registry.counties.get(county)?.name ?? "";
    yield { municipality, match: { ...match, kind: "number", text: number }, names: [number, `${number} ${name}`] };
    yield { municipality, match: { ...match, kind: "name" }, names: [name, ...withCounty(folded, name, countyName)] };
    for (const other of otherNamesOf(municipality))
      yield { municipality, match: { ...match, kind: "other-name", text: other }, names: [other] };
  }
  for (const former of registry.formers.values()) yield* candidatesOfFormer(registry, former);
}

function* candidatesOfFormer(registry: Registry, former: FormerMunicipality): Generator<Candidate> {
  for (const number of former.leadsTo) {
    const municipality = registry.municipalities.get(number);
    if (!municipality) continue;
    yield { municipality, match: { kind: "former-number", text: former.number, former }, names: [former.number] };
    const names = namesThatExplain(former, municipality, registry.counties.get(municipality.county)?.name ?? "");
    if (names.length > 0) yield { municipality, match: { kind: "former-name", text: former.name, former }, names };
  }
}

/** A former name that is the same as today's explains nothing, unless the municipality was divided; "Våler (Hedmark)" still leads. */
function namesThatExplain(former: FormerMunicipality, { name }: Municipality, countyName: string): readonly string[] {
  const names = namesOfFormer(former);
  if (isDivided(former) || !names.some((one) => foldName(one) === foldName(name))) return [former.name, ...names];
  const leads = former.name.includes("(") && foldName(former.name) !== foldName(`${name} ${countyName}`);
  return leads ? [former.name] : [];
}

const otherNamesOf = ({ name, officialName, names }: Municipality): readonly string[] => [
  ...new Set(
    [names.northernSami, names.southernSami, names.luleSami, names.kven, ...names.other, officialName].filter(
      (other): other is string => other !== null && other !== name,
    ),
  ),
];

/** "Våler (Østfold)" means one of two; the county counts only after a whole name, or "ro" would find all of Rogaland. */
const withCounty = (folded: string, name: string, county: string): readonly string[] =>
  folded.startsWith(`${foldName(name)} `) ? [`${name} ${county}`] : [];

const noMatch = 9;

/** 0 exactly as written, 1 the same when folded, 2 begins with it as written, 3 when folded, 4 a later word begins with it. */
function qualityOf(name: string, query: string, folded: string): number {
  if (name.toLowerCase() === query.toLowerCase()) return 0;
  const candidate = foldName(name);
  if (candidate === folded) return 1;
  if (name.toLowerCase().startsWith(query.toLowerCase())) return 2;
  if (candidate.startsWith(folded)) return 3;
  return ` ${candidate}`.includes(` ${folded}`) ? 4 : noMatch;
}
