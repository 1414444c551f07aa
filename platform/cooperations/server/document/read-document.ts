import { ok, type Result } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { DocumentWire } from "../../contract.ts";
import { mayChangeDocument } from "../../domain/index.ts";
import { findNames } from "../cooperation.store.ts";
import { currentDirectory } from "../current-directory.ts";
import { asReceiver } from "./as-receiver.ts";
import { documentToWire } from "./document-to-wire.ts";
import { knownDocument } from "./known-document.ts";
import { namedRecipients } from "./named-recipients.ts";
import { recordReading } from "./record-reading.ts";

/** One document; a draft comes with those it may be sent to. Refusals: `document/not-found`, for whoever may not know of it too. */
export async function readDocument(context: Context, id: string, actor: Actor): Promise<Result<DocumentWire>> {
  const directory = await currentDirectory(context, { cooperations: [] }); // those that matter are named inside
  return asReceiver(context, actor, async (tx) => {
    const known = await knownDocument(tx, id, actor);
    if (!known.ok) return known;
    const { document, replacedBy } = known.value;
    await recordReading(tx, { document, actor, context });
    const maySend = document.sending === null && mayChangeDocument(actor, document) !== null;
    const possible = maySend ? await namedRecipients(tx, document, directory) : [];
    const names = await findNames(tx, [document.cooperationId]);
    const cooperationName = names.get(document.cooperationId) ?? "";
    return ok(documentToWire(document, { replacedBy, possible, cooperationName }));
  });
}
