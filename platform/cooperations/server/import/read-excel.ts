import { ok, type Result, refuse } from "@omforent/kernel";
import type { Table } from "../../domain/index.ts";
import { unpackedSize } from "./zip-size.ts";

const mostUnpacked = 200 * 1024 * 1024;

/** The first sheet of an Excel file that holds anything, as text. Numbers are taken as they are written in the file, never through a double. */
export async function readExcel(fileName: string, content: Buffer): Promise<Result<Table>> {
  const size = unpackedSize(content);
  if (size === null || size > mostUnpacked) return refuse("import/unreadable", { fileName });
  try {
    const { default: readSheets } = await import("read-excel-file/node"); // when it is needed: it would slow every start
    const sheets = await readSheets<string>(content, { parseNumber: (text) => text, trim: false });
    const sheet = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    if (!sheet) return refuse("import/empty");
    return ok({ rows: sheet.data.map((row, index) => ({ line: index + 1, cells: row.map(asText) })) });
  } catch {
    return refuse("import/unreadable", { fileName }); // the reader throws anything at a damaged file
  }
}

const asText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "ja" : "nei";
  return asWritten(String(cell));
};

/** A number that a spreadsheet has worked out may have a tail ("1234567.8900000001"): what it shows of money is øre. */
function asWritten(text: string): string {
  const tail = /^(\d{1,15})\.(\d{3,})$/.exec(text);
  if (!tail) return text;
  const [, whole = "0", decimals = ""] = tail;
  const hundredths = BigInt(whole + decimals.slice(0, 2)) + (decimals[2]! >= "5" ? 1n : 0n);
  const digits = hundredths.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
