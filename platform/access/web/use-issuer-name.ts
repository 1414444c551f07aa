import { useQuery } from "@tanstack/react-query";
import { useSentences } from "../../kernel/web/i18n.ts";
import { issuersQuery } from "./access-queries.ts";

/** A place to sign in as its people call it; one that is no longer there, as it was called in the set-up. */
export function useIssuerName(): (id: string) => string {
  const { language } = useSentences();
  const { data: issuers } = useQuery(issuersQuery);
  return (id) => issuers?.find((issuer) => issuer.id === id)?.name[language] ?? id;
}
