import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { DocumentListWire } from "../../contract.ts";
import { mayKnowOfDocument, mayReadContents } from "../../domain/index.ts";
import { findNames } from "../cooperation.store.ts";
import { asReceiver } from "./as-receiver.ts";
import { findDocuments } from "./document.store.ts";
import { documentToSummary } from "./document-to-wire.ts";

/** What has been sent about a cooperation, and the drafts of the reader's own municipality. Titles that are withheld are left out. */
export const listDocuments = (context: Context, cooperation: string, actor: Actor): Promise<Result<DocumentListWire>> =>
  asReceiver(context, actor, async (tx) => {
    if (!(await findNames(tx, [cooperation])).has(cooperation))
      return refuse("cooperation/not-found", { id: cooperation.slice(0, 100) });
    const found = await findDocuments(tx, cooperation);
    const known = found.filter(({ document }) => mayKnowOfDocument(actor, document));
    return ok({
      documents: known.map(({ document, replacedBy }) =>
        documentToSummary(mayReadContents(actor, document) ? document : { ...document, contents: null }, replacedBy),
      ),
    });
  });
