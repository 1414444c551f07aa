import type { Actor } from "../domain/actor.ts";
import type { Transaction } from "./context.ts";
import type { Json } from "./tables.ts";

/** What happened, to what, by whom, and what it changed: `kind` "cooperation/registered", `subject` "cooperation:abc". */
export type Event = {
  readonly kind: string;
  readonly subject: string;
  readonly actor: Actor;
  readonly at: string;
  readonly before: Json | null;
  readonly after: Json | null;
  readonly reason: string | null;
};

/** Writes the event in the transaction of the change itself, so that neither is ever there without the other. */
export async function recordEvent(tx: Transaction, event: Event): Promise<void> {
  const { actor, before, after, ...rest } = event;
  await tx
    .insertInto("events")
    .values({
      ...rest,
      actor_id: actor.id,
      actor_name: actor.name,
      actor_kind: actor.kind,
      before: asJson(before),
      after: asJson(after),
    })
    .execute();
}

const asJson = (value: Json | null): string | null => (value === null ? null : JSON.stringify(value));
