import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { AnswerLink, LinkMay } from "../../domain/index.ts";
import type { Signed } from "../store/write.store.ts";
import type { MatterTables } from "../tables.ts";

const links = (database: Database | Transaction) =>
  database
    .withTables<MatterTables>()
    .selectFrom("answer_links")
    .select(["id", "matter", "participant", "may", "used", "sent_to", "expires_on", "withdrawn_at", "made_at"]);

type Row = Awaited<ReturnType<ReturnType<typeof links>["execute"]>>[number];

const fromRow = (row: Row): AnswerLink => ({
  id: row.id,
  matter: row.matter,
  participant: row.participant,
  may: row.may as readonly LinkMay[], // the table's checks, here and below
  used: row.used as readonly LinkMay[],
  sentTo: row.sent_to,
  expiresOn: row.expires_on as PlainDate,
  isWithdrawn: row.withdrawn_at !== null,
  madeAt: row.made_at,
});

export const findLinks = async (database: Database | Transaction, matter: string): Promise<readonly AnswerLink[]> =>
  (await links(database).where("matter", "=", matter).orderBy("made_at", "desc").orderBy("id").execute()).map(fromRow);

export async function findLink(database: Database | Transaction, id: string): Promise<AnswerLink | null> {
  const row = await links(database).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** By the hash of the token, held until the transaction is over, so that a link is used once. */
export async function holdLinkByHash(tx: Transaction, tokenHash: string): Promise<AnswerLink | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answer link ${tokenHash}`}, 0))`.execute(tx);
  const row = await links(tx).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertLink(
  tx: Transaction,
  link: Pick<AnswerLink, "id" | "matter" | "participant" | "may" | "sentTo" | "expiresOn">,
  tokenHash: string,
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("answer_links")
    .values({
      id: link.id,
      matter: link.matter,
      participant: link.participant,
      token_hash: tokenHash,
      may: [...link.may],
      sent_to: link.sentTo,
      expires_on: link.expiresOn,
      made_by: by.id,
      made_at: at,
    })
    .execute();
}

export async function withdrawLinkAt(tx: Transaction, id: string, at: string): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .updateTable("answer_links")
    .set({ withdrawn_at: at })
    .where("id", "=", id)
    .execute();
}

export async function markUsed(tx: Transaction, { id, used }: AnswerLink, what: LinkMay): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .updateTable("answer_links")
    .set({ used: [...used, what] })
    .where("id", "=", id)
    .execute();
}
