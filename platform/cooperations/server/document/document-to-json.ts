import { exemptions } from "@omforent/law";
import type { Json } from "../../../kernel/server/tables.ts";
import {
  type Contents,
  type Document,
  type DocumentKind,
  type JournalEntry,
  journalNumberText,
  neutralTitle,
  type ReadyToSend,
} from "../../domain/index.ts";
import { hashOf } from "./hash.ts";

type Draft = Contents & {
  readonly cooperationId: string;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly replaces: string | null;
};

/** What the municipality's own history keeps of a draft: never the text, but what proves which text it was. */
export const draftToJson = ({ cooperationId, kind, title, text, version, replaces }: Draft): Json => ({
  cooperation: cooperationId,
  kind,
  title,
  version,
  replaces,
  sha256: hashOf(text),
});

/** A document that is still a draft, as {@link draftToJson}. */
export const documentToJson = (document: Document): Json =>
  draftToJson({ ...document, title: document.contents?.title ?? "", text: document.contents?.text ?? "" });

/**
 * What the cooperation's public history keeps of a sending. Of what is withheld it tells the section and a neutral title, and no hash:
 * somebody who guesses a short text could confirm it.
 */
export function sendingToJson(document: Document, sent: ReadyToSend, journal: JournalEntry): Json {
  const exemption = sent.withhold && exemptions.find(({ id }) => id === sent.withhold?.exemption);
  return {
    title: sent.withhold ? neutralTitle : (document.contents?.title ?? ""),
    kind: document.kind,
    journal: journalNumberText(journal),
    journalDate: journal.date,
    ownNumber: sent.ownNumber,
    recipients: sent.recipients.map(({ id, name }) => ({ id, name })),
    replaces: document.replaces,
    withheld: exemption ? { act: exemption.citation.act, section: exemption.citation.section } : null,
    ...(sent.withhold ? {} : { sha256: document.contents?.sha256 ?? "" }),
  };
}
