import { type Result, refuse } from "@omforent/kernel";
import type { Table } from "../../domain/index.ts";
import { readCsv } from "./read-csv.ts";
import { readExcel } from "./read-excel.ts";

export const mostMegabytes = 10;

/**
 * The rows of an Excel or CSV file. What the file is, is decided by how it begins, not by its name.
 * Refusals: `import/too-large`, `import/unknown-file-type`, `import/unreadable`, `import/empty`, `import/unclosed-quote`.
 */
export async function readTable(fileName: string, contentBase64: string): Promise<Result<Table>> {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(contentBase64)) return refuse("import/unreadable", { fileName }, at);
  const content = Buffer.from(contentBase64, "base64");
  if (content.length > mostMegabytes * 1024 * 1024) return refuse("import/too-large", { megabytes: mostMegabytes }, at);
  if (content.length === 0) return refuse("import/empty", {}, at);
  if (content.subarray(0, 2).toString("latin1") === "PK") return readExcel(fileName, content);
  const isOldExcel = content.subarray(0, 4).toString("hex") === "d0cf11e0";
  if (isOldExcel || (content.includes(0) && !hasUtf16Mark(content)))
    return refuse("import/unknown-file-type", { fileName }, at);
  return readCsv(fileName, content);
}

const at = { path: "contentBase64" };
const hasUtf16Mark = (content: Buffer): boolean => ["fffe", "feff"].includes(content.subarray(0, 2).toString("hex"));
