import { Button, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { EvaluationWire, KeptAnswerWire } from "../../contract.ts";
import { questions } from "../../domain/index.ts";
import { answerAddress, evaluationAddress, justSharedAddress } from "../addresses.ts";
import styles from "../evaluation.module.css";
import { evaluationKey, type Own } from "../evaluation-queries.ts";
import { useAnswerText } from "../use-answer-text.ts";

type Reviewed = { readonly evaluation: EvaluationWire; readonly own: Own; readonly kept: KeptAnswerWire };

/** What the municipality has written: to be read through, and then shared or changed. */
export function ReviewAnswer({ evaluation, own, kept }: Reviewed): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const isShared = kept.sharedOn !== null;
  return (
    <>
      <Section heading={t("evaluation.review.answers")}>
        <Tag data-color={isShared ? "info" : "warning"} className={styles.internal}>
          {isShared ? t("evaluation.review.open") : t("evaluation.review.internal", { name: own.name })}
        </Tag>
        <dl className={styles.answers}>
          {questions.map((question) => (
            <div key={question}>
              <dt>{text.ask(question)}</dt>
              <dd className={styles.strong}>{text.of(question, kept.replies[question])}</dd>
              {kept.replies[question].why && <dd className={styles.why}>{kept.replies[question].why}</dd>}
            </div>
          ))}
        </dl>
      </Section>
      {own.mayAnswer && !isShared && <Share evaluation={evaluation} own={own} kept={kept} />}
      <div className={styles.buttons}>
        {own.mayAnswer && isShared && (
          <ButtonLink to={answerAddress(evaluation.cooperation.id, own.id, true)}>
            {t("evaluation.share.change.shared")}
          </ButtonLink>
        )}
        <PageLink to={evaluationAddress(evaluation.cooperation.id)}>{t("evaluation.share.to-page")}</PageLink>
      </div>
    </>
  );
}

/** That sharing opens the answers to all is said before it is done, since it cannot be taken back. */
function Share({ evaluation: { cooperation, closesOn }, own, kept }: Reviewed): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const navigate = useNavigate();
  const sending = useSending<KeptAnswerWire>({
    changes: [evaluationKey(cooperation.id)],
    onDone: () => void navigate({ to: justSharedAddress(cooperation.id) }),
  });
  return (
    <Section heading={t("evaluation.share.heading")}>
      <Paragraph className={styles.text}>{t("evaluation.share.means", { date: format.date(closesOn) })}</Paragraph>
      <Paragraph className={styles.text}>{t("evaluation.share.no-names")}</Paragraph>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <div className={styles.buttons}>
        <Button
          loading={sending.isSending}
          onClick={() => sending.send(`/api/v1/evaluation-answers/${kept.id}/sharing`, { seen: kept.version })}
        >
          {t("evaluation.share.do")}
        </Button>
        <ButtonLink to={answerAddress(cooperation.id, own.id, true)}>{t("evaluation.share.change")}</ButtonLink>
      </div>
    </Section>
  );
}
