import type { PlainDate } from "@omforent/kernel";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Role } from "../../../kernel/domain/role.ts";
import type { Document, DocumentKind, Recipient, Sending } from "../../domain/index.ts";
import type { DocumentTables } from "./tables.ts";

/** A row with what the database shows of its contents: nothing, when they are not for the one who asks. */
export type DocumentRow = Omit<DocumentTables["documents"], "changed_by" | "between_parties"> & {
  readonly title: string | null;
  readonly text: string | null;
  readonly sha256: string | null;
  readonly recipients: readonly Recipient[];
};

export const documentFromRow = (row: DocumentRow): Document => ({
  id: row.id,
  cooperationId: row.cooperation_id,
  holder: row.holder as Holder, // the table's checks say so, here and below
  holderName: row.holder_name,
  kind: row.kind as DocumentKind,
  contents: row.title === null ? null : { title: row.title, text: row.text ?? "", sha256: row.sha256 ?? "" },
  version: row.version,
  replaces: row.replaces,
  changedAt: row.changed_at,
  sending: sendingFromRow(row),
});

function sendingFromRow(row: DocumentRow): Sending | null {
  if (row.sent_at === null || row.journal_year === null || row.journal_number === null || row.journal_date === null)
    return null;
  return {
    at: row.sent_at,
    recipients: row.recipients,
    journal: { year: row.journal_year, number: row.journal_number, date: row.journal_date as PlainDate },
    ownNumber: row.own_number,
    withholding:
      row.exemption === null
        ? null
        : {
            exemption: row.exemption,
            reason: row.exemption_reason ?? "",
            decidedBy: row.exemption_decided_by as Role,
          },
  };
}
