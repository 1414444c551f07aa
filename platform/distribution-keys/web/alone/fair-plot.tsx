import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatKroner, formatKronerBare, formatOreBare, roundHalfAway } from "../../../kernel/domain/format.ts";
import { Chart } from "../../../kernel/web/charts/chart.tsx";
import type { Column } from "../../../kernel/web/data-table.tsx";
import type { FairComparison } from "../../domain/alone/index.ts";
import { nameOf, ownFirst, perInhabitant, populationOf } from "../../domain/index.ts";
import { drawnKroner } from "../drawing.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./alone.module.css";
import { RangeStrip } from "./range-strip.tsx";
import { useRangeText } from "./standing-part.tsx";

type Row = { readonly id: string; readonly player: number };

/** The key's amount beside each fair split, participant by participant: a dot in the middle of the estimates, a range over all of them. */
export function FairPlot({
  workshop,
  comparisons,
}: {
  workshop: Workshop;
  comparisons: readonly FairComparison[];
}): ReactElement {
  const { t, language } = useSaid();
  const { last, facts } = workshop;
  const rangeText = useRangeText();
  const shares = last!.evaluation.shares;
  const rows = ownFirst(
    shares.map(({ id }, player): Row => ({ id, player })),
    last!.state.own,
  );
  const most = Math.max(
    1,
    ...shares.map(({ amount }) => drawnKroner(amount)),
    ...comparisons.flatMap(({ ranges }) => ranges.map(({ to }) => drawnKroner(to))),
  );
  const caption = t("fair.caption");
  const total = formatOreBare(last!.evaluation.total, language);
  return (
    <Chart
      caption={caption}
      note={t("fair.note")}
      table={{
        caption: t("fair.table"),
        rows,
        rowKey: ({ id }) => id,
        isOwn: ({ id }) => id === last!.state.own,
        columns: [
          {
            id: "name",
            header: t("workshop.column.name"),
            cell: ({ id }) => nameOf(facts, id),
            sum: t("workshop.sum"),
          },
          column("key", t("alone.column.charge"), ({ player }) => shares[player]!.amount),
          ...comparisons.flatMap(({ name, amounts, ranges }) => [
            column(
              name,
              t(`game.${name}`),
              ({ player }) => amounts[player]!,
              ({ player }) => rangeText(ranges[player]!),
            ),
          ]),
        ],
        narrowParts: ["key", ...comparisons.map(({ name }) => name)].map((id) => ({
          caption: id === "key" ? t("alone.column.charge") : t(`game.${id as FairComparison["name"]}`),
          columns: [id],
        })),
      }}
    >
      <ul className={styles.plot}>
        {rows.map(({ id, player }) => {
          const isOwn = id === last!.state.own;
          return (
            <li key={id}>
              <div className={isOwn ? `${styles.plotName} ${styles.ownName}` : styles.plotName}>
                {nameOf(facts, id)}
              </div>
              <ul className={styles.rows}>
                <li className={styles.row}>
                  <span className={styles.quiet}>{t("alone.row.key")}</span>
                  <RangeStrip mark={{ at: drawnKroner(shares[player]!.amount), shape: "key", isOwn }} most={most} />
                  <span>{formatKroner(shares[player]!.amount, language)}</span>
                </li>
                {comparisons.map(({ name, amounts, ranges }) => (
                  <li key={name} className={styles.row}>
                    <span className={styles.quiet}>{t(`game.${name}`)}</span>
                    <RangeStrip
                      mark={{
                        at: drawnKroner(amounts[player]!),
                        from: drawnKroner(ranges[player]!.from),
                        to: drawnKroner(ranges[player]!.to),
                        isOwn,
                      }}
                      most={most}
                    />
                    <span>
                      {formatKroner(amounts[player]!, language)}
                      {ranges[player]!.from !== ranges[player]!.to && (
                        <span className={styles.quiet}> ({rangeText(ranges[player]!)})</span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </Chart>
  );

  function column(
    id: string,
    header: string,
    amountOf: (row: Row) => Parameters<typeof formatOreBare>[0],
    under?: (row: Row) => string,
  ): Column<Row> {
    return {
      id,
      header,
      numeric: true,
      cell: (row) => {
        const each = perInhabitant(amountOf(row), populationOf(facts, row.id, last!.state.year));
        return (
          <>
            {formatOreBare(amountOf(row), language)}
            {under && <span className={styles.under}>{under(row)}</span>}
            {each && (
              <span className={styles.under}>
                {t("workshop.compare.each", { amount: formatKronerBare(ore(roundHalfAway(each)), language) })}
              </span>
            )}
          </>
        );
      },
      sum: total,
    };
  }
}
