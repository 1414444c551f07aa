import { Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { Bars } from "../../kernel/web/charts/bars.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { nameOf } from "../domain/index.ts";
import { drawnKroner } from "./drawing.ts";
import { useSaid } from "./sentences.ts";
import { useSources } from "./sources.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Amounts side by side. While the key is wrong, the last right ones stay and say so. */
export function SplitBars({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { kroner, kronerBare, percent, oreBare } = useFormat();
  const { last, rows, facts, known } = workshop;
  const sources = useSources(workshop);
  if (!last) return <div className={styles.figure} />;
  return (
    <div className={last.isCurrent ? styles.figure : `${styles.figure} ${styles.stale}`}>
      {!last.isCurrent && !known.isLoading && <Stale sentence={last.sentence} />}
      <Bars
        caption={t("workshop.bars.caption", { total: kroner(last.evaluation.total), year: last.state.year })}
        sources={sources}
        bars={rows.map((row) => ({
          id: row.id,
          label: nameOf(facts, row.id),
          value: drawnKroner(row.amount),
          text: kroner(row.amount),
          ...(row.share && { detail: percent(row.share) }),
          isOwn: row.id === last.state.own,
        }))}
        table={{
          caption: t("workshop.table.caption", { total: kronerBare(last.evaluation.total), year: last.state.year }),
          rows,
          rowKey: (row) => row.id,
          isOwn: (row) => row.id === last.state.own,
          columns: [
            {
              id: "name",
              header: t("workshop.column.name"),
              cell: (row) => nameOf(facts, row.id),
              sum: t("workshop.sum"),
            },
            {
              id: "amount",
              header: t("workshop.column.amount"),
              numeric: true,
              cell: (row) => oreBare(row.amount),
              sum: oreBare(last.evaluation.total),
            },
          ],
        }}
      />
    </div>
  );
}

/** The result belongs to the sentence as it was before; said in words and not by fading alone. */
export function Stale({ sentence }: { sentence: string }): ReactElement {
  const { t } = useSaid();
  return (
    <Paragraph data-size="sm" className={styles.staleNote}>
      {t("workshop.stale", { sentence: sentence.replaceAll(" %", "\u00a0%") })}
    </Paragraph>
  );
}
