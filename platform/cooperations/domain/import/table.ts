/** A list as it was read from a file: text in every cell, and the number of each row as a spreadsheet counts it (the first is 1). */
export type Row = { readonly line: number; readonly cells: readonly string[] };
export type Table = { readonly rows: readonly Row[] };

/** A column by its letter, as a spreadsheet names it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export const isEmptyRow = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === "");
