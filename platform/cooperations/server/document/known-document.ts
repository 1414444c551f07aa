import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Transaction } from "../../../kernel/server/context.ts";
import { mayKnowOfDocument, mayReadContents } from "../../domain/index.ts";
import { type Found, findDocument } from "./document.store.ts";

/**
 * A document as far as the actor may see it. One that she may not know of is not found, in the same words as one that never was.
 */
export async function knownDocument(tx: Transaction, id: string, actor: Actor): Promise<Result<Found>> {
  const found = await findDocument(tx, id);
  if (!found || !mayKnowOfDocument(actor, found.document)) return documentNotFound(id);
  if (mayReadContents(actor, found.document)) return ok(found);
  return ok({ ...found, document: { ...found.document, contents: null } });
}

export const documentNotFound = (id: string) => refuse("document/not-found", { id: id.slice(0, 100) });
