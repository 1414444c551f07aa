import { ok, type Result, refuse } from "@omforent/kernel";
import { parse } from "csv-parse/sync";

export type StatisticLine = {
  /** The line in the file, the header being 1. */
  readonly number: number;
  readonly measure: string;
  readonly participant: string;
  readonly date: string;
  readonly value: string;
};

const mostLines = 20_000;

/** What each column may be called. */
const columns = {
  measure: ["measure", "mål", "statistikk", "grunnlagstall", "grunnlagstal"],
  participant: ["participant", "deltaker", "deltakar", "kommune", "kommunenummer", "municipality"],
  date: ["date", "dato", "referansedato", "per"],
  value: ["value", "verdi", "tall", "tal"],
} as const;
type Column = keyof typeof columns;

/**
 * The lines of a file with a header and the separator semicolon, tab or comma. Norwegian numbers ("1 234,5") and dates
 * ("1.1.2026") are read as such. Refusals: `statistic/csv-unreadable`, `statistic/csv-column-missing`, `statistic/csv-empty`, `statistic/csv-too-long`.
 */
export function readStatisticLines(csv: string): Result<readonly StatisticLine[]> {
  const rows = readRows(csv);
  if (!rows.ok) return rows;
  const [header, ...lines] = rows.value;
  if (!header || lines.length === 0) return refuse("statistic/csv-empty");
  if (lines.length > mostLines) return refuse("statistic/csv-too-long", { lines: lines.length, most: mostLines });
  const places = new Map<Column, number>();
  for (const [column, names] of Object.entries(columns) as [Column, readonly string[]][]) {
    const place = header.cells.findIndex((cell) => names.includes(cell.trim().toLowerCase()));
    if (place < 0) return refuse("statistic/csv-column-missing", { column: names.join(" / ") }, { path: "lines/1" });
    places.set(column, place);
  }
  const cell = (cells: readonly string[], column: Column) => (cells[places.get(column) ?? -1] ?? "").trim();
  return ok(
    lines.map(({ number, cells }) => ({
      number,
      measure: cell(cells, "measure"),
      participant: cell(cells, "participant"),
      date: isoDate(cell(cells, "date")),
      value: plainDecimal(cell(cells, "value")),
    })),
  );
}

type Row = { readonly number: number; readonly cells: readonly string[] };

type WithInfo = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function readRows(csv: string): Result<readonly Row[]> {
  const firstLine = csv.slice(0, csv.indexOf("\n") + 1 || undefined);
  const delimiter = [";", "\t", ","].find((candidate) => firstLine.includes(candidate)) ?? ",";
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as WithInfo[]; // `info: true` changes the shape, and the library's types do not say so
    return ok(rows.map(({ record, info }) => ({ number: info.lines, cells: record })));
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : null;
    return refuse("statistic/csv-unreadable", { line }, line === null ? {} : { path: `lines/${line}` });
  }
}

function isoDate(text: string): string {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!norwegian) return text;
  const [, day = "", month = "", year = ""] = norwegian;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Spaces between thousands go; one comma is the decimal mark. Anything stranger is left to be refused. */
function plainDecimal(text: string): string {
  const close = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "").replace(/^\u2212/, "-");
  return /^-?\d+,\d+$/.test(close) ? close.replace(",", ".") : close;
}
