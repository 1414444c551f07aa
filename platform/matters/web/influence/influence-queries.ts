import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../kernel/web/api.ts";
import type { AgreedListWire, InfluenceWire, RightsWire } from "../../contract.ts";

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

export const agreedQuery = (cooperation: string) =>
  queryOptions({
    queryKey: ["agreed", cooperation],
    queryFn: ({ signal }) => getJson<AgreedListWire>(`${at(cooperation)}/agreed-decisions`, signal),
  });

/** Where what is agreed of one decision is registered. */
export const agreedPath = (cooperation: string, decision: string): string =>
  `${at(cooperation)}/agreed-decisions/${decision}`;

/** What changes when something is registered as agreed. */
export const agreedChanges = (cooperation: string) => [
  ["agreed", cooperation],
  ["influence", cooperation],
];
