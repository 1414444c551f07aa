import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { ClauseText } from "../../../bodies/web/index.ts";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import type { MatterWire, ResultWire } from "../../contract.ts";
import { useFindingText } from "./decision-details.tsx";
import { useBodyName, useParticipantName } from "./matter-context.ts";
import styles from "./result-section.module.css";
import { useProgress, useResultSentence } from "./use-answer.ts";
import { useRuleText } from "./use-rule-text.ts";

type Counted = ResultWire["counted"][number];
type NotCounted = ResultWire["notCounted"][number];

/** The result, stated by the program: what it takes, who counted, by which decision, and what did not count and why. */
export function ResultSection({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const sentence = useResultSentence(matter);
  const progress = useProgress(matter);
  const rule = useRuleText(matter);
  const nameOf = useParticipantName();
  const { result } = matter;
  return (
    <Section heading={sentence ?? t("matter.result.open")} lead={progress} id="resultat">
      <ul className={styles.rules}>
        {result.parts.map((part) => (
          <li key={JSON.stringify(part.rule)}>
            {rule(part.rule)}{" "}
            {t(`matter.result.part.${part.status}`, { for: plain(part.for), lacking: plain(part.lacking) })}
            {part.weightsUnknown.length > 0 &&
              ` ${t("matter.result.weights-unknown", { names: format.list(part.weightsUnknown.map(nameOf)) })}`}
          </li>
        ))}
        <li>
          {t(`matter.closing.${matter.rule.closing}`, { date: format.date(matter.finalBy) })}{" "}
          {matter.rule.clause && <ClauseText clause={matter.rule.clause} />}
        </li>
        <li>
          {t(`matter.level.${matter.level.requires}`)}{" "}
          {matter.level.clause && <ClauseText clause={matter.level.clause} />}
        </li>
        {result.ifConfirmed && (
          <li>{t("matter.result.if-confirmed", { state: t(`matter.state.${result.ifConfirmed}`).toLowerCase() })}</li>
        )}
      </ul>
      {result.counted.length > 0 && <CountedTable matter={matter} />}
      {result.notCounted.length > 0 && <NotCountedTable matter={matter} />}
      <Details data-size="sm" data-color="neutral" className={styles.exact}>
        <Details.Summary>{t("matter.result.exact")}</Details.Summary>
        <Details.Content>
          <p>{t("matter.result.exact.lead", { version: result.version })}</p>
          <code className={styles.hash}>{result.hash}</code>
          {!matter.asked.intact && (
            <p>
              <strong>{t("matter.result.not-intact")}</strong>
            </p>
          )}
        </Details.Content>
      </Details>
    </Section>
  );
}

/** "3/1" is 3. */
const plain = (fraction: string): string => fraction.replace(/\/1$/, "");

function CountedTable({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const body = useBodyName();
  const { counted } = matter.result;
  const isWeighted = counted.some(({ weights }) => weights.length > 0);
  const columns: Column<Counted>[] = [
    { id: "name", header: t("matter.kroner.participant"), cell: ({ participant }) => nameOf(participant) },
    { id: "stance", header: t("matter.counted.stance"), cell: ({ stance }) => t(`matter.stance.${stance}`) },
    { id: "body", header: t("matter.counted.body"), cell: (one) => body.kind(one.body) },
    { id: "date", header: t("matter.counted.date"), cell: ({ date }) => format.date(date) },
  ];
  if (isWeighted)
    columns.push({
      id: "weight",
      header: t("matter.counted.weight"),
      cell: ({ weights }) =>
        weights.map(({ in: place, weight, clause }) => (
          <span key={place}>
            {plain(weight)} <ClauseText clause={clause} />
          </span>
        )),
    });
  return (
    <DataTable
      caption={t("matter.counted.caption", { version: matter.result.version })}
      rows={counted}
      rowKey={({ participant }) => participant}
      isOwn={({ participant }) => participant === matter.forParticipant?.participant}
      columns={columns}
      narrowParts={[
        { caption: t("matter.counted.caption", { version: matter.result.version }), columns: ["stance", "date"] },
        ...(isWeighted ? [{ caption: t("matter.counted.weight"), columns: ["weight"] }] : []),
      ]}
    />
  );
}

function NotCountedTable({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const body = useBodyName();
  const say = useFindingText();
  const decisionOf = (one: NotCounted) => matter.decisions.find(({ id }) => id === one.decision);
  const who = (one: NotCounted) => {
    const decision = decisionOf(one);
    return decision?.participant ? nameOf(decision.participant) : (decision && body.whole(decision.body)) || "–";
  };
  return (
    <DataTable
      caption={t("matter.not-counted.caption")}
      rows={matter.result.notCounted}
      rowKey={({ decision }) => decision}
      columns={[
        { id: "name", header: t("matter.kroner.participant"), cell: who },
        {
          id: "what",
          header: t("matter.not-counted.what"),
          cell: (one) => {
            const decision = decisionOf(one);
            return decision
              ? `${body.theKind(decision.body)}: ${t(`matter.outcome.${decision.outcome}`, { version: decision.version })} ${format.date(decision.date)}`
              : "–";
          },
        },
        {
          id: "why",
          header: t("matter.not-counted.why"),
          cell: ({ reasons }) =>
            reasons.map((reason) => (
              <span key={reason.code} className={styles.reason}>
                {say(reason)} {reason.clause && <ClauseText clause={reason.clause} />}
              </span>
            )),
        },
      ]}
    />
  );
}
