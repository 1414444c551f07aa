import { Details } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { DataTable, type DataTableProps } from "../data-table.tsx";
import { useSentences } from "../i18n.ts";
import { type Source, SourceNote } from "../source-note.tsx";
import styles from "./chart.module.css";

/** What every chart says about itself. `caption` states what is seen, as a sentence; `table` holds the same figures. */
export type ChartFrame<Row> = {
  readonly caption: ReactNode;
  readonly sources?: readonly Source[];
  readonly note?: ReactNode;
  readonly table: DataTableProps<Row>;
};

/** The frame around a chart: caption first, then the drawing, the source, and the numbers as a table. */
export function Chart<Row>({
  caption,
  sources,
  note,
  table,
  children,
}: ChartFrame<Row> & { children: ReactNode }): ReactElement {
  const { t } = useSentences();
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {children}
      <SourceNote {...(sources && { sources })}>{note}</SourceNote>
      <Details className={styles.numbers} data-size="sm" data-color="neutral">
        <Details.Summary>{t("chart.show-table")}</Details.Summary>
        <Details.Content>
          <DataTable {...table} />
        </Details.Content>
      </Details>
    </figure>
  );
}
