/** A table of persons for publication: rows are participants, columns are periods or kinds. Whole numbers. */
export type Counts = readonly (readonly number[])[];

/** Null: not published. A total is null when it would reveal what is hidden. */
export type Published = {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
};

export const smallestThreshold = 3;
export const usualThreshold = 5;

/**
 * Hides small counts so that nothing can be derived from what is shown. A cell with 1 up to the threshold − 1 persons is
 * hidden; then, as long as a row or a column with a shown total hides exactly one cell, its smallest other cell is hidden too
 * (secondary suppression; a plain form of GaussSuppression, Langsrud). Totals of lines are treated as cells of their own
 * line, so a total that alone would close a gap is hidden as well. A zero says that there was nobody, and may be shown
 * only if `hidesZeros` is false.
 *
 * @throws RangeError when the threshold is below 3: that is a rule of privacy, not a setting.
 */
export function suppressSmall(counts: Counts, { threshold = usualThreshold, hidesZeros = false } = {}): Published {
  if (!Number.isInteger(threshold) || threshold < smallestThreshold)
    throw new RangeError(`the threshold for publication is at least ${smallestThreshold}`);
  const table = withTotals(counts);
  const isHidden = table.map((row) => row.map((count) => (count > 0 || hidesZeros) && count < threshold));
  while (hideCompanions(table, isHidden)) {
    // again, until every line hides none or at least two
  }
  const shown = table.map((row, r) => row.map((count, c) => (isHidden[r]![c] ? null : count)));
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  return {
    cells: shown.slice(0, rows).map((row) => row.slice(0, columns)),
    rowTotals: shown.slice(0, rows).map((row) => row[columns]!),
    columnTotals: shown[rows]!.slice(0, columns),
    total: shown[rows]![columns]!,
  };
}

/** The counts with a column of row totals and a row of column totals: every line then sums to nothing but itself. */
function withTotals(counts: Counts): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))];
}

/** In each line that hides exactly one number, hides the smallest other one that is not zero. True if anything changed. */
function hideCompanions(table: readonly (readonly number[])[], isHidden: boolean[][]): boolean {
  let hasChanged = false;
  const lines = [
    ...table.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...table[0]!.map((_, c) => table.map((_row, r) => [r, c] as const)),
  ];
  for (const line of lines) {
    if (line.filter(([r, c]) => isHidden[r]![c]).length !== 1) continue;
    const open = line.filter(([r, c]) => !isHidden[r]![c]);
    // A zero hides nothing: what is left out would still follow from it. Only when there is nothing else.
    const candidates = open.some(([r, c]) => table[r]![c]! > 0) ? open.filter(([r, c]) => table[r]![c]! > 0) : open;
    const companion = candidates.toSorted(([a, b], [c, d]) => table[a]![b]! - table[c]![d]!)[0];
    if (!companion) continue;
    isHidden[companion[0]]![companion[1]] = true;
    hasChanged = true;
  }
  return hasChanged;
}
