import type { Language } from "@omforent/fairness";
import { fractions, oreToWire } from "@omforent/kernel";
import type { SplitRow } from "./split-rows.ts";

/** A cell of a file: text, or an exact number as it is written with a point ("99561.88"). */
export type Cell = { readonly text: string } | { readonly number: string } | null;
export type ExportTable = {
  readonly name: string;
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The rows of the file: the same figures as the page and the command line, to the øre, and the exact share. */
export const exportRows = (rows: readonly SplitRow[], nameOf: (id: string) => string): readonly (readonly Cell[])[] =>
  rows.map((row) => [
    text(nameOf(row.id)),
    text(row.id),
    row.population && row.population.d === 1n ? number(row.population.n.toString()) : null,
    row.share && number(decimals(row.share.n, row.share.d, 10)),
    row.share && text(fractions.toWire(row.share)),
    number(oreToWire(row.amount)),
    row.perInhabitant && number(decimals(row.perInhabitant.n, row.perInhabitant.d * 100n, 2)),
    row.fromToday === null ? null : number(oreToWire(row.fromToday)),
    row.fromEqual === null ? null : number(oreToWire(row.fromEqual)),
    row.fromPopulation === null ? null : number(oreToWire(row.fromPopulation)),
  ]);

/**
 * CSV for a Norwegian or English spreadsheet: semicolon and decimal comma in Norwegian, comma and point in English, with a byte
 * order mark so that æ, ø and å survive. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv({ title, header, rows }: ExportTable, language: Language): string {
  const [separator, mark] = language === "en" ? [",", "."] : [";", ","];
  const write = (cell: Cell): string => {
    if (cell === null) return "";
    return "number" in cell ? cell.number.replace(".", mark) : quoted(harmless(cell.text), separator);
  };
  const lines = [...title.map((line) => [text(line)]), header.map(text), ...rows];
  return `\ufeff${lines.map((cells) => cells.map(write).join(separator)).join("\r\n")}\r\n`;
}

/** A cell that begins with one of these is taken for a formula by spreadsheets (OWASP, "CSV Injection"). */
export const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const text = (value: string): Cell => ({ text: value });
const number = (value: string): Cell => ({ number: value });

/** n/d with so many decimals, half away from zero, without a double. */
function decimals(n: bigint, d: bigint, places: number): string {
  const size = ((n < 0n ? -n : n) * 10n ** BigInt(places) * 2n + d) / (d * 2n);
  const digits = size.toString().padStart(places + 1, "0");
  return `${n < 0n && size !== 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
