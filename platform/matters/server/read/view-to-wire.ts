import type { TextChangeWire, ViewWire } from "../../contract.ts";
import type { Reply, ViewWithReply } from "../../domain/index.ts";
import type { StoredMatter } from "../store/stored-matter.ts";
import { attachmentToWire, registrationToWire } from "./decision-to-wire.ts";

export type ViewAround = {
  readonly stored: StoredMatter;
  readonly mostText: number;
  readonly changes: ReadonlyMap<string, TextChangeWire[]>;
};

export function viewToWire(
  { view, participant, level, asked, late, reply }: ViewWithReply,
  { stored, mostText, changes }: ViewAround,
): ViewWire {
  const note = stored.views.get(view.id)!; // every view has its note
  return {
    id: view.id,
    body: view.body,
    participant,
    level,
    version: view.version,
    on: view.on,
    text: view.text.slice(0, mostText),
    textLength: note.textLength,
    proposesText: note.proposedLength !== null,
    changes: changes.get(view.id) ?? null,
    byParty: view.byParty.map((one) => ({ ...one })),
    attachments: note.attachments.flatMap((id) => {
      const file = stored.attachments.get(id);
      return file ? [attachmentToWire(file)] : [];
    }),
    registration: registrationToWire(note.registeredAs),
    asked,
    late,
    reply: reply && replyToWire(reply),
    replies: stored.matter.replies.filter((one) => one.view === view.id).length,
  };
}

export const replyToWire = ({ answer, reason, changed, by, on }: Reply): NonNullable<ViewWire["reply"]> => ({
  answer,
  reason,
  changed: changed && { ...changed },
  by,
  on,
});
