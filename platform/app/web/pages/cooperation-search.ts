import { pick } from "../../../kernel/web/search-params.ts";

type Filter = {
  readonly q?: string | undefined;
  readonly form?: string | undefined;
  readonly service?: string | undefined;
  readonly partner?: string | undefined;
  readonly county?: string | undefined;
};

/** The names in the address, in Norwegian, and what they are in the list's filter. */
const names = { sok: "q", form: "form", tjeneste: "service", deltaker: "partner", fylke: "county" } as const;
const inAddress = Object.keys(names) as (keyof typeof names)[]; // keys of a literal

export const filterFromSearch = (search: Record<string, unknown>): Filter =>
  Object.fromEntries(
    Object.entries(pick(search, inAddress)).map(([name, value]) => [names[name as keyof typeof names], value]),
  );

export const searchFromFilter = (filter: Filter): Record<string, string | undefined> =>
  Object.fromEntries(inAddress.map((name) => [name, filter[names[name]]]));
