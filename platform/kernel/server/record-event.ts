import { sql } from "kysely";
import type { Signature } from "../domain/actor.ts";
import type { Transaction } from "./context.ts";
import type { Json } from "./tables.ts";

/**
 * What happened, to what, by whom, and what it changed: `kind` "cooperation/registered", `subject` "cooperation:abc". `log` says who may read
 * it: a cooperation's log is public, a municipality's is internal to it. Names of persons do not belong here: the history cannot
 * be changed, so it holds pseudonyms.
 */
export type Event = {
  readonly log: string;
  readonly kind: string;
  readonly subject: string;
  readonly by: Pick<Signature, "id" | "kind" | "onBehalfOf" | "role">;
  readonly at: string;
  readonly before: Json | null;
  readonly after: Json | null;
  readonly reason: string | null;
};

/** Writes the event in the transaction of the change itself, so that neither is ever there without the other. */
export const recordEvent = (tx: Transaction, event: Event): Promise<void> => recordEvents(tx, [event]);

/** Several at once, in order, in one call to the database. */
export async function recordEvents(tx: Transaction, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  const logs = events.map(({ log }) => log);
  await sql`select append_events(${logs}::text[], ${events.map(restOf)}::text[])`.execute(tx);
}

/** The entry's text without its place, which the database writes in front when it knows it (migration 0005). */
const restOf = ({ at, kind, subject, by, before, after, reason }: Event): string =>
  JSON.stringify({
    at,
    kind,
    subject,
    actor: { id: by.id, kind: by.kind },
    onBehalfOf: by.onBehalfOf,
    role: by.role,
    before,
    after,
    reason,
  });
