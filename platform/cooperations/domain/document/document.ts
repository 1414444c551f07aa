import type { PlainDate } from "@omforent/kernel";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Role } from "../../../kernel/domain/role.ts";
import type { Recipient } from "./recipient.ts";

/** nb: notat, brev, saksframlegg, sakliste. */
export const documentKinds = ["note", "letter", "case-paper", "agenda"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is written. The text is text: line breaks are shown, and HTML is shown as it is written. */
export type Contents = { readonly title: string; readonly text: string };

/**
 * A municipality's own document about a cooperation (dokument, notat): a draft that is internal to it (`sending` is null) until it is
 * sent, and from then on unchanged. `contents` is null when it is withheld from the one who reads.
 */
export type Document = {
  readonly id: string;
  readonly cooperationId: string;
  /** The municipality that writes it, with its name: «Osen kommune». */
  readonly holder: Holder;
  readonly holderName: string;
  readonly kind: DocumentKind;
  readonly contents: (Contents & { readonly sha256: string }) | null;
  /** Counts the saved versions of the draft. */
  readonly version: number;
  /** The sent document that this one is a new version of. */
  readonly replaces: string | null;
  readonly changedAt: string;
  readonly sending: Sending | null;
};

export type Sending = {
  readonly at: string;
  readonly recipients: readonly Recipient[];
  readonly journal: JournalEntry;
  /** Its number in the municipality's own case system. */
  readonly ownNumber: string | null;
  readonly withholding: Withholding | null;
};

/** The municipality's numbers of a year follow one another without holes; the database counts them. */
export type JournalEntry = { readonly year: number; readonly number: number; readonly date: PlainDate };

/** Why the contents are withheld from the public: the section (an id of `exemptions` in @omforent/law), the reason, and who decided. */
export type Withholding = { readonly exemption: string; readonly reason: string; readonly decidedBy: Role };

/** Anybody may read all of it. */
export const isPublic = ({ sending }: Pick<Document, "sending">): boolean =>
  sending !== null && sending.withholding === null;

/** «2026/14» */
export const journalNumberText = ({ year, number }: Pick<JournalEntry, "year" | "number">): string =>
  `${year}/${number}`;

/** What stands in the public journal for a title that is withheld. */
export const neutralTitle = "Dokument unntatt offentlighet";
