import type { Generated } from "kysely";

/** Migration 0008. */
export type DocumentTables = {
  readonly documents: {
    readonly id: string;
    readonly cooperation_id: string;
    readonly holder: string;
    readonly holder_name: string;
    readonly kind: string;
    readonly version: number;
    readonly replaces: string | null;
    readonly changed_by: string;
    readonly changed_at: string;
    readonly sent_at: string | null;
    readonly journal_year: number | null;
    readonly journal_number: number | null;
    readonly journal_date: string | null;
    readonly own_number: string | null;
    readonly between_parties: Generated<boolean>;
    readonly exemption: string | null;
    readonly exemption_reason: string | null;
    readonly exemption_decided_by: string | null;
  };
  readonly document_contents: {
    readonly document: string;
    readonly title: string;
    readonly text: string;
    readonly sha256: string;
  };
  readonly document_recipients: { readonly document: string; readonly recipient: string; readonly name: string };
  readonly document_readings: {
    readonly document: string;
    readonly version: number;
    readonly person: string;
    readonly day: string;
  };
};
