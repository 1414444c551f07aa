import type { PlainDate } from "@omforent/kernel";
import { type Selectable, sql } from "kysely";
import type { Holder } from "../../kernel/domain/holder.ts";
import type { Role } from "../../kernel/domain/role.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Basis, RoleAssignment } from "../domain/index.ts";
import type { AccessTables } from "./tables.ts";

type Wanted = { readonly person?: string; readonly holder?: string; readonly id?: string };

/** Assignments that the one who asks may see, the first given first. */
export async function findAssignments(database: Database, wanted: Wanted): Promise<readonly RoleAssignment[]> {
  let query = database.withTables<AccessTables>().selectFrom("role_assignments").selectAll();
  if (wanted.person !== undefined) query = query.where("person", "=", wanted.person);
  if (wanted.holder !== undefined) query = query.where("holder", "=", wanted.holder);
  if (wanted.id !== undefined) query = query.where("id", "=", wanted.id);
  return (await query.orderBy("granted_at").orderBy("id").execute()).map(fromRow);
}

export const findAssignment = async (database: Database, id: string): Promise<RoleAssignment | null> =>
  (await findAssignments(database, { id }))[0] ?? null;

/** Two who give the same person something at once wait for each other. */
export const lockPerson = (tx: Transaction, person: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`person ${person}`}))`.execute(tx);

export async function insertAssignment(
  tx: Transaction,
  assignment: RoleAssignment,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const { id, person, role, holder, period, basis, standsInFor } = assignment;
  await tx
    .withTables<AccessTables>()
    .insertInto("role_assignments")
    .values({
      id,
      person,
      role,
      holder,
      valid_from: period.from,
      valid_to: period.to,
      basis,
      stands_in_for: standsInFor,
      granted_by: by,
      granted_at: at,
    })
    .execute();
}

export async function saveEnd(tx: Transaction, { id, period }: RoleAssignment): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .updateTable("role_assignments")
    .set({ valid_to: period.to })
    .where("id", "=", id)
    .execute();
}

/** Whether anybody holds the role that looks after the installation; if not, the first start gives out a link. */
export async function hasAdministrator(database: Database, today: string): Promise<boolean> {
  const row = await database
    .withTables<AccessTables>()
    .selectFrom("role_assignments")
    .select("id")
    .where("role", "=", "installation-administrator")
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", today)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The names that are shown of holders: «Osen kommune». */
export async function holderNames(
  database: Database,
  holders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ holder: string; name: string | null }>`
    select holder, holder_name(holder) as name from unnest(${[...new Set(holders)]}::text[]) as holder`.execute(
    database,
  );
  return new Map(rows.map(({ holder, name }) => [holder, name ?? holder]));
}

const fromRow = (row: Selectable<AccessTables["role_assignments"]>): RoleAssignment => ({
  id: row.id,
  person: row.person,
  role: row.role as Role, // written from a checked offer
  holder: row.holder as Holder,
  period: { from: row.valid_from as PlainDate, to: row.valid_to as PlainDate | null },
  basis: row.basis as Basis,
  standsInFor: row.stands_in_for,
});
