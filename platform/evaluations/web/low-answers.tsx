import type { ReactElement } from "react";
import { negotiationAddress } from "../../distribution-keys/web/index.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Section } from "../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { mattersAddress } from "../../matters/web/index.ts";
import type { EvaluationWire } from "../contract.ts";
import { type LowAnswer, lowAnswers, type Question, questions } from "../domain/index.ts";
import styles from "./evaluation.module.css";
import type { Participant } from "./evaluation-queries.ts";
import { useAnswerText } from "./use-answer-text.ts";
import { useMatterAddress } from "./use-matter-address.ts";

/** The low answers, question by question, each with a button that begins a matter from them. */
export function LowAnswers({
  evaluation,
  answered,
}: {
  evaluation: EvaluationWire;
  answered: readonly Participant[];
}): ReactElement {
  const { t } = useSentences();
  const { cooperation, year } = evaluation;
  const low = lowAnswers(answered.map(({ answer, ...one }) => ({ ...one, replies: answer?.replies ?? null })));
  if (low.length === 0)
    return (
      <Section heading={t("evaluation.low")} id="lave-svar">
        <p>{t("evaluation.low.none", { year })}</p>
      </Section>
    );
  return (
    <Section heading={t("evaluation.low")} lead={t("evaluation.low.lead")} id="lave-svar">
      <ul className={styles.lows}>
        {questions.map((question) => {
          const of = low.filter((one) => one.question === question);
          return of.length === 0 ? null : (
            <OneQuestion key={question} question={question} low={of} evaluation={evaluation} />
          );
        })}
      </ul>
      <p className={styles.also}>
        <PageLink to={`${mattersAddress}?samarbeid=${encodeURIComponent(cooperation.id)}`}>
          {t("evaluation.low.matters")}
        </PageLink>
      </p>
    </Section>
  );
}

function OneQuestion({
  question,
  low,
  evaluation,
}: {
  question: Question;
  low: readonly LowAnswer<{ readonly id: string; readonly name: string }>[];
  evaluation: EvaluationWire;
}): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const matterAddress = useMatterAddress(evaluation);
  return (
    <li>
      <div>
        <p className={styles.strong}>{text.question(question)}</p>
        <ul className={styles.given}>
          {low.map(({ from, reply: { step, why } }) => (
            <li key={from.id}>
              {from.name}: {text.numbered(question, step)}
              {why !== null && <blockquote className={styles.why}>{why}</blockquote>}
            </li>
          ))}
        </ul>
        {question === "key" && (
          <p className={styles.also}>
            <PageLink to={negotiationAddress(evaluation.cooperation.id)}>{t("evaluation.low.negotiation")}</PageLink>
          </p>
        )}
      </div>
      <ButtonLink
        to={matterAddress(question, low)}
        label={t("evaluation.low.start-named", { question: t(`evaluation.low-on.${question}`) })}
        data-size="sm"
        className={styles.start}
      >
        {t("evaluation.low.start")}
      </ButtonLink>
    </li>
  );
}
