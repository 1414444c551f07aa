/** Where it is told who has access at a holder; null: there is no such page. */
export function accessAddress(holder: string): string | null {
  const [kind, id = ""] = holder.split(":");
  switch (kind) {
    case "municipality":
      return `/kommuner/${id}/tilgang`;
    case "cooperation":
      return `/samarbeid/${encodeURIComponent(id)}/tilgang`;
    case "installation":
      return "/drift";
    default:
      return null;
  }
}

export const cooperationHistoryAddress = (id: string): string => `/samarbeid/${encodeURIComponent(id)}/historikk`;
export const municipalityHistoryAddress = (number: string): string => `/kommuner/${number}/historikk`;
