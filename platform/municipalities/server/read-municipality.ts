import { ok, plainDate, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { MunicipalityJson } from "../contract.ts";
import {
  type FormerMunicipality,
  findMunicipality,
  formerOf,
  isDivided,
  mayReadMunicipality,
  neighboursOf,
} from "../domain/index.ts";
import { currentRegistry } from "./current-registry.ts";
import { findStatistics } from "./statistic.store.ts";
import { countyToWire, formerToWire, neighbourToWire, statisticToWire } from "./wire.ts";

/** One municipality with its names, neighbours, past and population. A former number is refused with where it leads. */
export async function readMunicipality(
  context: Context,
  { number }: { readonly number: string },
  actor: Actor,
): Promise<Result<MunicipalityJson>> {
  if (!mayReadMunicipality(actor)) return refuse("municipality/not-allowed");
  const registry = await currentRegistry(context);
  const found = findMunicipality(registry, number);
  if (!found.ok) return found;
  const municipality = found.value;
  const wanted = { measure: "population", participants: [number], from: null, to: null };
  const population = await findStatistics(context.database, wanted);
  const neighbours = neighboursOf(registry, number).flatMap(
    (neighbour) => neighbourToWire(neighbour, municipality, registry) ?? [],
  );
  const former = formerOf(registry, number);
  return ok({
    number,
    name: municipality.name,
    officialName: municipality.officialName,
    names: { ...municipality.names, other: [...municipality.names.other] },
    county: countyToWire(municipality.county, registry),
    languageForm: municipality.languageForm,
    languageFormElsewhere: municipality.languageFormElsewhere,
    centre: municipality.centre,
    areaKm2: municipality.areaKm2,
    organisationNumber: municipality.organisationNumber,
    point: [...municipality.point],
    neighbours: {
      land: neighbours.filter(({ kilometres }) => kilometres === null),
      acrossWater: neighbours.filter(({ kilometres }) => kilometres !== null),
    },
    former: former.map((one) => formerToWire(one, registry)),
    approximateBefore: approximateBefore(former),
    population: population.map(statisticToWire),
    sources: registry.sources.map(({ fields, publisher, date, licence }) => ({
      fields: [...fields],
      publisher,
      date,
      licence,
    })),
  });
}

/** The day after the last division that made part of this municipality. */
function approximateBefore(former: readonly FormerMunicipality[]): string | null {
  const years = former.filter(isDivided).map(({ lastYear }) => lastYear);
  return years.length === 0 ? null : plainDate(Math.max(...years) + 1, 1, 1);
}
