import { ok, type Result, refuse } from "@omforent/kernel";
import { CsvError, parse } from "csv-parse/sync";
import type { Table } from "../../domain/index.ts";

/** A CSV file from any spreadsheet: UTF-8, UTF-16 or Latin-1, with semicolons, commas or tabs, quoted line breaks and all. */
export function readCsv(fileName: string, content: Buffer): Result<Table> {
  const text = decode(content);
  const named = /^sep=(.)\r?\n/.exec(text)?.[1]; // Excel's own way of naming the separator
  const body = named ? text.slice(text.indexOf("\n") + 1) : text;
  try {
    const records: string[][] = parse(body, {
      delimiter: named ?? likeliestSeparator(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const before = named ? 2 : 1;
    return ok({ rows: records.map((cells, index) => ({ line: index + before, cells })) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") return refuse("import/unclosed-quote", { line: lineOf(error) });
    return refuse("import/unreadable", { fileName });
  }
}

/** What Norwegian spreadsheets write when it is not Unicode is Windows' Latin-1. */
export function decode(content: Buffer): string {
  const mark = content.subarray(0, 2).toString("hex");
  if (mark === "fffe") return new TextDecoder("utf-16le").decode(content);
  if (mark === "feff") return new TextDecoder("utf-16be").decode(content);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content); // and takes the byte order mark away
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

/** The mark that occurs most in the first lines, outside quotes; semicolon when none does, as Norwegian Excel writes it. */
export function likeliestSeparator(text: string): string {
  const first = text.slice(0, 5000).replace(/"(?:[^"]|"")*"/g, "");
  const counts = [";", "\t", ","].map((mark) => ({ mark, count: first.split(mark).length - 1 }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

const lineOf = (error: CsvError): number => Number((error as { readonly lines?: unknown }).lines ?? 1);
