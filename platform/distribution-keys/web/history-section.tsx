import { Heading } from "@digdir/designsystemet-react";
import { render } from "@omforent/fairness";
import { type ReactElement, useMemo } from "react";
import { formatDate, formatKroner } from "../../kernel/domain/format.ts";
import { Section } from "../../kernel/web/page.tsx";
import { SourceNote } from "../../kernel/web/source-note.tsx";
import { firstYear, historyOf, inOrder, type KeyVersion, ownFirst, vocabularyOf } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import { useYearlySources } from "./sources.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";
import { YearCharts } from "./years-section.tsx";

/** The keys that the cooperation has used, and what the same amount would have been by the key of each year. */
export function HistorySection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t, language } = useSaid();
  const { last, facts } = workshop;
  const versions = useMemo(() => inOrder(facts.versions), [facts.versions]);
  const series = useMemo(
    () => (last && versions.length > 1 ? ownFirst(historyOf(last.state, last.facts), last.state.own) : []),
    [last, versions],
  );
  const sources = useYearlySources(workshop);
  if (!last || versions.length === 0) return null;
  const isFromBefore = versions[0]?.validFrom === null;
  return (
    <Section
      heading={t("workshop.history.heading", { count: versions.length })}
      lead={t("workshop.history.lead", { count: versions.length })}
    >
      <ol className={styles.history}>
        {versions.map((version) => (
          <Version key={version.id} version={version} workshop={workshop} />
        ))}
      </ol>
      {versions.length > 1 && isFromBefore && (
        <p className={styles.hint}>{t("workshop.history.early", { year: firstYear })}</p>
      )}
      {series.some(({ points }) => points.some(({ amount }) => amount !== null)) && (
        <YearCharts
          series={series}
          workshop={workshop}
          caption={t("workshop.history.caption", { total: formatKroner(last.evaluation.total, language) })}
          sources={sources}
        />
      )}
    </Section>
  );
}

function Version({ version, workshop: { state, facts } }: { version: KeyVersion; workshop: Workshop }): ReactElement {
  const { t, language } = useSaid();
  const { validFrom, validFromText, source } = version;
  return (
    <li>
      <Heading level={3} data-size="2xs">
        {validFrom
          ? t("workshop.history.from", { date: formatDate(validFrom, language) })
          : validFromText
            ? t("workshop.history.from-text", { text: validFromText })
            : t("workshop.history.from-start")}
      </Heading>
      <p>{render(version.key, vocabularyOf(state, facts), language)}</p>
      {version.note && <p className={styles.hint}>{version.note}</p>}
      <SourceNote sources={[source]}>
        {t(`workshop.history.status.${version.status}`, { by: version.registeredBy ?? "" })}
      </SourceNote>
    </li>
  );
}
