import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { currentVersion, readsDraft } from "../../domain/index.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";
import { addReading } from "../store/write.store.ts";

export type Reading = { readonly stored: StoredMatter; readonly actor: Actor; readonly context: Context };

/**
 * Reading a draft is recorded in its holder's log, once for each person, revision and day. Reading what has been sent is nobody's business.
 */
export async function recordReading(tx: Transaction, { stored, actor, context }: Reading): Promise<void> {
  if (heldOf(stored).sentOn !== null) return;
  const by = readsDraft(actor, stored.holder);
  if (!by) return;
  const { revision, matter } = stored;
  const isFirst = await addReading(tx, { matter: matter.id, revision, person: actor.id, day: context.today() });
  if (!isFirst) return;
  await recordEvent(tx, {
    log: stored.holder,
    kind: "matter/read",
    subject: `matter:${matter.id}`,
    by,
    at: context.now(),
    before: null,
    after: { revision, hash: currentVersion(matter).proposal.hash },
    reason: null,
  });
}
