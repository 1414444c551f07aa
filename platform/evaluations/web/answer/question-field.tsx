import { Fieldset, Radio, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { longestWhy, type Question, steps } from "../../domain/index.ts";
import styles from "../evaluation.module.css";
import { useAnswerText } from "../use-answer-text.ts";
import type { ReplyForm } from "./answer-form.ts";

/** The id of the first choice of a question, and of its why: where the list of what is wrong leads. */
export const choiceId = (question: Question): string => `svar-${question}`;
export const whyId = (question: Question): string => `hvorfor-${question}`;

/** One question: five steps with a word for each, «vet ikke», and why if anybody wants to say. */
export function QuestionField({
  question,
  reply: { choice, why },
  change,
  choiceError,
  whyError,
}: {
  question: Question;
  reply: ReplyForm;
  change: (next: ReplyForm) => void;
  choiceError: string | undefined;
  whyError: string | undefined;
}): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const error = `feil-${question}`;
  return (
    <div className={styles.field}>
      <Fieldset {...(choiceError && { "aria-describedby": error })}>
        <Fieldset.Legend>{text.ask(question)}</Fieldset.Legend>
        <div className={styles.radios}>
          {([...steps, null] as const).map((step) => {
            const value = step === null ? "unknown" : (`${step}` as const);
            return (
              <Radio
                key={value}
                name={choiceId(question)}
                id={step === 1 ? choiceId(question) : undefined}
                value={value}
                label={text.numbered(question, step)}
                checked={choice === value}
                onChange={() => change({ choice: value, why })}
                {...(choiceError && { "aria-invalid": true })}
              />
            );
          })}
        </div>
        {choiceError && <ValidationMessage id={error}>{choiceError}</ValidationMessage>}
      </Fieldset>
      <Textfield
        id={whyId(question)}
        multiline
        rows={2}
        label={t("evaluation.form.why", { question: t(`evaluation.low-on.${question}`) })}
        value={why}
        maxLength={longestWhy}
        onChange={(event) => change({ choice, why: event.currentTarget.value })}
        error={whyError}
      />
    </div>
  );
}
