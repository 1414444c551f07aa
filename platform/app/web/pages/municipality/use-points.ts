import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { municipalitiesQuery } from "../../../../municipalities/web/index.ts";

/** Where a municipality is, by number; null when it is none of today's. */
export function usePoints(): (number: string) => readonly [number, number] | null {
  const { data } = useSuspenseQuery(municipalitiesQuery);
  const points = useMemo(() => new Map(data.map(({ number, point }) => [number, point])), [data]);
  return useCallback((number) => points.get(number) ?? null, [points]);
}
