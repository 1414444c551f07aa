import { Heading, Link, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { bodyAddress, ClauseText } from "../../../bodies/web/index.ts";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { isWorded, useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useNarrow } from "../../../kernel/web/viewport.ts";
import type { InfluenceWire } from "../../contract.ts";
import { Agreement } from "./agreement-cell.tsx";
import styles from "./influence.module.css";

type Row = InfluenceWire["map"][number];
type Who = Row["decides"];

/**
 * Decision by decision: who decides, who is heard, what the agreement says and what the law would say, and where no elected body is met.
 * `addressOf`: where it is told what the agreement says of a decision.
 */
export function MapTable({
  map,
  isFormKnown,
  addressOf,
}: {
  map: readonly Row[];
  isFormKnown: boolean;
  addressOf: (decision: Row["decision"]) => string;
}): ReactElement {
  const { t } = useSentences();
  const nameOf = useDecisionName();
  const narrow = useNarrow();
  const columns: readonly Column<Row>[] = [
    { id: "decision", header: t("influence.column.decision"), cell: ({ decision }) => nameOf(decision) },
    {
      id: "decides",
      header: t("influence.column.decides"),
      cell: (row) => (
        <>
          <Decider who={row.decides} reach={row.decidesReach} />
          <Gap gap={row.gap} />
        </>
      ),
    },
    {
      id: "heard",
      header: t("influence.column.heard"),
      cell: ({ heard, heardReach, agreed }) => {
        if (heard) return <Decider who={heard} reach={heardReach} />;
        if (!isFormKnown && !agreed?.says) return <Unknown />;
        return <span className={styles.quiet}>{t("influence.heard.none")}</span>;
      },
    },
    {
      id: "agreement",
      header: t("influence.column.agreement"),
      cell: (row) => <Agreement row={row} name={nameOf(row.decision)} address={addressOf(row.decision)} />,
    },
    { id: "law", header: t("influence.column.law"), cell: (row) => <Law row={row} isFormKnown={isFormKnown} /> },
  ];
  const caption = t("influence.map.caption");
  if (narrow) return <MapList caption={caption} rows={map} columns={columns} />;
  return <DataTable caption={caption} rows={map} rowKey={({ decision }) => decision} columns={columns} />;
}

/** On a phone: one decision at a time, with the same words under each other. */
function MapList({
  caption,
  rows,
  columns: [first, ...rest],
}: {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}): ReactElement {
  return (
    <ul className={styles.list} aria-label={caption}>
      {rows.map((row) => (
        <li key={row.decision}>
          <Heading level={3} data-size="2xs">
            {first?.cell(row)}
          </Heading>
          <dl>
            {rest.map(({ id, header, cell }) => (
              <div key={id}>
                <dt>{header}</dt>
                <dd>{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

export function useDecisionName(): (decision: string) => string {
  const { t } = useSentences();
  return (decision) =>
    isWorded(`influence.decision.${decision}`)
      ? t(`influence.decision.${decision}` as "influence.decision.budget")
      : decision;
}

function Decider({ who, reach }: { who: Who; reach: Row["heardReach"] }): ReactElement {
  const { t, language } = useSentences();
  if (!who) return <Unknown who={t("influence.who-knows")} />;
  return (
    <>
      {who.kind === "law" ? who.words[language] : <PageLink to={bodyAddress(who.body)}>{who.name}</PageLink>}
      {reach && <span className={styles.reach}>{t(`influence.reach.${reach}`)}</span>}
    </>
  );
}

/** No elected body is met here, or nobody says who decides; and what can be done about it. */
function Gap({ gap }: { gap: Row["gap"] }): ReactElement | null {
  const { t } = useSentences();
  if (!gap) return null;
  return (
    <span className={styles.gap}>
      <Tag data-size="sm" data-color="warning">
        {t(`influence.gap.${gap}`)}
      </Tag>
      <Link href="#hva-kan-vi-gjore">{t("influence.gap.what-can")}</Link>
    </span>
  );
}

/** What the law says; where something else is agreed, also whom it would have let decide. */
function Law({ row: { law, agreed }, isFormKnown }: { row: Row; isFormKnown: boolean }): ReactElement {
  const { t, language } = useSentences();
  if (!isFormKnown) return <Unknown />;
  if (!law.decides && !law.clause && !law.words)
    return <span className={styles.quiet}>{t("influence.law.silent")}</span>;
  return (
    <>
      {agreed?.says && law.decides?.kind === "law" && (
        <span className={styles.lawDecides}>{law.decides.words[language]}</span>
      )}
      {law.words && <span className={styles.words}>{law.words[language]}</span>}
      {law.clause && <ClauseText clause={law.clause} />}
    </>
  );
}
