import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import type { AttachmentWire } from "../../contract.ts";
import { mayAttach } from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { newId } from "../new-ids.ts";
import { heldOf } from "../store/stored-matter.ts";
import { insertAttachment, measureAttachments } from "./attachment.store.ts";
import { safeFile } from "./safe-file.ts";

export type AddAttachment = { readonly matter: string; readonly name: string; readonly content: Buffer };

const mostFiles = 200;

/**
 * Adds a file to a matter: whoever leads it, for a version; a participant, for minutes and views. Nobody else reads it before something that is
 * public names it. Refusals: those of the file, `matter/not-found`, `matter/not-allowed`, `attachment/too-many`.
 */
export async function addAttachment(
  context: Context,
  { matter: id, name, content }: AddAttachment,
  actor: Actor,
): Promise<Result<AttachmentWire>> {
  return asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor);
    if (!known.ok) return known;
    const by = mayAttach(actor, known.value.matter, heldOf(known.value));
    if (!by?.onBehalfOf) return notAllowed(actor, "matter/not-allowed");
    const safe = safeFile(name, content);
    if (!safe.ok) return safe;
    const { count } = await measureAttachments(tx, id, by.onBehalfOf);
    if (count >= mostFiles) return refuse("attachment/too-many", { most: mostFiles });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const file = { id: newId("ma"), ...safe.value, size: content.length, sha256 };
    const at = context.now();
    await insertAttachment(tx, { ...file, matter: id, holder: by.onBehalfOf, content }, { by, at });
    await recordEvent(tx, {
      log: by.onBehalfOf, // its own until something public names it
      kind: "matter/attachment-added",
      subject: `matter:${id}`,
      by,
      at,
      before: null,
      after: { attachment: file.id, size: file.size, sha256 },
      reason: null,
    });
    return ok(file);
  });
}
