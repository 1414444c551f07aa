import { ok, type Result, refuse } from "@omforent/kernel";
import { foldName, withoutKind } from "./fold-name.ts";
import { isDivided, namesOfFormer } from "./former-municipality.ts";
import { isMunicipalityNumber, type Municipality } from "./municipality.ts";
import type { Registry } from "./registry.ts";
import { searchMunicipality } from "./search-municipality.ts";
import { leadToToday } from "./succession.ts";

/**
 * The one municipality of today that a person means by a whole name or number of any time: "Rissa", "1624", "Våler (Østfold)", "Osen kommune".
 * A name in use today means today's municipality, also when a former one bore it ("Bø" is Bø in Nordland, not Bø (Telemark)).
 * Refusals: `municipality/ambiguous` names the candidates, `municipality/divided`, `municipality/not-found`.
 */
export function municipalityNamed(registry: Registry, text: string): Result<Municipality> {
  const asked = withoutKind(text.trim());
  if (isMunicipalityNumber(asked)) return leadToToday(registry, asked);
  const whole = searchMunicipality(registry, asked).filter(({ municipality, match }) => {
    const county = registry.counties.get(municipality.county)?.name ?? "";
    const former = match.former ? namesOfFormer(match.former) : [];
    const names = [match.text, `${match.text} ${county}`, `${municipality.number} ${municipality.name}`, ...former];
    return names.some((name) => foldName(name) === foldName(asked));
  });
  const named = whole.filter(({ match }) => match.former === null);
  const meant = named.length > 0 ? named : whole;
  const [only] = meant;
  if (!only) return refuse("municipality/not-found", { number: text.slice(0, 80) });
  if (meant.length === 1) return ok(only.municipality);
  const divided = meant.find(({ match }) => match.former && isDivided(match.former))?.match.former;
  if (divided) return leadToToday(registry, divided.number);
  return refuse("municipality/ambiguous", {
    text: text.slice(0, 80),
    candidates: meant.map(({ municipality }) => `${municipality.number} ${municipality.name}`),
  });
}

/**
 * The one municipality of today that bears this name or number today. A figure for "Rissa" is not a figure for Indre Fosen, so
 * former names are refused here, with where they lead.
 * Refusals: `municipality/no-longer-in-use`, `municipality/ambiguous`, `municipality/divided`, `municipality/not-found`.
 */
export function municipalityInUse(registry: Registry, text: string): Result<Municipality> {
  const meant = municipalityNamed(registry, text);
  if (!meant.ok || bears(registry, meant.value, text)) return meant;
  const { number, name } = meant.value;
  const former = searchMunicipality(registry, text).find((found) => found.municipality.number === number)?.match.former;
  return refuse("municipality/no-longer-in-use", {
    number: former?.number ?? text,
    name: former?.name ?? text,
    lastYear: former?.lastYear ?? null,
    todaysNumber: number,
    todaysName: name,
  });
}

const bears = (registry: Registry, { number }: Municipality, text: string): boolean =>
  searchMunicipality(registry, text).some(({ municipality, match }) => municipality.number === number && !match.former);
