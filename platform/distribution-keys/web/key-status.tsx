import { type Ore, oreFromWire, sumOre } from "@omforent/kernel";
import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { getJson } from "../../kernel/web/api.ts";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import { useToday } from "../../kernel/web/use-today.ts";
import type { KeyVersionsJson } from "../contract.ts";

/** In one line what is known of a cooperation's key: the sentence in use, else what is registered, else «ikke kjent» and what to do. */
export function KeyStatus({ cooperation, own }: { cooperation: string; own?: string }): ReactElement {
  const { t, language } = useSentences();
  const format = useFormat();
  const { data } = useKeyVersions(cooperation);
  const workshop = `/samarbeid/${encodeURIComponent(cooperation)}/nokkel`;
  if (!data) return <>…</>;
  const inUse = data.versions.find((version) => version.id === data.inUse);
  const sentence = inUse?.sentences?.[language];
  const pays = own === undefined ? null : paidBy(data, own);
  if (sentence)
    return (
      <>
        <PageLink to={workshop}>{`«${sentence}»`}</PageLink>
        {pays !== null && (
          <div>
            {t(data.payments?.year ? "cooperation.key.pays-in" : "cooperation.key.pays", {
              amount: format.kroner(pays),
              year: data.payments?.year ?? "",
            })}
          </div>
        )}
        {own === undefined && <Coming keys={data} cooperation={cooperation} />}
      </>
    );
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

/** A key that all have adopted and that begins later; and the way to what is proposed. */
function Coming({ keys, cooperation }: { keys: KeyVersionsJson; cooperation: string }): ReactElement | null {
  const { t, language } = useSentences();
  const format = useFormat();
  const today = useToday();
  const proposed = keys.versions.filter(({ id, status }) => status === "proposed" && id !== keys.inUse);
  if (proposed.length === 0) return null;
  const adopted = proposed.find(
    ({ adoption, validFrom }) =>
      adoption !== null && adoption.since !== null && !adoption.superseded && validFrom !== null && validFrom > today,
  );
  return (
    <>
      {adopted?.validFrom && adopted.sentences && (
        <div>
          {t("cooperation.key.coming", {
            date: format.date(adopted.validFrom),
            sentence: adopted.sentences[language],
          })}
        </div>
      )}
      <div>
        <PageLink to={`/samarbeid/${encodeURIComponent(cooperation)}/forhandling`}>
          {t("cooperation.key.negotiation")}
        </PageLink>
      </div>
    </>
  );
}

/** What one participant pays of the yearly cost by the key in use; null: not known. */
export function paidBy({ payments }: KeyVersionsJson, participant: string): Ore | null {
  const share = payments?.shares.find((one) => one.participant === participant);
  const amount = share && oreFromWire(share.amount);
  return amount?.ok ? amount.value : null;
}

/** The versions of a cooperation's key, as the workshop reads them. */
export const useKeyVersions = (cooperation: string) => useQuery(keyVersionsQuery(cooperation));

/** A version of a cooperation's key as a sentence in the reader's language; null: not known, or not for the reader. */
export function useKeySentences(cooperation: string): (version: string) => string | null {
  const { language } = useSentences();
  const { data } = useKeyVersions(cooperation);
  return (version) => data?.versions.find(({ id }) => id === version)?.sentences?.[language] ?? null;
}

export const keyVersionsQuery = (cooperation: string) => {
  const path = `/api/v1/cooperations/${encodeURIComponent(cooperation)}/keys`;
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => getJson<KeyVersionsJson>(path, signal) });
};

/** What a municipality pays of these cooperations together, and of how many that is known. */
export function useOwnCost(own: string, cooperations: readonly string[]): { sum: Ore | null; known: number } {
  const answers = useQueries({ queries: cooperations.map(keyVersionsQuery) });
  const amounts = answers.flatMap(({ data }) => (data ? (paidBy(data, own) ?? []) : []));
  return { sum: amounts.length > 0 ? sumOre(amounts) : null, known: amounts.length };
}
