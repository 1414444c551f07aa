import { Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { keepTogether } from "../../../kernel/domain/format.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { Section } from "../../../kernel/web/page.tsx";
import type { KeyAnswerWire } from "../../contract.ts";
import { useSaid } from "../sentences.ts";
import { moneyIn, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";

/** What the participants have chosen to share, in their own words, the newest of this round first; and who has shared nothing. */
export function SharedAnswers(): ReactElement {
  const { t } = useSaid();
  const { negotiation } = useTable();
  const answers = negotiation.answers.toReversed();
  return (
    <Section
      heading={t("negotiation.answers")}
      lead={answers.length === 0 ? t("negotiation.answers.none") : t("negotiation.answers.lead")}
    >
      {answers.length > 0 && (
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={`${answer.participant} ${answer.round} ${answer.sharedOn} ${answer.sharing}`}>
              <SharedAnswer answer={answer} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function SharedAnswer({ answer }: { answer: KeyAnswerWire }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const { negotiation } = useTable();
  const { name, sharedOn, round, withheld, contents, mediator } = answer;
  return (
    <article>
      <Heading level={3} data-size="2xs">
        {t("negotiation.answer.heading", { name })}
      </Heading>
      <p className={styles.quiet}>
        {t("negotiation.answer.shared", { date: sharedOn ? format.date(sharedOn) : "" })}
        {negotiation.rounds.length > 1 && ` · ${t("negotiation.round", { round })}`}
      </p>
      {mediator && <Tag data-color="warning">{t("negotiation.answer.to-mediator", { name: mediator.name })}</Tag>}
      {withheld && (
        <Paragraph data-size="sm">
          {keepTogether(t("negotiation.answer.withheld", { section: withheld.section, reason: withheld.reason }))}
        </Paragraph>
      )}
      {contents ? <AnswerContents contents={contents} /> : <p>{t("negotiation.answer.not-for-you")}</p>}
    </article>
  );
}

/** What is said of each proposal, the most that can be paid, the conditions and the reason. */
export function AnswerContents({ contents }: { contents: NonNullable<KeyAnswerWire["contents"]> }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const { numberOf } = useTable();
  const maximum = moneyIn(contents.maximum);
  const verdicts = Object.entries(contents.verdicts).sort(([a], [b]) => numberOf(a) - numberOf(b));
  return (
    <dl className={styles.facts}>
      {verdicts.map(([proposal, verdict]) => (
        <div key={proposal}>
          <dt>{t("negotiation.proposal.short", { number: numberOf(proposal) })}</dt>
          <dd>{t(`negotiation.verdict.${verdict}`)}</dd>
        </div>
      ))}
      {maximum !== null && (
        <div>
          <dt>{t("negotiation.answer.maximum")}</dt>
          <dd>{t("negotiation.answer.maximum.value", { amount: format.kroner(maximum) })}</dd>
        </div>
      )}
      {contents.conditions && (
        <div>
          <dt>{t("negotiation.answer.conditions")}</dt>
          <dd className={styles.words}>{contents.conditions}</dd>
        </div>
      )}
      {contents.reason && (
        <div>
          <dt>{t("negotiation.answer.reason")}</dt>
          <dd className={styles.words}>{contents.reason}</dd>
        </div>
      )}
    </dl>
  );
}
