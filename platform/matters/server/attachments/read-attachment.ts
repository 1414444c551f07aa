import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { knownMatter } from "../known-matter.ts";
import { recordReading } from "../read/record-reading.ts";
import { findAttachmentContent } from "./attachment.store.ts";

/** A file of a matter, as the database lets the actor see it. Refusals: `matter/not-found`, `attachment/not-found`. */
export const readAttachment = (
  context: Context,
  { matter, attachment }: { readonly matter: string; readonly attachment: string },
  actor: Actor,
): Promise<Result<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }>> =>
  asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, matter, actor);
    if (!known.ok) return known;
    await recordReading(tx, { stored: known.value, actor, context });
    const file = await findAttachmentContent(tx, matter, attachment);
    return file ? ok(file) : refuse("attachment/not-found", { id: attachment.slice(0, 100) });
  });
