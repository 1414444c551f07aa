import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../kernel/web/api.ts";
import type { InfluenceWire, RightsWire } from "../../contract.ts";

const at = (cooperation: string) => `/api/v1/cooperations/${encodeURIComponent(cooperation)}`;

export const influenceQuery = (cooperation: string, participant: string) =>
  queryOptions({
    queryKey: ["influence", cooperation, participant],
    queryFn: ({ signal }) =>
      getJson<InfluenceWire>(`${at(cooperation)}/influence?participant=${encodeURIComponent(participant)}`, signal),
  });

export const rightsQuery = (cooperation: string) =>
  queryOptions({
    queryKey: ["rights", cooperation],
    queryFn: ({ signal }) => getJson<RightsWire>(`${at(cooperation)}/rights`, signal),
  });
