import type { ReactElement } from "react";
import { negotiationAddress } from "../../distribution-keys/web/index.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Section } from "../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { mattersAddress, newMatterAddress } from "../../matters/web/index.ts";
import type { EvaluationWire } from "../contract.ts";
import { lowAnswers, matterKindOf } from "../domain/index.ts";
import styles from "./evaluation.module.css";
import type { Participant } from "./evaluation-queries.ts";
import { useAnswerText } from "./use-answer-text.ts";

/** Every low answer, with a button that begins a matter from it. */
export function LowAnswers({
  evaluation: { cooperation, year },
  answered,
}: {
  evaluation: EvaluationWire;
  answered: readonly Participant[];
}): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const low = lowAnswers(
    answered.map(({ id, name, answer }) => ({ participant: id, name, replies: answer?.replies ?? null })),
  );
  if (low.length === 0)
    return (
      <Section heading={t("evaluation.low")} id="lave-svar">
        <p>{t("evaluation.low.none", { year })}</p>
      </Section>
    );
  return (
    <Section heading={t("evaluation.low")} lead={t("evaluation.low.lead")} id="lave-svar">
      <ul className={styles.lows}>
        {low.map(({ from, question, reply: { step, why } }) => {
          const answer = text.words(question, step);
          const what = t("evaluation.low.what", {
            name: from.name,
            question: t(`evaluation.low-on.${question}`),
            answer,
          });
          const background = t("evaluation.matter.background", {
            year,
            question: text.ask(question),
            name: from.name,
            answer,
            step: step ?? "",
          });
          const because = why === null ? "" : ` ${t("evaluation.matter.because", { why })}`;
          const proposal = `${t("evaluation.matter.proposal")}\n${t(`evaluation.matter.proposal.${question}`)}`;
          return (
            <li key={`${question} ${from.participant}`}>
              <div>
                <p className={styles.strong}>{what}</p>
                {why !== null && <blockquote className={styles.why}>{why}</blockquote>}
                {question === "key" && (
                  <p className={styles.also}>
                    <PageLink to={negotiationAddress(cooperation.id)}>{t("evaluation.low.negotiation")}</PageLink>
                  </p>
                )}
              </div>
              <ButtonLink
                to={newMatterAddress({
                  cooperation: cooperation.id,
                  kind: matterKindOf[question],
                  title: t(`evaluation.matter.title.${question}`, { cooperation: cooperation.name }),
                  text: `${background}${because}\n\n${proposal}`,
                })}
                label={t("evaluation.low.start-named", { what })}
                data-size="sm"
                className={styles.start}
              >
                {t("evaluation.low.start")}
              </ButtonLink>
            </li>
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
