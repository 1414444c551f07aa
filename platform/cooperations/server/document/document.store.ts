import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { Contents, Document, DocumentKind, JournalEntry, ReadyToSend, Recipient } from "../../domain/index.ts";
import { type DocumentRow, documentFromRow } from "./document-from-row.ts";
import { hashOf } from "./hash.ts";
import type { DocumentTables } from "./tables.ts";

const documents = (database: Database | Transaction) =>
  database
    .withTables<DocumentTables>()
    .selectFrom("documents as d")
    .leftJoin("document_contents as c", "c.document", "d.id")
    .select([
      "d.id",
      "d.cooperation_id",
      "d.holder",
      "d.holder_name",
      "d.kind",
      "d.version",
      "d.replaces",
      "d.changed_at",
      "d.sent_at",
      "d.journal_year",
      "d.journal_number",
      "d.journal_date",
      "d.own_number",
      "d.exemption",
      "d.exemption_reason",
      "d.exemption_decided_by",
      "c.title",
      "c.sha256",
      sql<readonly Recipient[]>`(select coalesce(json_agg(json_build_object('id', r.recipient, 'name', r.name)
        order by r.recipient like 'council:%', r.name collate nb), '[]') from document_recipients r where r.document = d.id)`.as(
        "recipients",
      ),
      sql<string | null>`(select n.id from documents n where n.replaces = d.id and n.sent_at is not null
        order by n.sent_at desc limit 1)`.as("replaced_by"),
    ]);

/** A document as the database lets the actor see it, and the newest that replaces it; null when there is none to see. */
export type Found = { readonly document: Document; readonly replacedBy: string | null };

export async function findDocument(tx: Database | Transaction, id: string): Promise<Found | null> {
  const row = await documents(tx).select("c.text").where("d.id", "=", id).executeTakeFirst();
  return row ? { document: documentFromRow(row as DocumentRow), replacedBy: row.replaced_by } : null;
}

/** All that the actor may know of, drafts first and then the newest; the texts stay where they are. */
export async function findDocuments(
  database: Database | Transaction,
  cooperationId: string,
): Promise<readonly Found[]> {
  const rows = await documents(database)
    .select(sql<string>`''`.as("text"))
    .where("d.cooperation_id", "=", cooperationId)
    .orderBy("d.sent_at", (order) => order.desc().nullsFirst())
    .orderBy("d.changed_at", "desc")
    .orderBy("d.id")
    .execute();
  return rows.map((row) => ({ document: documentFromRow(row as DocumentRow), replacedBy: row.replaced_by }));
}

/** Holds a draft until the transaction is over; whoever else wants to change it waits, and then sees what was done. */
export async function holdDraft(tx: Transaction, id: string): Promise<void> {
  await tx.withTables<DocumentTables>().selectFrom("documents").select("id").where("id", "=", id).forUpdate().execute();
}

export type NewDraft = Contents & {
  readonly id: string;
  readonly cooperationId: string;
  readonly kind: DocumentKind;
  readonly replaces: string | null;
};
export type Signed = { readonly by: Signature; readonly at: string };

export async function insertDraft(tx: Transaction, draft: NewDraft, { by, at }: Signed): Promise<void> {
  const { id, cooperationId, kind, replaces, title, text } = draft;
  const tables = tx.withTables<DocumentTables>();
  await tables
    .insertInto("documents")
    .values({
      id,
      cooperation_id: cooperationId,
      holder: by.onBehalfOf ?? "", // the policy signs for a municipality, and the table refuses anything else
      holder_name: by.name,
      kind,
      version: 1,
      replaces,
      changed_by: by.id,
      changed_at: at,
    })
    .execute();
  await tables
    .insertInto("document_contents")
    .values({ document: id, title, text, sha256: hashOf(text) })
    .execute();
}

export async function saveDraft(
  tx: Transaction,
  {
    id,
    version,
    kind,
    title,
    text,
  }: Contents & { readonly id: string; readonly version: number; readonly kind: DocumentKind },
  { by, at }: Signed,
): Promise<void> {
  const tables = tx.withTables<DocumentTables>();
  await tables
    .updateTable("documents")
    .set({ version, kind, changed_by: by.id, changed_at: at })
    .where("id", "=", id)
    .execute();
  await tables
    .updateTable("document_contents")
    .set({ title, text, sha256: hashOf(text) })
    .where("document", "=", id)
    .execute();
}

export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
  await tx.withTables<DocumentTables>().deleteFrom("documents").where("id", "=", id).execute();
}

/** Sends it; the database gives the journal number. */
export async function saveSending(
  tx: Transaction,
  { id, date, sent }: { readonly id: string; readonly date: PlainDate; readonly sent: ReadyToSend },
  { by, at }: Signed,
): Promise<JournalEntry> {
  const tables = tx.withTables<DocumentTables>();
  await tables
    .insertInto("document_recipients")
    .values(sent.recipients.map(({ id: recipient, name }) => ({ document: id, recipient, name })))
    .execute();
  const row = await tables
    .updateTable("documents")
    .set({
      changed_by: by.id,
      sent_at: at,
      journal_date: date,
      own_number: sent.ownNumber,
      between_parties: sent.betweenParties,
      exemption: sent.withhold?.exemption ?? null,
      exemption_reason: sent.withhold?.reason ?? null,
      exemption_decided_by: sent.withhold ? by.role : null,
    })
    .where("id", "=", id)
    .returning(["journal_year", "journal_number"])
    .executeTakeFirstOrThrow();
  return { year: row.journal_year!, number: row.journal_number!, date }; // given by the trigger to whatever is sent
}

/** True the first time that a person reads a version on a day. */
export async function addReading(
  tx: Transaction,
  reading: { readonly document: string; readonly version: number; readonly person: string; readonly day: PlainDate },
): Promise<boolean> {
  const added = await tx
    .withTables<DocumentTables>()
    .insertInto("document_readings")
    .values(reading)
    .onConflict((conflict) => conflict.doNothing())
    .returning("document")
    .executeTakeFirst();
  return added !== undefined;
}
