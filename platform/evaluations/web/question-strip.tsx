import { Heading } from "@digdir/designsystemet-react";
import { type ReactElement, useId } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { changeSince, isLow, type Question, type Step, steps } from "../domain/index.ts";
import styles from "./evaluation.module.css";
import type { Participant } from "./evaluation-queries.ts";
import { useAnswerText } from "./use-answer-text.ts";

type Shown = { readonly answered: readonly Participant[]; readonly own: string | null; readonly year: number };

/** One question: who stands where, from low to high, how that has moved since last year, and why. */
export function QuestionStrip({ question, ...shown }: Shown & { readonly question: Question }): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const heading = useId();
  const reasons = shown.answered.flatMap(({ id, name, answer }) => {
    const why = answer?.replies[question].why;
    return answer && why ? [{ id, name, why, answer: text.of(question, answer.replies[question]) }] : [];
  });
  return (
    <section className={styles.question} aria-labelledby={heading}>
      <Heading level={3} data-size="xs" id={heading}>
        {text.question(question)}
      </Heading>
      <p className={styles.ask}>{text.ask(question)}</p>
      <ol className={styles.strip} aria-label={t("evaluation.strip.label", { question: text.question(question) })}>
        {[...steps, null].map((step) => (
          <Place key={step ?? "unknown"} step={step} question={question} {...shown} />
        ))}
      </ol>
      {reasons.length > 0 && (
        <dl className={styles.reasons} aria-label={t("evaluation.whys")}>
          {reasons.map(({ id, name, why, answer }) => (
            <div key={id}>
              <dt>
                {name} ({answer})
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Place({
  step,
  question,
  answered,
  own,
  year,
}: Shown & { readonly step: Step | null; readonly question: Question }): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const here = answered.filter(({ answer }) => answer?.replies[question].step === step);
  const level = step === null ? styles.unknown : isLow(step) ? styles.low : step > 3 ? styles.high : styles.middle;
  return (
    <li className={`${styles.place} ${level} ${here.length === 0 ? styles.empty : ""}`}>
      <span className={styles.step}>{text.numbered(question, step)}</span>
      {here.length === 0 ? (
        <span className={styles.nobody}>{t("evaluation.strip.nobody")}</span>
      ) : (
        <ul className={styles.names}>
          {here.map((one) => (
            <li key={one.id} className={one.id === own ? styles.own : undefined}>
              {one.name}
              {one.isHost && <span className={styles.quiet}> ({t("evaluation.host")})</span>}
              <Moved one={one} question={question} year={year} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** «ned fra «stor» i 2025» */
function Moved({ one, question, year }: { one: Participant; question: Question; year: number }): ReactElement | null {
  const { t } = useSentences();
  const text = useAnswerText();
  const before = one.before?.replies[question] ?? null;
  const change = changeSince(before, one.answer?.replies[question] ?? null);
  if (change === null || before === null) return null;
  return (
    <span className={styles.moved}>
      {t(`evaluation.change.${change}`, { words: text.words(question, before.step), year: year - 1 })}
    </span>
  );
}
