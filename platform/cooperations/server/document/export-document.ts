import { ok, type Result } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { idOf } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { Document } from "../../domain/index.ts";
import { asReceiver } from "./as-receiver.ts";
import { documentNotFound, knownDocument } from "./known-document.ts";
import { recordExport } from "./record-reading.ts";

export type TextFile = { readonly name: string; readonly text: string };

/** The text as a file, exactly as it was written: its SHA-256 is the one that is shown. Refusals: `document/not-found`. */
export const exportDocument = (context: Context, id: string, actor: Actor): Promise<Result<TextFile>> =>
  asReceiver(context, actor, async (tx) => {
    const known = await knownDocument(tx, id, actor);
    if (!known.ok) return known;
    const { document } = known.value;
    if (document.contents === null) return documentNotFound(id);
    await recordExport(tx, { document, actor, context });
    return ok({ name: fileName(document), text: document.contents.text });
  });

const fileName = ({ holder, sending, id }: Document): string =>
  sending ? `${idOf(holder)}-${sending.journal.year}-${sending.journal.number}.txt` : `${id}.txt`;
