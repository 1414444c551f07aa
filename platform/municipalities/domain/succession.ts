import { ok, type Result, refuse } from "@omforent/kernel";
import { type FormerMunicipality, isDivided } from "./former-municipality.ts";
import type { Municipality, MunicipalityNumber } from "./municipality.ts";
import type { Registry } from "./registry.ts";

/** Today's numbers for a number of any time: itself, the one it was merged into, several when divided, none when unknown. */
export const todaysNumbers = (registry: Registry, number: MunicipalityNumber): readonly MunicipalityNumber[] =>
  registry.municipalities.has(number) ? [number] : (registry.formers.get(number)?.leadsTo ?? []);

/** The former municipalities that are now part of this one, wholly or after a division; the latest first. */
export const formerOf = (registry: Registry, number: MunicipalityNumber): readonly FormerMunicipality[] =>
  [...registry.formers.values()]
    .filter((former) => former.leadsTo.includes(number))
    .sort((a, b) => b.lastYear - a.lastYear || a.number.localeCompare(b.number));

/** True when part of this municipality comes from one that was divided: its figures before that are estimates. */
export const hasDividedPast = (registry: Registry, number: MunicipalityNumber): boolean =>
  formerOf(registry, number).some(isDivided);

/**
 * The municipality of today that a number of any time leads to.
 * Refusals: `municipality/divided` names the parts, `municipality/not-found`.
 */
export function leadToToday(registry: Registry, number: MunicipalityNumber): Result<Municipality> {
  const today = todaysNumbers(registry, number).flatMap((found) => registry.municipalities.get(found) ?? []);
  const [only] = today;
  if (only && today.length === 1) return ok(only);
  const former = registry.formers.get(number);
  if (!former) return refuse("municipality/not-found", { number: number.slice(0, 40) });
  return refuse("municipality/divided", {
    number,
    name: former.name,
    lastYear: former.lastYear,
    today: today.map(({ name }) => name),
  });
}

/**
 * A municipality by a number that is in use today.
 * Refusals: `municipality/no-longer-in-use` names today's number, `municipality/divided`, `municipality/not-found`.
 */
export function findMunicipality(registry: Registry, number: MunicipalityNumber): Result<Municipality> {
  const lead = leadToToday(registry, number);
  if (!lead.ok || lead.value.number === number) return lead;
  const former = registry.formers.get(number);
  return refuse("municipality/no-longer-in-use", {
    number,
    name: former?.name ?? number,
    lastYear: former?.lastYear ?? null,
    todaysNumber: lead.value.number,
    todaysName: lead.value.name,
  });
}

/**
 * A list of participants of any year, led to today's: merged ones become one, in the order they first appear.
 * Refused with one reason for each number that cannot be led: `municipality/list-not-led`.
 */
export function leadListToToday(
  registry: Registry,
  numbers: readonly MunicipalityNumber[],
): Result<readonly Municipality[]> {
  const led = numbers.map((number) => leadToToday(registry, number));
  const because = led.flatMap((result) => (result.ok ? [] : [result.refusal]));
  if (because.length > 0) return refuse("municipality/list-not-led", { count: because.length }, { because });
  return ok([...new Set(led.flatMap((result) => (result.ok ? [result.value] : [])))]);
}
