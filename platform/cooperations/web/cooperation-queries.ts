import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type {
  CooperationDetailWire,
  CooperationListWire,
  CooperationSummaryWire,
  ServiceListWire,
} from "../contract.ts";

/** What a list of cooperations may be narrowed by; all that is given must hold. */
export type CooperationFilter = {
  readonly q?: string | undefined;
  readonly form?: string | undefined;
  readonly service?: string | undefined;
  readonly partner?: string | undefined;
  readonly county?: string | undefined;
};

export const cooperationsQuery = (filter: CooperationFilter = {}) =>
  queryOptions({
    queryKey: ["cooperations", "list", filter],
    queryFn: ({ signal }) => getJson<CooperationListWire>(`/api/v1/cooperations${queryOf(filter)}`, signal),
    select: (answer): readonly CooperationSummaryWire[] => answer.cooperations,
  });

export const cooperationQuery = (id: string) =>
  queryOptions({
    queryKey: ["cooperations", "one", id],
    queryFn: ({ signal }) => getJson<CooperationDetailWire>(`/api/v1/cooperations/${encodeURIComponent(id)}`, signal),
  });

export const servicesQuery = queryOptions({
  queryKey: ["services"],
  queryFn: ({ signal }) => getJson<ServiceListWire>("/api/v1/services", signal),
});

function queryOf(filter: CooperationFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return query.size > 0 ? `?${query}` : "";
}
