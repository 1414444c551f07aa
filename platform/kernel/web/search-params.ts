/** The part of an address after «?»: names and plain texts. Numbers with leading zeros stay as they are written. */
export type SearchParams = Readonly<Record<string, string | undefined>>;

export const readSearch = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

/** Only what says something, in readable signs: «?sok=avfall&fylke=50». */
export function writeSearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return query.size > 0 ? `?${query.toString().replace(/%2C/g, ",").replace(/%7E/g, "~")}` : "";
}

/** Of an address's names those that a page knows. */
export const pick = <Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { readonly [Key in Name]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === "string" && search[name] !== "" ? [[name, search[name]]] : [])),
  ) as { [Key in Name]?: string }; // fromEntries forgets the names
