import { Alert, Details, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { cooperationAddress } from "../../cooperations/web/index.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../kernel/web/page.tsx";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { Empty } from "../../kernel/web/states.tsx";
import { useMyMunicipality } from "../../municipalities/web/index.ts";
import { questions } from "../domain/index.ts";
import { evaluationAddress } from "./addresses.ts";
import { AnswerLinks } from "./answer-links.tsx";
import { AnswersTable } from "./answers-table.tsx";
import styles from "./evaluation.module.css";
import { evaluationQuery } from "./evaluation-queries.ts";
import { LowAnswers } from "./low-answers.tsx";
import { QuestionStrip } from "./question-strip.tsx";
import { useHeading } from "./use-heading.ts";

/** How is the cooperation going, as those who take part see it? */
export function EvaluationPage({
  cooperation: id,
  year: wished,
  justShared,
}: {
  cooperation: string;
  /** Null: the one that is open. */
  year: number | null;
  justShared: boolean;
}): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: evaluation } = useSuspenseQuery(evaluationQuery(id, wished));
  const { cooperation, year, years } = evaluation;
  const own = evaluation.own[0]?.id ?? mine?.number ?? null;
  const participants = [...evaluation.participants].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const answered = participants.filter(({ answer }) => answer !== null);
  const said = useHeading(evaluation, participants, own);
  const title = t("evaluation.title", { year });
  return (
    <Page
      title={title}
      crumbs={[{ label: cooperation.name, to: cooperationAddress(id) }]}
      eyebrow={<span>{t("evaluation.eyebrow")}</span>}
      heading={
        participants.length === 0 ? (
          t("evaluation.no-takers")
        ) : (
          <>
            {said.first} {said.isOwnLow ? <Own>{said.low}</Own> : said.low}
          </>
        )
      }
      lead={participants.length === 0 ? t("evaluation.no-takers.lead") : said.lead}
      actions={participants.length > 0 && <AnswerLinks evaluation={evaluation} />}
    >
      {justShared && (
        <Alert data-color="success" className={styles.done}>
          <Heading level={2} data-size="2xs">
            {t("evaluation.done.shared")}
          </Heading>
          <Paragraph>{t(said.low ? "evaluation.done.shared.next" : "evaluation.done.shared.next.no-low")}</Paragraph>
        </Alert>
      )}
      <Section heading={t("evaluation.strips")} lead={answered.length > 0 && t("evaluation.strips.lead")}>
        {answered.length === 0 ? (
          <Empty heading={t("evaluation.strips.none")}>
            <p>{t("evaluation.strips.none.lead")}</p>
            <ol>
              {questions.map((question) => (
                <li key={question}>{t(`evaluation.ask.${question}`)}</li>
              ))}
            </ol>
          </Empty>
        ) : (
          questions.map((question) => (
            <QuestionStrip key={question} question={question} answered={answered} own={own} year={year} />
          ))
        )}
      </Section>
      {answered.length > 0 && <LowAnswers evaluation={evaluation} answered={answered} />}
      {answered.length > 0 && <AnswersTable participants={participants} own={own} year={year} />}
      <Details data-color="neutral" className={styles.details}>
        <Details.Summary>{t("evaluation.how")}</Details.Summary>
        <Details.Content>
          <p>{t("evaluation.how.who")}</p>
          <p>{t("evaluation.how.open")}</p>
          <p>{t("evaluation.how.when")}</p>
        </Details.Content>
      </Details>
      {years.length > 1 && (
        <nav aria-label={t("evaluation.years")} className={styles.years}>
          {years.map((one) =>
            one === year ? null : (
              <PageLink key={one} to={evaluationAddress(id, one)}>
                {t("evaluation.title", { year: one })}
              </PageLink>
            ),
          )}
        </nav>
      )}
    </Page>
  );
}
