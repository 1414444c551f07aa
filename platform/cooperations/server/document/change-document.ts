import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { changeDraft, type DraftChange, mayChangeDocument } from "../../domain/index.ts";
import { asReceiver } from "./as-receiver.ts";
import { holdDraft, saveDraft } from "./document.store.ts";
import { documentToJson, draftToJson } from "./document-to-json.ts";
import { knownDocument } from "./known-document.ts";
import type { SavedDraft } from "./write-document.ts";

export type ChangeDocument = DraftChange & { readonly id: string; readonly version: number };

/**
 * Saves a draft anew. Refusals: `document/not-found` (also for whoever may not know of it), `document/not-allowed`, and those of
 * changing it, `document/conflict` with both texts among them.
 */
export const changeDocument = (
  context: Context,
  { id, version: sawVersion, ...change }: ChangeDocument,
  actor: Actor,
): Promise<Result<SavedDraft>> =>
  asReceiver(context, actor, async (tx) => {
    await holdDraft(tx, id);
    const known = await knownDocument(tx, id, actor);
    if (!known.ok) return known;
    const { document } = known.value;
    const by = mayChangeDocument(actor, document);
    if (!by) return notAllowed(actor, "document/not-allowed");
    const changed = changeDraft(document, change, sawVersion);
    if (!changed.ok) return changed;
    if (changed.value === null) return ok({ id, version: document.version });
    const version = document.version + 1;
    const at = context.now();
    await saveDraft(tx, { id, version, ...changed.value }, { by, at });
    await recordEvent(tx, {
      log: logOf(by),
      kind: "document/changed",
      subject: `document:${id}`,
      by,
      at,
      before: documentToJson(document),
      after: draftToJson({ ...document, ...changed.value, version }),
      reason: null,
    });
    return ok({ id, version });
  });
