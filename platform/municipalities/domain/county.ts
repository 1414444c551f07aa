import type { CountyNumber } from "./municipality.ts";

/** A county (fylke). As a participant it is its county municipality (fylkeskommune), known by its two digits: "50". */
export type County = { readonly number: CountyNumber; readonly name: string };

export const isCountyNumber = (text: string): boolean => /^\d{2}$/.test(text);

/** The name of the body that takes part. Oslo is both: the municipality does the county's work. */
export const countyParticipantName = ({ number, name }: County): string =>
  number === oslo ? "Oslo kommune" : `${name} fylkeskommune`;

const oslo = "03";
