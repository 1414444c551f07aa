import { sql } from "kysely";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { KeptAttachment } from "../store/stored-matter.ts";
import type { Signed } from "../store/write.store.ts";
import type { MatterTables } from "../tables.ts";

export type NewAttachment = KeptAttachment & {
  readonly matter: string;
  readonly holder: string;
  readonly content: Buffer;
};

export async function insertAttachment(tx: Transaction, file: NewAttachment, { by, at }: Signed): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_attachments")
    .values({
      id: file.id,
      matter: file.matter,
      holder: file.holder,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      content: file.content,
      added_by: by.id,
      added_at: at,
    })
    .execute();
}

/** How many files a matter has, and how much they hold together, for whoever adds one. */
export async function measureAttachments(
  tx: Transaction,
  matter: string,
  holder: string,
): Promise<{ readonly count: number; readonly size: number }> {
  const row = await tx
    .withTables<MatterTables>()
    .selectFrom("matter_attachments")
    .select([sql<bigint>`count(*)`.as("count"), sql<bigint>`coalesce(sum(size), 0)`.as("size")])
    .where("matter", "=", matter)
    .where("holder", "=", holder)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), size: Number(row.size) };
}

export async function findAttachmentContent(
  database: Database | Transaction,
  matter: string,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | null> {
  const row = await database
    .withTables<MatterTables>()
    .selectFrom("matter_attachments")
    .select(["name", "media_type", "content"])
    .where("matter", "=", matter)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { name: row.name, mediaType: row.media_type, content: row.content } : null;
}

/** Removes files that were uploaded before a time and that nothing has come to name. */
export async function deleteUnusedAttachments(database: Database, before: string): Promise<void> {
  await sql`delete from matter_attachments a where a.added_at < ${before} and not attachment_is_open(a.id, a.matter)
    and not exists (select from matter_versions v where v.matter = a.matter and a.id = any (v.attachments))`.execute(
    database,
  );
}
