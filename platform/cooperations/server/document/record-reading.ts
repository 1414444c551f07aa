import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { type Document, isPublic, readsInternally } from "../../domain/index.ts";
import { addReading } from "./document.store.ts";

export type Reading = { readonly document: Document; readonly actor: Actor; readonly context: Context };

/**
 * Reading what is not public is recorded in the log of the municipality whose document it is, once for each person, version and day;
 * taking a copy of it is recorded each time. Reading what is public is nobody's business.
 */
export async function recordReading(tx: Transaction, { document, actor, context }: Reading): Promise<void> {
  const { id, version } = document;
  if (isPublic(document) || document.contents === null) return;
  const first = await addReading(tx, { document: id, version, person: actor.id, day: context.today() });
  if (first) await recordAs("document/read", tx, { document, actor, context });
}

export async function recordExport(tx: Transaction, reading: Reading): Promise<void> {
  if (!isPublic(reading.document)) await recordAs("document/exported", tx, reading);
}

async function recordAs(kind: string, tx: Transaction, { document, actor, context }: Reading): Promise<void> {
  const by = readsInternally(actor, document);
  if (!by) return;
  const { id, version, contents } = document;
  await recordEvent(tx, {
    log: document.holder,
    kind,
    subject: `document:${id}`,
    by,
    at: context.now(),
    before: null,
    after: { version, sha256: contents?.sha256 ?? "" },
    reason: null,
  });
}
