import { legalForm } from "@omforent/law";
import { countyParticipantName, type Registry } from "../../municipalities/domain/index.ts";
import { kindOf, type ParticipantId } from "./participant.ts";

/** Everyone who can take part, by id and by name. */
export type Directory = {
  readonly registry: Registry;
  /** Names of cooperations by id. */
  readonly cooperations: ReadonlyMap<string, string>;
  /** KOSTRA functions' names by code; null where no readable source gave it. */
  readonly functions: ReadonlyMap<string, string | null>;
};

export type Named = {
  readonly name: string;
  readonly county: { readonly number: string; readonly name: string } | null;
};

/** Today's name of a participant and the county it lies in; null when nobody by that id is known. */
export function namedParticipant({ registry, cooperations }: Directory, id: ParticipantId): Named | null {
  switch (kindOf(id)) {
    case "municipality": {
      const municipality = registry.municipalities.get(id);
      return municipality
        ? { name: municipality.name, county: registry.counties.get(municipality.county) ?? null }
        : null;
    }
    case "county": {
      const county = registry.counties.get(id);
      return county ? { name: countyParticipantName(county), county } : null;
    }
    case "cooperation": {
      const name = cooperations.get(id);
      return name === undefined ? null : { name, county: null };
    }
  }
}

/** What a form is called, for searching: all its names and its abbreviation. */
export const formWords = (id: string | null): string => {
  const form = id === null ? null : legalForm(id);
  return form ? [form.names.nb, form.names.nn, form.names.en, form.abbreviation ?? ""].join(" ") : "";
};
