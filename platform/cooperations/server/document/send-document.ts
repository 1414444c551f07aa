import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvents } from "../../../kernel/server/record-event.ts";
import { journalNumberText, mayChangeDocument, type SendingWish, sendDraft } from "../../domain/index.ts";
import { currentDirectory } from "../current-directory.ts";
import { asReceiver } from "./as-receiver.ts";
import { holdDraft, saveSending } from "./document.store.ts";
import { documentToJson, sendingToJson } from "./document-to-json.ts";
import { knownDocument } from "./known-document.ts";
import { namedRecipients } from "./named-recipients.ts";

export type SentDocument = { readonly id: string; readonly journal: string };

/**
 * Sends a draft: from now on everybody reads it, or its entry in the journal when the contents are withheld, and nobody changes it.
 * The sending stands in the cooperation's public history; what is withheld of it, in the municipality's own. Refusals:
 * `document/not-found`, `document/not-allowed`, and those of sending it.
 */
export async function sendDocument(
  context: Context,
  { id, ...wish }: SendingWish & { readonly id: string },
  actor: Actor,
): Promise<Result<SentDocument>> {
  const directory = await currentDirectory(context, { cooperations: [] }); // those that matter are named inside
  return asReceiver(context, actor, async (tx) => {
    await holdDraft(tx, id);
    const known = await knownDocument(tx, id, actor);
    if (!known.ok) return known;
    const { document } = known.value;
    const by = mayChangeDocument(actor, document);
    if (!by) return notAllowed(actor, "document/not-allowed");
    const sent = sendDraft(document, wish, await namedRecipients(tx, document, directory));
    if (!sent.ok) return sent;
    const at = context.now();
    const journal = await saveSending(tx, { id, date: context.today(), sent: sent.value }, { by, at });
    const event = { kind: "document/sent", subject: `document:${id}`, by, at, before: null } as const;
    const told = sendingToJson(document, sent.value, journal);
    await recordEvents(tx, [
      {
        ...event,
        log: `cooperation:${document.cooperationId}`,
        after: told,
        reason: sent.value.withhold?.reason ?? null,
      },
      ...(sent.value.withhold ? [{ ...event, log: logOf(by), after: documentToJson(document), reason: null }] : []),
    ]);
    return ok({ id, journal: journalNumberText(journal) });
  });
}
