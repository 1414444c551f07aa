import { Button } from "@digdir/designsystemet-react";
import type { Ore } from "@omforent/kernel";
import { fraction, fractions, ore } from "@omforent/kernel";
import type { ReactElement, ReactNode } from "react";
import {
  formatChangeBare,
  formatKronerBare,
  formatOreBare,
  formatPercent,
  roundHalfAway,
} from "../../kernel/domain/format.ts";
import { type Column, DataTable } from "../../kernel/web/data-table.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import { nameOf, perInhabitant, plainNumber, type SplitRow } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Who pays what, in the unit that adds up. */
export function SplitTable({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t, language } = useSaid();
  const { last, rows } = workshop;
  const columns = useColumns(workshop);
  if (!last) return null;
  const total = formatKronerBare(last.evaluation.total, language);
  const caption = t("workshop.table.caption", { total, year: last.state.year });
  return (
    <div className={last.isCurrent ? styles.table : `${styles.table} ${styles.stale}`} id="tabell">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.id}
        isOwn={(row) => row.id === last.state.own}
        columns={columns}
        narrowParts={[
          { caption, columns: ["amount", "why"] },
          { caption: t("workshop.table.caption-people"), columns: ["population", "share", "each"] },
          { caption: t("workshop.table.caption-change"), columns: ["fromEqual", "fromPopulation"] },
          ...(columns.some(({ id }) => id === "fromToday")
            ? [{ caption: t("workshop.table.caption-today"), columns: ["fromToday"] }]
            : []),
        ]}
      />
    </div>
  );
}

function useColumns({ last, rows, facts, state, change }: Workshop): readonly Column<SplitRow>[] {
  const { t, language } = useSaid();
  if (!last) return [];
  const hasToday = rows.some(({ fromToday }) => fromToday !== null);
  const fromToday = rows.every((row) => row.fromToday !== null)
    ? ore(rows.reduce((sum, row) => sum + row.fromToday!, 0n))
    : null;
  const inhabitants = rows.every(({ population }) => population)
    ? fractions.sum(rows.map(({ population }) => population!))
    : null;
  const each = perInhabitant(last.evaluation.total, inhabitants);
  const changeCell = (amount: Ore | null): ReactNode =>
    amount === null ? <Unknown /> : formatChangeBare(amount, language);
  const open = (id: string) => {
    change({ explained: state.explained === id ? null : id });
  };
  return [
    { id: "name", header: t("workshop.column.name"), cell: (row) => nameOf(facts, row.id), sum: t("workshop.sum") },
    {
      id: "population",
      header: t("workshop.column.population", { year: last.state.year }),
      numeric: true,
      cell: ({ population }) => (population ? plainNumber(population, language) : <Unknown />),
      sum: inhabitants ? plainNumber(inhabitants, language) : "",
    },
    {
      id: "share",
      header: t("workshop.column.share"),
      numeric: true,
      cell: ({ share }) => (share ? formatPercent(share, language) : "–"),
      sum: last.evaluation.total === 0n ? "–" : formatPercent(fraction(1n), language),
    },
    {
      id: "amount",
      header: t("workshop.column.amount"),
      numeric: true,
      cell: ({ amount }) => formatOreBare(amount, language),
      sum: formatOreBare(last.evaluation.total, language),
    },
    {
      id: "each",
      header: t("workshop.column.each"),
      numeric: true,
      cell: ({ perInhabitant: exact }) => (exact ? formatKronerBare(ore(roundHalfAway(exact)), language) : <Unknown />),
      sum: each ? formatKronerBare(ore(roundHalfAway(each)), language) : "",
    },
    ...(hasToday
      ? [
          {
            id: "fromToday",
            header: t("workshop.column.from-today"),
            numeric: true,
            cell: (row: SplitRow) => changeCell(row.fromToday),
            sum: fromToday === null ? "" : formatChangeBare(fromToday, language),
          },
        ]
      : []),
    {
      id: "fromEqual",
      header: t("workshop.column.from-equal"),
      numeric: true,
      cell: (row) => changeCell(row.fromEqual),
      sum: formatOreBare(ore(0n), language),
    },
    {
      id: "fromPopulation",
      header: t("workshop.column.from-population"),
      numeric: true,
      cell: (row) => changeCell(row.fromPopulation),
      sum: formatOreBare(ore(0n), language),
    },
    {
      id: "why",
      header: t("workshop.column.why"),
      cell: ({ id }) => (
        <Button
          variant="tertiary"
          data-size="sm"
          className={styles.why}
          aria-expanded={state.explained === id}
          aria-label={t("workshop.why.of", { name: nameOf(facts, id) })}
          onClick={() => open(id)}
        >
          {t("workshop.why")}
        </Button>
      ),
      sum: "",
    },
  ];
}
