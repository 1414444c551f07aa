import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { bodyAddress, ClauseText } from "../../../bodies/web/index.ts";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { isWorded, useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import type { InfluenceWire } from "../../contract.ts";
import styles from "./influence.module.css";

type Row = InfluenceWire["map"][number];
type Who = Row["decides"];

/** Decision by decision: who decides, who is heard, which section or clause says so, and where no elected body is met. */
export function MapTable({ map }: { map: readonly Row[] }): ReactElement {
  const { t } = useSentences();
  const nameOf = useDecisionName();
  return (
    <DataTable
      caption={t("influence.map.caption")}
      rows={map}
      rowKey={({ decision }) => decision}
      columns={[
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
          cell: ({ heard, heardReach }) =>
            heard ? (
              <Decider who={heard} reach={heardReach} />
            ) : (
              <span className={styles.quiet}>{t("influence.heard.none")}</span>
            ),
        },
        {
          id: "clause",
          header: t("influence.column.clause"),
          cell: ({ clause, words }) => <Source clause={clause} words={words} />,
        },
      ]}
      narrowParts={[
        { caption: t("influence.map.caption"), columns: ["decides"] },
        { caption: t("influence.map.caption-heard"), columns: ["heard", "clause"] },
      ]}
    />
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

function Gap({ gap }: { gap: Row["gap"] }): ReactElement | null {
  const { t } = useSentences();
  if (!gap) return null;
  return (
    <Tag data-size="sm" data-color="warning">
      {t(`influence.gap.${gap}`)}
    </Tag>
  );
}

function Source({ clause, words }: Pick<Row, "clause" | "words">): ReactElement {
  const { language } = useSentences();
  return (
    <>
      {words && <span className={styles.words}>{words[language]}</span>}
      {clause ? <ClauseText clause={clause} /> : <Unknown />}
    </>
  );
}
