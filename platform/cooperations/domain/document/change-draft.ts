import { ok, type Result, refuse } from "@omforent/kernel";
import type { Contents, Document, DocumentKind } from "./document.ts";
import { readContents } from "./read-contents.ts";

export type DraftChange = Contents & { readonly kind: DocumentKind };

/**
 * A draft as it is after a change by somebody who saw one of its versions; null when nothing is otherwise. Refusals:
 * `document/already-sent`, those of reading the contents, and `document/conflict` with both texts when somebody else has saved since.
 */
export function changeDraft(document: Document, change: DraftChange, sawVersion: number): Result<DraftChange | null> {
  if (document.sending) return alreadySent(document);
  const read = readContents(change);
  if (!read.ok) return read;
  const next = { kind: change.kind, ...read.value };
  if (isAsWritten(document, next)) return ok(null);
  return document.version === sawVersion ? ok(next) : conflict(document, sawVersion, next);
}

/** Whether a draft may be withdrawn. Refusals: `document/already-sent`, `document/conflict`. */
export function withdrawDraft(document: Document, sawVersion: number): Result<undefined> {
  if (document.sending) return alreadySent(document);
  return document.version === sawVersion ? ok(undefined) : conflict(document, sawVersion, null);
}

export const alreadySent = ({ id }: Document) => refuse("document/already-sent", { id });

/** Both texts, so that neither is lost: what is saved now, and what the writer wanted to save. */
export function conflict(document: Document, saw: number, yours: DraftChange | null) {
  const theirs = { kind: document.kind, title: document.contents?.title ?? "", text: document.contents?.text ?? "" };
  return refuse("document/conflict", { saw, now: document.version, yours, theirs }, { path: "version" });
}

const isAsWritten = ({ kind, contents }: Document, next: DraftChange): boolean =>
  kind === next.kind && contents?.title === next.title && contents.text === next.text;
