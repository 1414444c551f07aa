import { Table } from "@digdir/designsystemet-react";
import { type ReactElement, type ReactNode, useId } from "react";
import styles from "./data-table.module.css";
import { useNarrow, useOverflow } from "./viewport.ts";

export type Column<Row> = {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned in tabular figures. */
  readonly numeric?: boolean;
  /** In the last row, under a line: a sum. */
  readonly sum?: ReactNode;
};

/** On a phone a wide table is shown as several narrow ones, each with the row's name first. */
export type TablePart = { readonly caption: ReactNode; readonly columns: readonly string[] };

export type DataTableProps<Row> = {
  readonly caption: ReactNode;
  readonly rows: readonly Row[];
  /** The first column names the row and is its header. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The reader's own municipality, emphasised in words (bold) as well as in colour. */
  readonly isOwn?: (row: Row) => boolean;
  readonly narrowParts?: readonly TablePart[];
};

/** A table with caption and headers, numbers in columns that can be compared, and a form that fits a phone. */
export function DataTable<Row>(table: DataTableProps<Row>): ReactElement {
  const narrow = useNarrow();
  if (!narrow || !table.narrowParts) return <OneTable {...table} />;
  return (
    <>
      {table.narrowParts.map((part) => (
        <OneTable
          {...table}
          key={part.columns.join()}
          caption={part.caption}
          columns={table.columns.filter((column, index) => index === 0 || part.columns.includes(column.id))}
        />
      ))}
    </>
  );
}

function OneTable<Row>({ caption, rows, columns, rowKey, isOwn }: DataTableProps<Row>): ReactElement {
  const captionId = useId();
  const [scroll, overflows] = useOverflow<HTMLDivElement>();
  const hasSum = columns.some((column) => column.sum !== undefined);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      {...(overflows && { tabIndex: 0, role: "region", "aria-labelledby": captionId })}
    >
      <Table className={styles.table} data-size="sm">
        <caption className={styles.caption} id={captionId}>
          {caption}
        </caption>
        <Table.Head>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column.id} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.header}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={rowKey(row)} className={isOwn?.(row) ? styles.own : undefined}>
              {columns.map((column, index) => (
                <BodyCell key={column.id} column={column} isHeader={index === 0}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
        {hasSum && (
          <Table.Foot>
            <Table.Row>
              {columns.map((column, index) => (
                <BodyCell key={column.id} column={column} isHeader={index === 0}>
                  {column.sum}
                </BodyCell>
              ))}
            </Table.Row>
          </Table.Foot>
        )}
      </Table>
    </div>
  );
}

function BodyCell<Row>({
  column,
  isHeader,
  children,
}: {
  column: Column<Row>;
  isHeader: boolean;
  children: ReactNode;
}): ReactElement {
  if (isHeader) return <Table.HeaderCell scope="row">{children}</Table.HeaderCell>;
  return <Table.Cell className={column.numeric ? styles.numeric : undefined}>{children}</Table.Cell>;
}
