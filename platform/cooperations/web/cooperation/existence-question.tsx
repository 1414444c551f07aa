import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { ProblemError } from "../../../kernel/web/api.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { MayWriteFirst } from "../../../kernel/web/sign-in.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import type { CooperationDetailWire } from "../../contract.ts";
import { type ExistenceAnswer, useAnswerExistence } from "../answer-existence.ts";
import styles from "./existence-question.module.css";

const answers: readonly ExistenceAnswer[] = ["exists", "ended", "unknown"];

/** «Gjelder det fortsatt?», asked because the newest source is old. */
export function ExistenceQuestion({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const answering = useAnswerExistence(cooperation.summary.id);
  const source = cooperation.oldSourceQuestion.newestSource;
  const date = source?.date;
  return (
    <section className={styles.question} aria-labelledby="gjelder">
      <Heading level={2} data-size="xs" id="gjelder">
        {t("cooperation.old.heading")}
      </Heading>
      <Paragraph>
        {source &&
          (date
            ? t("cooperation.old.newest", { title: source.title, date: format.partialDate(date) })
            : t("cooperation.old.newest-undated", { title: source.title }))}{" "}
        {t("cooperation.old.what-happens")}
      </Paragraph>
      <MayWriteFirst
        what={t("cooperation.old.sign-in")}
        participants={cooperation.summary.participants.map((one) => one.id)}
        cooperation={cooperation.summary.id}
      />
      <div className={styles.answers}>
        {answers.map((answer) => (
          <Button
            key={answer}
            variant="secondary"
            disabled={answering.isPending}
            onClick={() => answering.mutate(answer)}
          >
            {t(`cooperation.old.answer.${answer}`)}
          </Button>
        ))}
      </div>
      {answering.error instanceof ProblemError && <Refused problem={answering.error.problem} />}
    </section>
  );
}
