import { Button, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { ProblemError } from "../../kernel/web/api.ts";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { Refused } from "../../kernel/web/states.tsx";
import type { CooperationSummaryWire } from "../contract.ts";
import { cooperationAddress } from "./addresses.ts";
import { type ExistenceAnswer, useAnswerExistence } from "./answer-existence.ts";
import styles from "./old-source-question.module.css";
import { usePartnersSentence } from "./partners-sentence.ts";

const answers: readonly ExistenceAnswer[] = ["exists", "ended", "unknown"];

/** An old source becomes a question, answered where it is asked: «Gjelder det fortsatt?» */
export function OldSourceQuestion({
  cooperation,
  own,
}: {
  cooperation: CooperationSummaryWire;
  own: string;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const partners = usePartnersSentence();
  const answering = useAnswerExistence(cooperation.id);
  const asOf = cooperation.lifeCycle.asOf;
  return (
    <li className={styles.question}>
      <div>
        <Heading level={3} data-size="2xs">
          <PageLink to={cooperationAddress(cooperation.id)}>{cooperation.name}</PageLink>
        </Heading>
        <p className={styles.partners}>
          {partners(cooperation, own)}{" "}
          {asOf
            ? t("cooperation.old.source-from", { date: format.partialDate(asOf) })
            : t("cooperation.old.source-undated")}
        </p>
        {answering.error instanceof ProblemError && <Refused problem={answering.error.problem} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, and these are buttons */}
      <div
        className={styles.answers}
        role="group"
        aria-label={t("cooperation.old.question", { name: cooperation.name })}
      >
        {answers.map((answer) => (
          <Button
            key={answer}
            variant="secondary"
            data-size="sm"
            disabled={answering.isPending}
            onClick={() => answering.mutate(answer)}
          >
            {t(`cooperation.old.answer.${answer}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
