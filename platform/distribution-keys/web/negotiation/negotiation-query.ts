import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../kernel/web/api.ts";
import type { NegotiationWire } from "../../contract.ts";

export const negotiationAddress = (cooperation: string): string =>
  `/samarbeid/${encodeURIComponent(cooperation)}/forhandling`;

/** Everything that is asked anew when something has been done at the table. */
export const negotiationKey = (cooperation: string) => ["negotiation", cooperation] as const;

/** `seat`: from which of one's seats; null: the first. `negotiation`: an earlier one; null: the open one. */
export const negotiationQuery = (cooperation: string, seat: string | null = null, negotiation: string | null = null) =>
  queryOptions({
    queryKey: [...negotiationKey(cooperation), seat, negotiation],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams();
      if (seat !== null) query.set("seat", seat);
      if (negotiation !== null) query.set("negotiation", negotiation);
      const asked = query.size > 0 ? `?${query}` : "";
      return getJson<NegotiationWire>(
        `/api/v1/cooperations/${encodeURIComponent(cooperation)}/negotiation${asked}`,
        signal,
      );
    },
  });
