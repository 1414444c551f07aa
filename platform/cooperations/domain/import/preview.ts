import { ok, type Result, refuse } from "@omforent/kernel";
import { comparableOf } from "../comparable-of.ts";
import type { DuplicateIndex, Likeness } from "../duplicates.ts";
import type { Readers } from "../register.ts";
import type { ColumnMapping } from "./columns.ts";
import { findHeadingRow, guessColumns } from "./guess-columns.ts";
import { type ReadLine, readLine } from "./read-line.ts";
import { isEmptyRow, type Table } from "./table.ts";

export type LineLikeness = Omit<Likeness, "because"> & { readonly because: Likeness["because"] | "line" };
export type PreviewLine = ReadLine & {
  readonly status: "new" | "duplicate" | "error";
  readonly duplicateOf: readonly LineLikeness[];
};
export type Preview = {
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly mapping: ColumnMapping;
  readonly lines: readonly PreviewLine[];
};

export const mostLines = 10_000;
export const mostColumns = 500;

export type PreviewReaders = Readers & {
  readonly municipality: string | null;
  /** What is registered already. Lines of the list are added to it as they are read. */
  readonly duplicates: DuplicateIndex;
};

/**
 * Shows what a list would become, line by line, before anything is kept. `chosen` is the person's own mapping of columns; null: guess.
 * Refusals: `import/empty`, `import/too-many-lines`, `import/too-many-columns`, `import/no-name-column`, `import/no-such-column`,
 * `import/unknown-municipality`.
 */
export function previewList(table: Table, chosen: ColumnMapping | null, readers: PreviewReaders): Result<Preview> {
  const heading = findHeadingRow(table.rows);
  if (!heading) return refuse("import/empty");
  const rows = table.rows.filter((row) => row.line > heading.line && !isEmptyRow(row));
  if (rows.length === 0) return refuse("import/empty");
  if (rows.length > mostLines) return refuse("import/too-many-lines", { lines: rows.length, most: mostLines });
  const headings = trimEnd(heading.cells);
  if (headings.length > mostColumns)
    return refuse("import/too-many-columns", { columns: headings.length, most: mostColumns });
  const mapping = chosen ?? guessColumns(headings);
  const width = Math.max(headings.length, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const outside = Object.values(mapping).find((index) => index !== null && index !== undefined && index >= width);
  if (typeof outside === "number")
    return refuse("import/no-such-column", { column: outside + 1, columns: width }, { path: "mapping" });
  if (mapping.name === undefined || mapping.name === null)
    return refuse(
      "import/no-name-column",
      { headings: headings.filter((text) => text !== "").slice(0, 20) },
      { path: "mapping" },
    );
  const { municipality } = readers;
  if (municipality !== null && !readers.resolve.knows(municipality))
    return refuse("import/unknown-municipality", { number: municipality }, { path: "municipality" });
  const lines = rows.map((row) => withDuplicates(readLine(row, { ...readers, mapping, headings }), readers.duplicates));
  return ok({ headings, headingLine: heading.line, mapping, lines });
}

function withDuplicates(read: ReadLine, duplicates: DuplicateIndex): PreviewLine {
  if (!read.statements) return { ...read, status: "error", duplicateOf: [] };
  const comparable = comparableOf(`${lineMark}${read.line}`, read.statements);
  const duplicateOf = duplicates.like(comparable).map(asLine);
  duplicates.add(comparable);
  return { ...read, status: duplicateOf.length > 0 ? "duplicate" : "new", duplicateOf };
}

/** Not the form of a cooperation's id, so the two are never mistaken for one another. */
const lineMark = "#";

const asLine = (like: Likeness): LineLikeness =>
  like.id.startsWith(lineMark) ? { id: like.id.slice(lineMark.length), name: like.name, because: "line" } : like;

const trimEnd = (cells: readonly string[]): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map((cell) => cell.trim());
};
