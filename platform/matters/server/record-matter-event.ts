import type { Signature } from "../../kernel/domain/actor.ts";
import type { Transaction } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { Json } from "../../kernel/server/tables.ts";
import { heldOf, type StoredMatter } from "./store/stored-matter.ts";

export type MatterEvent = {
  readonly kind: string;
  readonly by: Signature;
  readonly at: string;
  readonly before: Json;
  readonly after: Json;
  readonly reason?: string | null;
};

/**
 * A draft's events stand in its holder's own log. What is sent stands, with all that follows, in the cooperation's public log; of a matter that
 * concerns no cooperation, in the holder's.
 */
export const recordMatterEvent = (
  tx: Transaction,
  stored: StoredMatter,
  { reason = null, ...event }: MatterEvent,
): Promise<void> => {
  const { sentOn, cooperation, holder } = heldOf(stored);
  return recordEvent(tx, {
    ...event,
    reason,
    log: sentOn === null || cooperation === null ? holder : `cooperation:${cooperation}`,
    subject: `matter:${stored.matter.id}`,
  });
};
