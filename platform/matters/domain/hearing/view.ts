import type { PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import type { Attachment } from "../proposal.ts";

export type ViewId = string;

/** What one party in the body said, where the body splits its view. */
export type PartyView = { readonly party: string; readonly text: string };

/** A view (høringsuttalelse) of a body, on the version that it had before it. */
export type View = {
  readonly id: ViewId;
  readonly body: BodyId;
  readonly version: number;
  readonly on: PlainDate;
  /** As plain text; marks of another language in it are text. */
  readonly text: string;
  /** The proposal's whole text as the body wants it; null: it proposes no words. */
  readonly proposedText: string | null;
  readonly byParty: readonly PartyView[];
  readonly attachments: readonly Attachment[];
};
