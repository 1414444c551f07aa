import type { Actor } from "./actor.ts";
import type { Role } from "./role.ts";

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** One thing that happened, as the history keeps it. */
export type LogEntry = {
  readonly id: bigint;
  readonly log: string;
  readonly position: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: { readonly id: string; readonly kind: Actor["kind"] | "local-user" };
  readonly onBehalfOf: string | null;
  readonly role: Role | null;
  readonly before: Value;
  readonly after: Value;
  readonly reason: string | null;
  readonly hash: string;
};

/** Reads an entry from the text that its hash is of. */
export const readEntry = (id: bigint, text: string, hash: string): LogEntry => {
  const { previous: _chained, ...entry } = JSON.parse(text); // written by `append_events` from `recordEvent`
  return { id, ...entry, hash };
};
