import type pg from "pg";
import { quoted, type Table } from "./catalogue.ts";

/** Foreign keys that are checked at once, and which are to be so again. */
export type Rules = { readonly tables: readonly Table[]; readonly keys: readonly Key[] };
type Key = { readonly table: string; readonly name: string; readonly deferrable: boolean; readonly deferred: boolean };

/**
 * While rows are read back, triggers of ours rest (history that is only ever added to comes as it was, signatures are others'),
 * and foreign keys are checked at the end, so that tables may come in any order. The owner of the tables may do this; no more is needed.
 */
export async function letRulesWait(client: pg.ClientBase, tables: readonly Table[]): Promise<Rules> {
  const { rows: keys } = await client.query<Key>(
    `select conrelid::regclass::text as table, conname::text as name, condeferrable as deferrable, condeferred as deferred
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  for (const { table, name } of keys)
    await client.query(`alter table ${table} alter constraint ${quoted(name)} deferrable initially deferred`);
  return { tables, keys };
}

/** Every foreign key is checked now, and everything is as it was. */
export async function keepRules(client: pg.ClientBase, { tables, keys }: Rules): Promise<void> {
  await client.query("set constraints all immediate");
  for (const { table, name, deferrable, deferred } of keys) {
    const as = deferrable ? `deferrable initially ${deferred ? "deferred" : "immediate"}` : "not deferrable";
    await client.query(`alter table ${table} alter constraint ${quoted(name)} ${as}`);
  }
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
}
