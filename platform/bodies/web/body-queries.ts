import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type { BodyDetailWire, BodyListWire, WeightListWire } from "../contract.ts";

/** The bodies of a municipality, a county or a cooperation, in the holder's own order. */
export const bodiesQuery = (holder: string) =>
  queryOptions({
    queryKey: ["bodies", "of", holder],
    queryFn: ({ signal }) => getJson<BodyListWire>(`/api/v1/bodies?holder=${encodeURIComponent(holder)}`, signal),
  });

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ["bodies", "one", id],
    queryFn: ({ signal }) => getJson<BodyDetailWire>(`/api/v1/bodies/${encodeURIComponent(id)}`, signal),
  });

export const weightsQuery = (cooperation: string) =>
  queryOptions({
    queryKey: ["weights", cooperation],
    queryFn: ({ signal }) =>
      getJson<WeightListWire>(`/api/v1/cooperations/${encodeURIComponent(cooperation)}/weights`, signal),
  });
