import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import type { InfluenceWire } from "../../contract.ts";
import { matterAddress } from "../addresses.ts";
import styles from "./influence.module.css";

type Row = InfluenceWire["measured"][number];

/** What has happened, in figures: each is the list that it counts, and the list is there to be opened. */
export function Measured({ influence, own }: { influence: InfluenceWire; own: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const rows = [...influence.measured].sort((a, b) => Number(b.participant === own) - Number(a.participant === own));
  const mine = rows.find(({ participant }) => participant === own);
  if (rows.every(({ matters }) => matters.length === 0))
    return (
      <Empty heading={t("influence.measured.none")}>
        <p>{t("influence.measured.none.lead")}</p>
      </Empty>
    );
  const shortest = (row: Row) => row.timeGiven[0]?.days ?? null;
  return (
    <>
      {mine && mine.matters.length > 0 && <InWords row={mine} />}
      <DataTable
        caption={t("influence.measured.caption")}
        rows={rows}
        rowKey={({ participant }) => participant}
        isOwn={({ participant }) => participant === own}
        columns={[
          { id: "name", header: t("matter.kroner.participant"), cell: ({ name }) => name },
          {
            id: "matters",
            header: t("influence.measured.matters"),
            numeric: true,
            cell: ({ matters }) => format.count(matters.length),
          },
          {
            id: "reached",
            header: t("influence.measured.reached"),
            numeric: true,
            cell: ({ reachedElected }) => format.count(reachedElected.length),
          },
          {
            id: "days",
            header: t("influence.measured.days"),
            numeric: true,
            cell: (row) => (shortest(row) === null ? "–" : format.count(shortest(row) ?? 0)),
          },
          {
            id: "views",
            header: t("influence.measured.views"),
            numeric: true,
            cell: ({ viewsGiven }) => format.count(viewsGiven.length),
          },
          {
            id: "followed",
            header: t("influence.measured.followed"),
            numeric: true,
            cell: ({ views }) => format.count(views.accepted.length + views.partly.length),
          },
        ]}
        narrowParts={[
          { caption: t("influence.measured.caption"), columns: ["matters", "reached", "days"] },
          { caption: t("influence.measured.caption-views"), columns: ["views", "followed"] },
        ]}
      />
      {mine && <Behind row={mine} influence={influence} />}
    </>
  );
}

function InWords({ row }: { row: Row }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const all = row.matters.length;
  const some = (count: number) => (count === 0 ? t("influence.measured.nobody") : format.numberWord(count));
  const words = [
    t("influence.measured.sentence", {
      name: row.name,
      count: all,
      number: format.numberWord(all),
      reached: some(row.reachedElected.length),
    }),
    row.viewsGiven.length > 0
      ? t("influence.measured.sentence-views", {
          count: row.viewsGiven.length,
          number: format.numberWordFirst(row.viewsGiven.length),
          followed: some(row.views.accepted.length + row.views.partly.length),
        })
      : t("influence.measured.sentence-no-views"),
  ];
  return <p className={styles.sentence}>{words.join(" ")}</p>;
}

/** The matters that each figure counts. */
function Behind({ row, influence }: { row: Row; influence: InfluenceWire }): ReactElement {
  const { t } = useSentences();
  const title = (id: string) => influence.titles.find(({ matter }) => matter === id)?.title ?? id;
  const lists = [
    ["influence.behind.reached", row.reachedElected],
    ["influence.behind.never", row.neverReachedElected],
  ] as const;
  return (
    <Details data-size="sm" data-color="neutral" className={styles.details}>
      <Details.Summary>{t("influence.behind", { name: row.name })}</Details.Summary>
      <Details.Content>
        {lists.map(
          ([key, ids]) =>
            ids.length > 0 && (
              <div key={key}>
                <p>
                  <strong>{t(key)}</strong>
                </p>
                <ul>
                  {ids.map((id) => (
                    <li key={id}>
                      <PageLink to={matterAddress(id, row.participant)}>{title(id)}</PageLink>
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
        {row.timeGiven.length > 0 && (
          <>
            <p>
              <strong>{t("influence.behind.time")}</strong>
            </p>
            <ul>
              {row.timeGiven.map(({ matter, days }) => (
                <li key={matter}>
                  <PageLink to={matterAddress(matter, row.participant)}>{title(matter)}</PageLink>:{" "}
                  {t("influence.behind.days", { count: days })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Details.Content>
    </Details>
  );
}
