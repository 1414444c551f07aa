import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { getJson } from "../../kernel/web/api.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import type { KeyVersionsJson } from "../contract.ts";

/** In one line what is known of a cooperation's key: the sentence in use, else what is registered, else «ikke kjent» and what to do. */
export function KeyStatus({ cooperation }: { cooperation: string }): ReactElement {
  const { t, language } = useSentences();
  const { data } = useKeyVersions(cooperation);
  const workshop = `/samarbeid/${encodeURIComponent(cooperation)}/nokkel`;
  if (!data) return <>…</>;
  const inUse = data.versions.find((version) => version.id === data.inUse);
  const sentence = inUse?.sentences?.[language];
  if (sentence) return <PageLink to={workshop}>{`«${sentence}»`}</PageLink>;
  if (data.versions.length > 0) return <PageLink to={workshop}>{t("cooperation.key.earlier")}</PageLink>;
  return (
    <Unknown
      action={
        <ButtonLink data-size="sm" to={workshop}>
          {t("cooperation.key.enter")}
        </ButtonLink>
      }
    />
  );
}

/** The versions of a cooperation's key, as the workshop reads them. */
export const useKeyVersions = (cooperation: string) => {
  const path = `/api/v1/cooperations/${encodeURIComponent(cooperation)}/keys`;
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => getJson<KeyVersionsJson>(path, signal) });
};
