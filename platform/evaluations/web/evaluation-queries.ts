import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type { EvaluationWire } from "../contract.ts";

/** Everything that is asked anew when something has been answered. */
export const evaluationKey = (cooperation: string) => ["evaluation", cooperation] as const;

/** `year`: null for the one that is open. */
export const evaluationQuery = (cooperation: string, year: number | null = null) =>
  queryOptions({
    queryKey: [...evaluationKey(cooperation), year],
    queryFn: ({ signal }) =>
      getJson<EvaluationWire>(
        `/api/v1/cooperations/${encodeURIComponent(cooperation)}/evaluation${year === null ? "" : `?year=${year}`}`,
        signal,
      ),
  });

export type Participant = EvaluationWire["participants"][number];
export type Own = EvaluationWire["own"][number];
