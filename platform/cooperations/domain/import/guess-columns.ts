import { foldName } from "../../../municipalities/domain/index.ts";
import { type ColumnMapping, headingWords, type ImportColumn, importColumns } from "./columns.ts";
import type { Row } from "./table.ts";

const exact = 1000;
const likely = 500;
const within = 100;

/**
 * Which column holds what, by its heading. Every column of the file is used once, for what its heading says most plainly:
 * «Samarbeidsavtale» is the agreement and not the name, though «samarbeid» begins it.
 */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const candidates = headings
    .flatMap((heading, index) => importColumns.map((column) => ({ column, index, score: scoreOf(heading, column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const mapping = new Map<ImportColumn, number>();
  const used = new Set<number>();
  for (const { column, index } of candidates)
    if (!mapping.has(column) && !used.has(index)) {
      mapping.set(column, index);
      used.add(index);
    }
  return Object.fromEntries(mapping);
}

/** The row of headings: among the first ten, the one that names most columns; else the first that is not empty. */
export function findHeadingRow(rows: readonly Row[]): Row | null {
  const first = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).slice(0, 10);
  const scored = first.map((row) => ({ row, named: Object.keys(guessColumns(row.cells)).length }));
  const best = scored.reduce((most, next) => (next.named > most.named ? next : most), scored[0] ?? null!);
  return best && best.named > 0 ? best.row : (first[0] ?? null);
}

function scoreOf(heading: string, column: ImportColumn): number {
  // What stands in brackets, and years, say something about the column and not what it is: «Kostnad 2024 (i 1000 kr)».
  const folded = foldName(heading.replace(/\([^)]*\)/g, " ").replace(/\b(19|20)\d\d\b/g, " "));
  if (folded === "") return 0;
  const words = headingWords[column].map(foldName);
  const index = words.indexOf(folded);
  if (index >= 0) return exact - index;
  const tokens = folded.split(" ");
  const begins = words.findIndex((word) => folded.startsWith(`${word} `));
  if (begins >= 0) return likely - begins;
  const has = words.findIndex((word) => tokens.includes(word));
  return has >= 0 ? within - has : 0;
}
