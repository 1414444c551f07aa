import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { mayChangeDocument, withdrawDraft } from "../../domain/index.ts";
import { asReceiver } from "./as-receiver.ts";
import { deleteDraft, holdDraft } from "./document.store.ts";
import { documentToJson } from "./document-to-json.ts";
import { knownDocument } from "./known-document.ts";

/**
 * Deletes a draft; the municipality's history keeps that it was there. Refusals: `document/not-found`, `document/not-allowed`,
 * `document/already-sent`, `document/conflict`.
 */
export const withdrawDocument = (
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
  actor: Actor,
): Promise<Result<{ readonly id: string; readonly cooperation: string }>> =>
  asReceiver(context, actor, async (tx) => {
    await holdDraft(tx, id);
    const known = await knownDocument(tx, id, actor);
    if (!known.ok) return known;
    const { document } = known.value;
    const by = mayChangeDocument(actor, document);
    if (!by) return notAllowed(actor, "document/not-allowed");
    const withdrawn = withdrawDraft(document, version);
    if (!withdrawn.ok) return withdrawn;
    await deleteDraft(tx, id);
    await recordEvent(tx, {
      log: logOf(by),
      kind: "document/withdrawn",
      subject: `document:${id}`,
      by,
      at: context.now(),
      before: documentToJson(document),
      after: null,
      reason: null,
    });
    return ok({ id, cooperation: document.cooperationId });
  });
