/** A value as it is written in a `jsonb` column and on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The tables that every slice meets. A slice adds its own with `database.withTables<MyTables>()`. */
export type GroundTables = {
  /** Written by `append_events` alone; `entry` is the text that `hash` is of. */
  readonly events: {
    readonly id: bigint;
    readonly log: string;
    readonly position: bigint;
    readonly kind: string;
    readonly subject: string;
    readonly actor_id: string;
    readonly on_behalf_of: string | null;
    readonly at: string;
    readonly entry: string;
    readonly hash: string;
  };
  readonly log_heads: { readonly log: string; readonly entries: bigint; readonly head: string };
  readonly loaded_facts: { readonly name: string; readonly checksum: string; readonly loaded_at: string };
};
