import type { Language } from "@omforent/fairness";
import { saveFile } from "../../kernel/web/save-file.ts";
import { type Cell, type ExportTable, toCsv } from "../domain/index.ts";

type File = ExportTable & { readonly language: Language };

export function saveCsv(file: File): void {
  saveFile(new Blob([toCsv(file, file.language)], { type: "text/csv;charset=utf-8" }), `${file.name}.csv`);
}

/** A text cell of an Excel file is never run as a formula, whatever it begins with. The library is fetched when it is needed. */
export async function saveExcel(file: File): Promise<void> {
  const { default: writeExcelFile } = await import("write-excel-file/browser");
  const lines = [
    ...file.title.map((line) => [textCell(line)]),
    file.header.map((name) => ({ ...textCell(name), fontWeight: "bold" as const })),
    ...file.rows.map((row) => row.map(excelCell)),
  ];
  await writeExcelFile(lines).toFile(`${file.name}.xlsx`);
}

/** Excel keeps 15 digits; an amount with more is written as text, so that no øre is lost. */
const mostDigits = 15;

function excelCell(cell: Cell) {
  if (cell === null) return null;
  if ("text" in cell) return textCell(cell.text);
  const isKept = cell.number.replace(/[-.]/g, "").length <= mostDigits;
  return isKept ? { type: Number, value: Number(cell.number), format: formatOf(cell.number) } : textCell(cell.number);
}

const textCell = (value: string) => ({ type: String, value });
const formatOf = (number: string): string => {
  const places = number.split(".")[1]?.length ?? 0;
  return places === 0 ? "#,##0" : places === 2 ? "#,##0.00" : "0.0000000000";
};
