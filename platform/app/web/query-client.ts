import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "../../kernel/web/api.ts";

/** What has been fetched is fresh for a minute. A refusal is an answer and is not asked for again; an outage is tried twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
      },
    },
  });
