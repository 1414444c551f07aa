import type { MunicipalityNumber } from "./municipality.ts";

/** A number that is no longer in use: the municipality was merged, divided, or only given a new number. */
export type FormerMunicipality = {
  readonly number: MunicipalityNumber;
  readonly name: string;
  /** Null: the source begins (1940) with the number already in use. */
  readonly firstYear: number | null;
  readonly lastYear: number;
  /** Today's municipalities. More than one: it was divided, and cannot be led to one. */
  readonly leadsTo: readonly MunicipalityNumber[];
};

export const isDivided = ({ leadsTo }: FormerMunicipality): boolean => leadsTo.length > 1;

/** "Divtasvuodna - Tysfjord" are two names of one municipality; what stands in brackets ("Os (Hordaland)") is no part of the name. */
export const namesOfFormer = ({ name }: FormerMunicipality): readonly string[] =>
  name.split(" - ").map((part) => part.replace(/\s*\(.*\)$/, ""));
