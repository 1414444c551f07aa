import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { type Crumb, Own, Page } from "../../../kernel/web/page.tsx";
import { FailedPage, Loading } from "../../../kernel/web/states.tsx";
import { logQuery } from "../access-queries.ts";
import type { EntryParts } from "./log-entry.tsx";
import { LogSection } from "./log-section.tsx";

/** Who changed this, when, and on whose decision? */
export function HistoryPage({
  log,
  name,
  crumbs,
  parts,
}: {
  log: string;
  name: string;
  crumbs: readonly Crumb[];
  parts: EntryParts;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data, error, refetch } = useInfiniteQuery(logQuery(log));
  if (!data) return error ? <FailedPage error={error} retry={() => void refetch()} /> : <Loading />;
  const [first] = data.pages;
  const last = first?.entries[0];
  const count = first?.head?.entries ?? 0;
  const isPublic = log.startsWith("cooperation:");
  return (
    <Page
      title={t("history.title")}
      crumbs={crumbs}
      eyebrow={<span>{t(isPublic ? "history.public" : "history.internal", { name })}</span>}
      heading={
        <>
          {count === 0
            ? t("history.heading.none", { name })
            : t("history.heading", { name, count, number: format.numberWordFirst(count) })}{" "}
          {last && (
            <Own>
              {last.onBehalfOf
                ? t("history.heading.last-by", { at: format.instant(last.at), holder: last.onBehalfOf.name })
                : t("history.heading.last", { at: format.instant(last.at) })}
            </Own>
          )}
        </>
      }
      lead={t(isPublic ? "history.lead.public" : "history.lead.internal")}
    >
      <LogSection log={log} heading={t("history.section")} parts={parts} />
    </Page>
  );
}
