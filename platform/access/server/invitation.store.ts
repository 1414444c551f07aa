import type { PlainDate } from "@omforent/kernel";
import type { Selectable } from "kysely";
import type { Holder } from "../../kernel/domain/holder.ts";
import type { Role } from "../../kernel/domain/role.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Basis, Invitation } from "../domain/index.ts";
import type { AccessTables } from "./tables.ts";

type Wanted = { readonly id?: string; readonly tokenHash?: string; readonly holder?: string };

export async function findInvitations(
  database: Database,
  wanted: Wanted,
  { forUpdate = false } = {},
): Promise<readonly Invitation[]> {
  let query = database.withTables<AccessTables>().selectFrom("invitations").selectAll();
  if (wanted.id !== undefined) query = query.where("id", "=", wanted.id);
  if (wanted.tokenHash !== undefined) query = query.where("token_hash", "=", wanted.tokenHash);
  if (wanted.holder !== undefined) query = query.where("holder", "=", wanted.holder);
  if (forUpdate) query = query.forUpdate();
  return (await query.orderBy("invited_at", "desc").execute()).map(fromRow);
}

export async function insertInvitation(tx: Transaction, invitation: Invitation, tokenHash: string): Promise<void> {
  const { offer } = invitation;
  await tx
    .withTables<AccessTables>()
    .insertInto("invitations")
    .values({
      id: invitation.id,
      token_hash: tokenHash,
      role: offer.role,
      holder: offer.holder,
      valid_from: offer.period.from,
      valid_to: offer.period.to,
      basis: offer.basis,
      stands_in_for: offer.standsInFor,
      invited: invitation.invited,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
      used_at: null,
      used_by: null,
      withdrawn_at: null,
    })
    .execute();
}

export async function saveUsed(tx: Transaction, id: string, by: string, at: string): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .updateTable("invitations")
    .set({ used_at: at, used_by: by, invited: null })
    .where("id", "=", id)
    .execute();
}

export async function saveWithdrawn(tx: Transaction, { id, withdrawnAt }: Invitation): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .updateTable("invitations")
    .set({ withdrawn_at: withdrawnAt, invited: null })
    .where("id", "=", id)
    .execute();
}

const fromRow = (row: Selectable<AccessTables["invitations"]>): Invitation => ({
  id: row.id,
  offer: {
    role: row.role as Role, // written from a checked offer
    holder: row.holder as Holder,
    period: { from: row.valid_from as PlainDate, to: row.valid_to as PlainDate | null },
    basis: row.basis as Basis,
    standsInFor: row.stands_in_for,
  },
  invited: row.invited,
  invitedBy: row.invited_by,
  invitedAt: row.invited_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  withdrawnAt: row.withdrawn_at,
});
