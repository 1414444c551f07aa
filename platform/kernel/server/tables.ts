import type { ColumnType, Generated } from "kysely";

/** A value as it is written in a `jsonb` column and on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The tables that every slice meets. A slice adds its own with `database.withTables<MyTables>()`. */
export type GroundTables = {
  readonly events: {
    readonly id: Generated<bigint>;
    readonly kind: string;
    readonly subject: string;
    readonly actor_id: string;
    readonly actor_name: string;
    readonly actor_kind: string;
    readonly at: string;
    /** Written as JSON text: a driver would make an SQL array of a JavaScript array. */
    readonly before: ColumnType<Json | null, string | null>;
    readonly after: ColumnType<Json | null, string | null>;
    readonly reason: string | null;
  };
  readonly loaded_facts: { readonly name: string; readonly checksum: string; readonly loaded_at: string };
};
