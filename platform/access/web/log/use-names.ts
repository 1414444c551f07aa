import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { cooperationsQuery } from "../../../cooperations/web/index.ts";
import { municipalitiesQuery } from "../../../municipalities/web/index.ts";

/** Today's name of a municipality ("5020"), a county ("50"), a cooperation, or any of them as a holder ("municipality:5020"). */
export function useNames(): (id: string) => string {
  const { data: municipalities } = useQuery(municipalitiesQuery);
  const { data: cooperations } = useQuery(cooperationsQuery());
  return useCallback(
    (written) => {
      const id = written.slice(written.indexOf(":") + 1);
      if (/^\d{4}$/.test(id)) return municipalities?.find(({ number }) => number === id)?.name ?? id;
      if (/^\d{2}$/.test(id)) return municipalities?.find(({ county }) => county.number === id)?.county.name ?? id;
      return cooperations?.find((one) => one.id === id)?.name ?? id;
    },
    [municipalities, cooperations],
  );
}
