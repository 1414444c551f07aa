import { ok, type Result, refuse } from "@omforent/kernel";
import type pg from "pg";
import { quoted, type Table } from "./catalogue.ts";
import type { TableHead } from "./format.ts";
import { readLines } from "./read-lines.ts";

const mostRows = 1000;
const mostText = 4_000_000;

/**
 * Reads the rows of a checked backup into its tables, many at a time. Refusal: `backup/other-tables` when a table is not here or has other
 * columns.
 */
export async function loadRows(
  client: pg.ClientBase,
  file: string,
  find: (head: TableHead) => Table | null,
): Promise<Result<true>> {
  let table: Table | null = null;
  let waiting: string[] = [];
  let size = 0;
  const flush = async () => {
    if (table !== null && waiting.length > 0) await client.query(insertInto(table), [`[${waiting.join(",")}]`]);
    waiting = [];
    size = 0;
  };
  for await (const line of readLines(file)) {
    if (line.startsWith("[")) {
      waiting.push(line);
      size += line.length;
      if (waiting.length >= mostRows || size >= mostText) await flush();
    } else {
      await flush();
      const head = JSON.parse(line) as TableHead; // checked before
      if (head.table === undefined) continue;
      table = find(head);
      if (table === null) return refuse("backup/other-tables", { table: head.table });
    }
  }
  return ok(true);
}

/** One statement for any number of rows: a list of lists of texts, each cast to its column's type. */
function insertInto({ name, columns }: Table): string {
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const values = columns.map(({ type }, index) => `(r ->> ${index})::${type}`).join(", ");
  return `insert into ${quoted(name)} (${names}) overriding system value select ${values} from json_array_elements($1::json) r`;
}
