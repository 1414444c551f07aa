import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../kernel/web/api.ts";
import type { YearWheelWire } from "../../contract.ts";

export const yearWheelQuery = (number: string, year: number) =>
  queryOptions({
    queryKey: ["year-wheel", number, year],
    queryFn: ({ signal }) => getJson<YearWheelWire>(`/api/v1/municipalities/${number}/year-wheel?year=${year}`, signal),
  });

/** The feed that a calendar subscribes to. */
export const wheelFeed = (number: string, language: string): string =>
  `${location.origin}/api/v1/municipalities/${number}/year-wheel.ics?lang=${language}`;
