import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { DataTable } from "../../kernel/web/data-table.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { type Question, questions } from "../domain/index.ts";
import styles from "./evaluation.module.css";
import type { Participant } from "./evaluation-queries.ts";
import { useAnswerText } from "./use-answer-text.ts";

/** Everybody's answers, last year's below, who answered and when; and those that were replaced. */
export function AnswersTable({
  participants,
  own,
  year,
}: {
  participants: readonly Participant[];
  own: string | null;
  year: number;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const text = useAnswerText();
  const caption = t("evaluation.table.caption", { year, before: year - 1 });
  return (
    <Details data-color="neutral" className={styles.details}>
      <Details.Summary>{t("evaluation.table")}</Details.Summary>
      <Details.Content>
        <DataTable
          caption={caption}
          rows={participants}
          rowKey={({ id }) => id}
          isOwn={({ id }) => id === own}
          columns={[
            { id: "name", header: t("evaluation.table.participant"), cell: ({ name }) => name },
            ...questions.map((question) => ({
              id: question,
              header: text.question(question),
              cell: (one: Participant) => <Cell one={one} question={question} year={year} />,
            })),
            {
              id: "shared",
              header: t("evaluation.table.shared"),
              cell: ({ answer }) =>
                answer &&
                t("evaluation.table.shared.by", {
                  date: format.date(answer.sharedOn),
                  role: t(`evaluation.role.${answer.role}`),
                }),
            },
          ]}
          narrowParts={[
            { caption, columns: ["influence", "quality"] },
            { caption, columns: ["cost", "coordination"] },
            { caption, columns: ["key", "shared"] },
          ]}
        />
        <Replaced participants={participants} />
      </Details.Content>
    </Details>
  );
}

function Cell({ one, question, year }: { one: Participant; question: Question; year: number }): ReactElement {
  const { t } = useSentences();
  const text = useAnswerText();
  return (
    <>
      {one.answer ? (
        text.of(question, one.answer.replies[question])
      ) : (
        <span className={styles.quiet}>{t("evaluation.table.not-answered")}</span>
      )}
      {one.before && (
        <span className={styles.before}>
          {t("evaluation.table.before", { year: year - 1, answer: text.of(question, one.before.replies[question]) })}
        </span>
      )}
    </>
  );
}

/** What was shared first and has been replaced: it is not hidden. */
function Replaced({ participants }: { participants: readonly Participant[] }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const text = useAnswerText();
  const all = participants.flatMap(({ name, earlier }) => earlier.map((answer) => ({ name, answer })));
  if (all.length === 0) return null;
  return (
    <>
      <p className={styles.strong}>{t("evaluation.earlier")}</p>
      <ul>
        {all.map(({ name, answer }, at) => (
          <li key={`${at}`}>
            {t("evaluation.earlier.one", {
              name,
              date: format.date(answer.sharedOn),
              answers: format.list(
                questions.map((question) =>
                  t("evaluation.earlier.answer", {
                    question: text.question(question),
                    answer: text.of(question, answer.replies[question]),
                  }),
                ),
              ),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
