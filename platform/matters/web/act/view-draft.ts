import type { GiveViewInput } from "../../contract.ts";
import type { KeptFile } from "./file-field.tsx";

export type ViewDraft = {
  readonly text: string;
  readonly proposes: boolean;
  readonly proposedText: string;
  readonly parties: readonly { readonly party: string; readonly text: string }[];
  readonly attachments: readonly KeptFile[];
  readonly on: string;
};

export const emptyView = (proposedText: string, proposes: boolean, today: string): ViewDraft => ({
  text: "",
  proposes,
  proposedText,
  parties: [],
  attachments: [],
  on: today,
});

/** As it is sent: words for the text only where they differ from what is asked about. */
export const toView = (
  draft: ViewDraft,
  { body, version, asked }: { readonly body: string; readonly version: number; readonly asked: string },
): GiveViewInput => ({
  body,
  version,
  on: draft.on,
  text: draft.text,
  proposedText: draft.proposes && draft.proposedText !== asked ? draft.proposedText : null,
  byParty: draft.parties
    .filter(({ party, text }) => party.trim() !== "" && text.trim() !== "")
    .map(({ party, text }) => ({ party: party.trim(), text })),
  attachments: draft.attachments.map(({ id }) => id),
});
