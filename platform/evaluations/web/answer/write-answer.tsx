import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { RefusedForWho } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { EvaluationWire, KeptAnswerWire } from "../../contract.ts";
import { type Question, questions } from "../../domain/index.ts";
import { answerAddress, evaluationAddress } from "../addresses.ts";
import styles from "../evaluation.module.css";
import { evaluationKey, type Own } from "../evaluation-queries.ts";
import { type AnswerForm, formOf, toInput, unanswered } from "./answer-form.ts";
import { AnswerConflict } from "./conflict.tsx";
import { choiceId, QuestionField, whyId } from "./question-field.tsx";

/** Five questions in one form. What is filled in is kept on this device, and saving it opens nothing. */
export function WriteAnswer({ evaluation, own }: { evaluation: EvaluationWire; own: Own }): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const { cooperation, year } = evaluation;
  const saved = useMemo(() => formOf(own.kept), [own.kept]);
  const draft = useDraft<AnswerForm>(`evaluering-${cooperation.id}-${year}-${own.id}`, saved);
  const form = draft.value;
  const [missing, setMissing] = useState<readonly Question[]>([]);
  const sending = useSending<KeptAnswerWire>({
    changes: [evaluationKey(cooperation.id)],
    onDone: () => {
      draft.forget();
      void navigate({ to: answerAddress(cooperation.id, own.id) });
    },
  });
  const theirs = conflictIn(sending.problem);
  const errors = useMemo(() => {
    const said = theirs ? new Map<string, string>() : new Map(errorsOf(sending.problem));
    for (const question of missing)
      said.set(
        `replies/${question}/step`,
        t("evaluation.form.choose", { question: t(`evaluation.low-on.${question}`) }),
      );
    return said;
  }, [sending.problem, theirs, missing, t]);
  const send = () => {
    const left = unanswered(form);
    setMissing(left);
    if (left.length === 0)
      sending.send(
        `/api/v1/cooperations/${encodeURIComponent(cooperation.id)}/evaluation/answer`,
        toInput(form, own.id, year),
        "PUT",
      );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrorSummary errors={errors} idOf={fieldId} />
      <RefusedForWho problem={sending.problem} />
      {theirs && (
        <AnswerConflict
          theirs={theirs}
          yours={form}
          onKeep={() => {
            draft.change({ seen: theirs.version });
            sending.reset();
          }}
          onUse={() => {
            draft.change(formOf(theirs));
            sending.reset();
          }}
        />
      )}
      {questions.map((question) => (
        <QuestionField
          key={question}
          question={question}
          reply={form[question]}
          change={(next) => {
            draft.change({ [question]: next });
            setMissing((before) => before.filter((one) => one !== question));
          }}
          choiceError={errorAt(errors, `replies/${question}/step`)}
          whyError={errorAt(errors, `replies/${question}/why`)}
        />
      ))}
      <div>
        {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <p className={styles.quiet}>{t("evaluation.form.not-open-yet")}</p>
        <div className={styles.buttons}>
          <Button type="submit" loading={sending.isSending}>
            {t("evaluation.form.save")}
          </Button>
          <PageLink to={own.kept ? answerAddress(cooperation.id, own.id) : evaluationAddress(cooperation.id)}>
            {t("evaluation.form.back")}
          </PageLink>
          <span className={styles.quiet} role="status">
            {draft.savedAt && t("evaluation.form.kept")}
          </span>
        </div>
      </div>
    </form>
  );
}

const fieldId = (path: string): string | null => {
  const [, question, part] = path.split("/");
  const found = questions.find((one) => one === question);
  if (!found) return null;
  return part === "why" ? whyId(found) : choiceId(found);
};

/** What a colleague has saved meanwhile; null when the refusal is about something else. */
const conflictIn = (
  problem: { readonly code: string; readonly params?: { readonly [name: string]: unknown } } | null,
): KeptAnswerWire | null =>
  problem?.code === "evaluation/conflict" ? ((problem.params?.theirs ?? null) as KeptAnswerWire | null) : null; // written by the server from the same contract
