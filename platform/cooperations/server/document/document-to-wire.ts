import { exemptions } from "@omforent/law";
import type { DocumentSummaryWire, DocumentWire } from "../../contract.ts";
import type { Document, Recipient, Sending, Withholding } from "../../domain/index.ts";

export const documentToSummary = (document: Document, replacedBy: string | null): DocumentSummaryWire => ({
  id: document.id,
  cooperation: document.cooperationId,
  holder: document.holder,
  holderName: document.holderName,
  kind: document.kind,
  title: document.contents?.title ?? null,
  version: document.version,
  changedAt: document.changedAt,
  replaces: document.replaces,
  replacedBy,
  sent: document.sending && sentToWire(document.sending),
});

export type Around = {
  readonly replacedBy: string | null;
  readonly possible: readonly Recipient[];
  readonly cooperationName: string;
};

export const documentToWire = (
  document: Document,
  { replacedBy, possible, cooperationName }: Around,
): DocumentWire => ({
  ...documentToSummary(document, replacedBy),
  cooperationName,
  text: document.contents?.text ?? null,
  sha256: document.contents?.sha256 ?? null,
  possibleRecipients: [...possible],
});

const sentToWire = ({ at, recipients, journal, ownNumber, withholding }: Sending): DocumentSummaryWire["sent"] => ({
  at,
  recipients: [...recipients],
  journal: { ...journal },
  ownNumber,
  withheld: withholding && withheldToWire(withholding),
});

function withheldToWire({ exemption: id, reason, decidedBy }: Withholding) {
  const exemption = exemptions.find((one) => one.id === id);
  return {
    exemption: id,
    citation: exemption ? { ...exemption.citation } : null,
    words: exemption ? { ...exemption.words } : null,
    grade: exemption?.grade ?? null,
    reason,
    decidedBy,
  };
}
