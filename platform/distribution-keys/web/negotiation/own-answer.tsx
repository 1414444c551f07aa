import { Alert, Button, Paragraph, Tag } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo } from "react";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { Section } from "../../../kernel/web/page.tsx";
import { type Refused, RefusedForWho } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { WrittenAnswerWire } from "../../contract.ts";
import { useSaid } from "../sentences.ts";
import { AnswerFields, answerFieldId } from "./answer-fields.tsx";
import { type AnswerForm, amountTyped, formOf, isChanged, toInput } from "./answer-form.ts";
import { useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { negotiationKey } from "./negotiation-query.ts";
import { ShareAnswer } from "./share-answer.tsx";
import { AnswerContents } from "./shared-answers.tsx";

/** What the own municipality can live with: written for itself, and shared when somebody who speaks for it chooses. */
export function OwnAnswer(): ReactElement | null {
  const { t } = useSaid();
  const { negotiation, onTable } = useTable();
  const { seat, own, may, end } = negotiation;
  if (seat?.kind !== "participant" || end !== null) return null;
  const shared = negotiation.answers.findLast(
    ({ participant, round }) => participant === seat.id && round === negotiation.round,
  );
  return (
    <Section heading={t("negotiation.own", { name: seat.name })} id="vart-svar">
      <Tag data-color="warning" className={styles.mark}>
        {t("negotiation.own.internal", { name: seat.name })}
      </Tag>
      <Paragraph className={styles.text}>{t("negotiation.own.lead")}</Paragraph>
      {shared && !own && (
        <Paragraph className={styles.text}>{t(`negotiation.own.is-shared.${shared.sharing}`)}</Paragraph>
      )}
      {onTable.length === 0 ? (
        <Paragraph>{t("negotiation.own.nothing-on-table")}</Paragraph>
      ) : may.answer ? (
        <Answering />
      ) : own?.contents ? (
        <AnswerContents contents={own.contents} />
      ) : (
        <Paragraph>{t("negotiation.own.not-yours")}</Paragraph>
      )}
    </Section>
  );
}

function Answering(): ReactElement {
  const { t } = useSaid();
  const table = useTable();
  const { negotiation, cooperation } = table;
  const saved = useMemo(() => formOf(negotiation.own), [negotiation.own]);
  const draft = useDraft<AnswerForm>(`svar-${negotiation.id}-${negotiation.round}-${table.own}`, saved);
  const saving = useSending<WrittenAnswerWire>({
    changes: [negotiationKey(cooperation.id)],
    onDone: ({ revision }) => draft.change({ seen: revision }),
  });
  const isUnsaved = isChanged(draft.value, saved);
  const problem = saving.problem?.code === "negotiation/answer-conflict" ? null : saving.problem;
  const amountIsWrong = amountTyped(draft.value.maximum) === undefined;
  const errors = useMemo(() => errorsOf(problem), [problem]);
  const path = `/api/v1/negotiations/${encodeURIComponent(negotiation.id)}/answer`;
  const save = () => saving.send(path, toInput(table, draft.value), "PUT");
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!amountIsWrong) save();
        }}
      >
        <FormErrorSummary errors={errors} idOf={answerFieldId} />
        <RefusedForWho problem={problem} />
        {saving.problem?.code === "negotiation/answer-conflict" && (
          <Conflict
            now={Number(saving.problem.params?.now ?? 0)}
            onKeep={(seen) => {
              draft.change({ seen });
              saving.reset();
            }}
            onUse={() => {
              draft.change(saved);
              saving.reset();
            }}
            problem={saving.problem}
          />
        )}
        <AnswerFields form={draft.value} change={draft.change} errors={errors} amountIsWrong={amountIsWrong} />
        {saving.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.buttons}>
          <Button type="submit" variant="secondary" loading={saving.isSending}>
            {t("negotiation.own.save")}
          </Button>
        </div>
        <p className={styles.quiet} role="status">
          {isUnsaved
            ? t("negotiation.own.unsaved")
            : negotiation.own
              ? t("negotiation.own.saved")
              : t("negotiation.own.nothing-saved")}
        </p>
      </form>
      <ShareAnswer isUnsaved={isUnsaved} />
    </>
  );
}

/** A colleague was first: what she wrote is shown, and nothing of either is lost. */
function Conflict({
  problem,
  now,
  onKeep,
  onUse,
}: {
  problem: Parameters<typeof Refused>[0]["problem"];
  now: number;
  onKeep: (seen: number) => void;
  onUse: () => void;
}): ReactElement {
  const { t } = useSaid();
  const theirs = typeof problem.params?.theirs === "string" ? problem.params.theirs : "";
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>{problem.message}</Paragraph>
      {theirs !== "" && (
        <blockquote className={styles.words} aria-label={t("negotiation.own.theirs")}>
          {theirs}
        </blockquote>
      )}
      <div className={styles.buttons}>
        <Button variant="secondary" data-size="sm" onClick={() => onKeep(now)}>
          {t("negotiation.own.keep-mine")}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onUse}>
          {t("negotiation.own.use-theirs")}
        </Button>
      </div>
    </Alert>
  );
}
