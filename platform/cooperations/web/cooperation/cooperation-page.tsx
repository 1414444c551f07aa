import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { legalForm } from "@omforent/law";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../../municipalities/web/index.ts";
import type { CooperationDetailWire } from "../../contract.ts";
import { keyAddress } from "../addresses.ts";
import { cooperationQuery } from "../cooperation-queries.ts";
import { DocumentsSection } from "../document/documents-section.tsx";
import { isCorrectable } from "../form/cooperation-form.ts";
import { FormName } from "../form-name.tsx";
import { CooperationFacts } from "./cooperation-facts.tsx";
import styles from "./cooperation-page.module.css";
import { ExistenceQuestion } from "./existence-question.tsx";
import { FactsTable } from "./facts-table.tsx";
import { FormExplained } from "./form-explained.tsx";
import { KeyHistory } from "./key-history.tsx";
import { ParticipantsSection } from "./participants-section.tsx";
import { Remarks } from "./remarks.tsx";
import { UnknownSection } from "./unknown-section.tsx";

/** Fetched by those who correct something. */
const CorrectionSection = lazy(() => import("./correction-section.tsx"));

/** Who takes part, in which form, who hosts, what is the key, what is known and from where, and who could fill in the rest. */
export function CooperationPage({
  id,
  correcting,
  justRegistered,
  justSaved,
  keyStatus,
  warning,
  history,
  onCorrect,
}: {
  id: string;
  /** The field whose form is open; from the address. */
  correcting: string | undefined;
  justRegistered: boolean;
  /** The field that was saved a moment ago; from the address. */
  justSaved: string | undefined;
  /** What is known of the distribution key, which lives in a later slice. */
  keyStatus: ReactNode;
  /** What the reader herself must know first, and where it is told who changed what: from a later slice. */
  warning: ReactNode;
  history: ReactNode;
  onCorrect: (field: string | undefined, saved?: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const { data: cooperation } = useSuspenseQuery(cooperationQuery(id));
  const { summary } = cooperation;
  const form = summary.form && legalForm(summary.form);
  return (
    <Page
      title={summary.name}
      crumbs={[{ label: t("cooperations.title"), to: "/samarbeid" }]}
      eyebrow={
        <>
          <FormName form={summary.form} />
          <State cooperation={cooperation} />
        </>
      }
      heading={
        <>
          {summary.name} <br />
          <Involvement cooperation={cooperation} />
        </>
      }
      lead={form && <FormExplained form={form} />}
      actions={
        <ButtonLink variant="primary" to={keyAddress(id)}>
          {t("cooperation.action.workshop")}
        </ButtonLink>
      }
    >
      {justRegistered && (
        <Alert data-color="success" role="status" className={styles.done}>
          <Paragraph>{t("register.done")}</Paragraph>
        </Alert>
      )}
      {justSaved && isCorrectable(justSaved) && (
        <Alert data-color="success" role="status" className={styles.done}>
          <Paragraph>{t("correction.saved", { field: t(`field.${justSaved}`) })}</Paragraph>
        </Alert>
      )}
      {correcting && isCorrectable(correcting) && (
        <Suspense fallback={<Loading />}>
          <CorrectionSection
            key={correcting}
            cooperation={cooperation}
            field={correcting}
            onDone={(saved) => onCorrect(undefined, saved ? correcting : undefined)}
          />
        </Suspense>
      )}
      {warning}
      {cooperation.oldSourceQuestion.asked && <ExistenceQuestion cooperation={cooperation} />}
      <CooperationFacts cooperation={cooperation} keyStatus={keyStatus} />
      <ParticipantsSection cooperation={cooperation} onCorrect={onCorrect} />
      {cooperation.keyHistory.length > 0 && (
        <Section heading={t("cooperation.key-history.heading")} lead={t("cooperation.key-history.lead")} id="nokkel">
          <KeyHistory cooperation={cooperation} />
        </Section>
      )}
      <DocumentsSection cooperation={cooperation} />
      <Section heading={t("cooperation.facts.heading")} lead={t("cooperation.facts.lead")} id="kilder">
        <FactsTable cooperation={cooperation} onCorrect={onCorrect} />
        <Remarks cooperation={cooperation} />
      </Section>
      <UnknownSection cooperation={cooperation} onCorrect={onCorrect} />
      {history}
    </Page>
  );
}

/** Whether the reader's own municipality takes part, in words and in the accent colour. */
function Involvement({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const mine = useMyMunicipality();
  const { participants } = cooperation.summary;
  const others = participants.length - 1;
  if (participants.length === 0) return <Own>{t("cooperation.heading.nobody")}</Own>;
  const count = t("cooperation.heading.count", {
    count: participants.length,
    number: format.numberWordFirst(participants.length),
  });
  if (!mine) return <Own>{count}</Own>;
  if (!participants.some(({ id }) => id === mine.number))
    return <Own>{`${count} ${t("cooperation.heading.without", { name: mine.name })}`}</Own>;
  return (
    <Own>
      {others === 0
        ? t("cooperation.heading.alone", { name: mine.name })
        : t("cooperation.heading.own", { name: mine.name, count: others, number: format.numberWord(others) })}
    </Own>
  );
}

function State({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { state, asOf, endedOn } = cooperation.summary.lifeCycle;
  const date = state === "ended" ? (endedOn ?? asOf) : asOf;
  return (
    <span>
      {t(`cooperation.state.${state}`)}
      {date &&
        ` ${t(state === "ended" ? "cooperation.state.on" : "cooperation.state.as-of", { date: format.partialDate(date) })}`}
    </span>
  );
}
