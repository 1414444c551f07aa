import { sql } from "kysely";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { MatterTables } from "../tables.ts";

export type MatterFilter = {
  readonly cooperation?: string | undefined;
  readonly participant?: string | undefined;
  readonly body?: string | undefined;
  /** Any of these participants. */
  readonly participants?: readonly string[] | undefined;
  readonly isSent?: boolean | undefined;
};

/** The ids of the matters that a filter asks for, as the database lets the actor see them: drafts first, then the newest. */
export async function findMatterIds(
  database: Database | Transaction,
  { cooperation, participant, participants, body, isSent }: MatterFilter,
): Promise<readonly string[]> {
  let query = database.withTables<MatterTables>().selectFrom("matters as m").select("m.id");
  if (cooperation !== undefined) query = query.where("m.cooperation_id", "=", cooperation);
  const asked = participant === undefined ? participants : [participant];
  if (asked !== undefined)
    query = query.where(
      sql<boolean>`exists (select from matter_participations p where p.matter = m.id and p.participant = any(${[...asked]}))`,
    );
  if (body !== undefined)
    query = query.where(
      sql<boolean>`exists (select from matter_participations p where p.matter = m.id and p.path @> ${[body]}::text[])`,
    );
  if (isSent !== undefined) query = query.where("m.sent_on", isSent ? "is not" : "is", null);
  const rows = await query
    .orderBy("m.sent_on", (order) => order.desc().nullsFirst())
    .orderBy("m.changed_at", "desc")
    .orderBy("m.id")
    .execute();
  return rows.map(({ id }) => id);
}
