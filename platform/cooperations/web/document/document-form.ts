import type { ChangeDocumentInput, DocumentWire, SendDocumentInput } from "../../contract.ts";
import type { DocumentKind } from "../../domain/document/document.ts";

/** What is written, and the version that the writer saw. */
export type DocumentForm = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly text: string;
  readonly version: number;
};

export const emptyDocument: DocumentForm = { kind: "note", title: "", text: "", version: 1 };

export const formOf = ({ kind, title, text, version }: DocumentWire): DocumentForm => ({
  kind,
  title: title ?? "",
  text: text ?? "",
  version,
});

/** Whether a form says something else than what is saved. */
export const isChanged = (form: DocumentForm, saved: DocumentForm): boolean =>
  form.kind !== saved.kind || form.title !== saved.title || form.text !== saved.text;

export const toChange = ({ kind, title, text, version }: DocumentForm): ChangeDocumentInput => ({
  kind,
  title,
  text,
  version,
});

export type SendingForm = {
  readonly recipients: readonly string[];
  readonly ownNumber: string;
  readonly betweenParties: boolean;
  readonly isWithheld: boolean;
  readonly exemption: string;
  readonly reason: string;
};

export const emptySending: SendingForm = {
  recipients: [],
  ownNumber: "",
  betweenParties: false,
  isWithheld: false,
  exemption: "",
  reason: "",
};

export const toSending = (form: SendingForm, version: number): SendDocumentInput => ({
  version,
  recipients: [...form.recipients],
  ownNumber: form.ownNumber.trim() || null,
  betweenParties: form.betweenParties,
  withhold: form.isWithheld ? { exemption: form.exemption, reason: form.reason } : null,
});

/** The text that a conflict tells of: what is saved now. */
export function theirsIn(params: { readonly [name: string]: unknown } | undefined): DocumentForm | null {
  const theirs = params?.theirs as Partial<DocumentForm> | undefined; // the server's refusal document/conflict
  if (!theirs || typeof params?.now !== "number") return null;
  return { kind: theirs.kind ?? "note", title: theirs.title ?? "", text: theirs.text ?? "", version: params.now };
}
