import { useQuery } from "@tanstack/react-query";
import { municipalitiesQuery } from "../../../municipalities/web/index.ts";

export type Inhabitants = { readonly count: bigint; readonly date: string };

/** How many live in each municipality today; null where nobody knows, or where the participant is no municipality. */
export function useInhabitants(): (participant: string) => Inhabitants | null {
  const { data } = useQuery(municipalitiesQuery);
  const known = new Map(data?.map(({ number, population }) => [number, population]));
  return (participant) => {
    const found = known.get(participant);
    return found ? { count: BigInt(found.value.split(".")[0] ?? "0"), date: found.date } : null;
  };
}
