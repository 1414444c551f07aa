import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type { BordersJson, MunicipalitiesJson, MunicipalityJson, MunicipalitySummaryJson } from "../contract.ts";

/** The 357 municipalities of today, each with its newest population. */
export const municipalitiesQuery = queryOptions({
  queryKey: ["municipalities"],
  queryFn: ({ signal }) => getJson<MunicipalitiesJson>("/api/v1/municipalities", signal),
  select: (answer): readonly MunicipalitySummaryJson[] => answer.municipalities,
  staleTime: Number.POSITIVE_INFINITY,
});

/** What a person may call a municipality: its name in any language, its number, or the name of one that is now part of it. */
export const municipalitySearchQuery = (text: string) =>
  queryOptions({
    queryKey: ["municipalities", "search", text],
    queryFn: ({ signal }) =>
      getJson<MunicipalitiesJson>(`/api/v1/municipalities?q=${encodeURIComponent(text)}`, signal),
    select: (answer): readonly MunicipalitySummaryJson[] => answer.municipalities,
    enabled: text !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });

export const municipalityQuery = (number: string) =>
  queryOptions({
    queryKey: ["municipalities", number],
    queryFn: ({ signal }) => getJson<MunicipalityJson>(`/api/v1/municipalities/${encodeURIComponent(number)}`, signal),
  });

/** The borders that have been imported; null while none have (the server answers without content). */
export const bordersQuery = queryOptions({
  queryKey: ["borders"],
  queryFn: ({ signal }) => getJson<BordersJson | null>("/api/v1/borders", signal),
  staleTime: Number.POSITIVE_INFINITY,
});
