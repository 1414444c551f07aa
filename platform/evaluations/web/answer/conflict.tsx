import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { KeptAnswerWire, ReplyWire } from "../../contract.ts";
import { type Question, questions } from "../../domain/index.ts";
import styles from "../evaluation.module.css";
import { useAnswerText } from "../use-answer-text.ts";
import { type AnswerForm, repliesOf } from "./answer-form.ts";

/** Two in the same municipality at once: what differs, side by side. The writer chooses, and neither is lost. */
export function AnswerConflict({
  theirs,
  yours,
  onKeep,
  onUse,
}: {
  theirs: KeptAnswerWire;
  yours: AnswerForm;
  onKeep: () => void;
  onUse: () => void;
}): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mine = repliesOf(yours);
  const whole = (question: Question, reply: ReplyWire) =>
    [text.of(question, reply), reply.why].filter(Boolean).join(": ");
  const differing = questions.filter(
    (question) => whole(question, mine[question]) !== whole(question, theirs.replies[question]),
  );
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs" ref={heading} tabIndex={-1}>
        {t("evaluation.conflict.heading")}
      </Heading>
      <Paragraph>{t("evaluation.conflict.lead")}</Paragraph>
      <dl className={styles.differing}>
        {differing.map((question) => (
          <div key={question}>
            <dt className={styles.strong}>{text.question(question)}</dt>
            <dd>
              {t("evaluation.conflict.theirs")}: {whole(question, theirs.replies[question])}
            </dd>
            <dd>
              {t("evaluation.conflict.yours")}: {whole(question, mine[question])}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button type="button" variant="secondary" onClick={onKeep}>
          {t("evaluation.conflict.keep")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onUse}>
          {t("evaluation.conflict.use")}
        </Button>
      </div>
    </Alert>
  );
}
