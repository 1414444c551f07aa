import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { type Holder, isHolder } from "../../../kernel/domain/holder.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { type DraftChange, mayWriteDocument, readContents } from "../../domain/index.ts";
import { findCooperation } from "../cooperation.store.ts";
import { findDocument, insertDraft } from "./document.store.ts";
import { draftToJson } from "./document-to-json.ts";

export type WriteDocument = DraftChange & {
  readonly cooperationId: string;
  /** In whose name it is written: "municipality:5020". */
  readonly holder: string;
  /** The municipality's own sent document that this will be a new version of. */
  readonly replaces: string | null;
};
export type SavedDraft = { readonly id: string; readonly version: number };

/**
 * Begins a draft that only the own municipality can read. Refusals: those of reading it, `cooperation/not-found`,
 * `document/not-allowed`, `document/replaces-unknown`.
 */
export async function writeDocument(
  context: Context,
  { cooperationId, holder, kind, replaces, ...written }: WriteDocument,
  actor: Actor,
): Promise<Result<SavedDraft>> {
  const contents = readContents(written);
  if (!contents.ok) return contents;
  return inTransaction(context, actor, async (tx) => {
    const cooperation = await findCooperation(tx, cooperationId);
    if (!cooperation) return refuse("cooperation/not-found", { id: cooperationId.slice(0, 100) });
    const by = isHolder(holder) ? mayWriteDocument(actor, cooperation, holder) : null;
    if (!by) return notAllowed(actor, "document/not-allowed");
    if (replaces !== null && !(await isOwnSent(tx, replaces, { cooperationId, holder: holder as Holder })))
      return refuse("document/replaces-unknown", { id: replaces.slice(0, 100) }, { path: "replaces" });
    const id = newDocumentId();
    const draft = { id, cooperationId, kind, replaces, ...contents.value };
    const at = context.now();
    await insertDraft(tx, draft, { by, at });
    await recordEvent(tx, {
      log: logOf(by),
      kind: "document/written",
      subject: `document:${id}`,
      by,
      at,
      before: null,
      after: draftToJson({ ...draft, version: 1 }),
      reason: null,
    });
    return ok({ id, version: 1 });
  });
}

async function isOwnSent(
  tx: Transaction,
  id: string,
  own: { readonly cooperationId: string; readonly holder: Holder },
): Promise<boolean> {
  const found = await findDocument(tx, id);
  return (
    found !== null &&
    found.document.sending !== null &&
    found.document.holder === own.holder &&
    found.document.cooperationId === own.cooperationId
  );
}

/** Twelve letters and digits that are not mistaken for one another, and that nobody guesses. */
const newDocumentId = (): string =>
  `d-${Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
