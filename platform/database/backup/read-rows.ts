import type pg from "pg";
import { quoted, type Table } from "./catalogue.ts";
import type { Row } from "./format.ts";

const rowsAtATime = 1000;

/** Values must be written the same whatever the server is set to. */
export const plainWriting = [
  "set local datestyle = 'ISO, YMD'",
  "set local timezone = 'UTC'",
  "set local intervalstyle = 'iso_8601'",
  "set local extra_float_digits = 1",
  "set local bytea_output = 'hex'",
].join("; ");

/** Every row of a table as texts, in the order of its key, a part at a time. Inside a transaction that has {@link plainWriting}. */
export async function* readRows(client: pg.ClientBase, table: Table): AsyncGenerator<readonly Row[]> {
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  const order = (table.key.length > 0 ? table.key : table.columns.map(({ name }) => name))
    .map((name) => `${quoted(name)}::text collate "C"`)
    .join(", ");
  await client.query(
    `declare backup_rows no scroll cursor for select ${values} from ${quoted(table.name)} order by ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${rowsAtATime} from backup_rows`,
      rowMode: "array",
    });
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtATime) break;
  }
  await client.query("close backup_rows");
}
