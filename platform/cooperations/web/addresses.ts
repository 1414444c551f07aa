/** Where a cooperation's page is. */
export const cooperationAddress = (id: string): string => `/samarbeid/${encodeURIComponent(id)}`;

/** The cooperation's page with the form for one field open. */
export const correctionAddress = (id: string, field: string): string => `${cooperationAddress(id)}?rett=${field}`;

/** The key workshop with this cooperation chosen. */
export const keyAddress = (id: string): string => `${cooperationAddress(id)}/nokkel`;

/** The form for a new cooperation, with what is already known filled in. */
export function registerAddress(known: { readonly municipality?: string; readonly service?: string } = {}): string {
  const query = new URLSearchParams();
  if (known.municipality) query.set("kommune", known.municipality);
  if (known.service) query.set("tjeneste", known.service);
  return query.size > 0 ? `/samarbeid/ny?${query}` : "/samarbeid/ny";
}

export const importAddress = (municipality?: string): string =>
  municipality ? `/samarbeid/import?kommune=${municipality}` : "/samarbeid/import";
