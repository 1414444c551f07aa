import type { PlainDate } from "@omforent/kernel";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { BodyId, Member, MemberRole } from "../domain/index.ts";
import type { BodyTables } from "./tables.ts";

export type KeptMember = Member & { readonly id: string };

export async function findMembers(database: Database | Transaction, body: BodyId): Promise<readonly KeptMember[]> {
  const rows = await database
    .withTables<BodyTables>()
    .selectFrom("body_members")
    .select(["id", "body", "person_name", "party", "role", "valid_from", "valid_to"])
    .where("body", "=", body)
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    person: row.person_name,
    party: row.party,
    role: row.role as MemberRole, // the table's check
    from: row.valid_from as PlainDate, // a date column, here and below
    to: row.valid_to as PlainDate | null,
  }));
}

export async function insertMember(
  tx: Transaction,
  { id, body, person, party, role, from, to }: KeptMember,
  { by, at }: { readonly by: Signature; readonly at: string },
): Promise<void> {
  await tx
    .withTables<BodyTables>()
    .insertInto("body_members")
    .values({
      id,
      body,
      person_name: person,
      party,
      role,
      valid_from: from,
      valid_to: to,
      registered_by: by.id,
      registered_at: at,
    })
    .execute();
}

export async function endMembership(tx: Transaction, id: string, on: PlainDate): Promise<void> {
  await tx.withTables<BodyTables>().updateTable("body_members").set({ valid_to: on }).where("id", "=", id).execute();
}
