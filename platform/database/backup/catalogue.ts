import type pg from "pg";
import type { Sequence } from "./format.ts";
import { leftOut, notData } from "./left-out.ts";

export type Column = { readonly name: string; readonly type: string };
export type Table = { readonly name: string; readonly columns: readonly Column[]; readonly key: readonly string[] };

/** Every table that has data of ours and outlives a crash, as the database itself lists them: none can be forgotten. */
export async function findTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; key: string[] }>(
    `select c.relname::text as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(array_agg(attname::text order by place), '{}')
        from pg_index, unnest(indkey) with ordinality as of_key(number, place), pg_attribute
        where indrelid = c.oid and indisprimary and attrelid = c.oid and attnum = of_key.number) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relpersistence = 'p' and c.relname <> all ($1)
    order by c.relname collate "C"`,
    [[...leftOut, ...notData]],
  );
  return rows;
}

/** Where every sequence stands, those of identity columns too. */
export async function findSequences(client: pg.ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' and relpersistence = 'p' order by relname collate "C"`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<Omit<Sequence, "name">>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    sequences.push({ name, ...found[0]! }); // a sequence has one row
  }
  return sequences;
}

/** A name as SQL takes it: names come from the catalogue, never from a file. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
