import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { AccessTables } from "./tables.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly example: boolean;
  readonly erasedAt: string | null;
};

const columns = ["id", "name", "email", "example", "erased_at as erasedAt"] as const;

export const findPerson = (database: Database, id: string): Promise<Person | undefined> =>
  database.withTables<AccessTables>().selectFrom("persons").select(columns).where("id", "=", id).executeTakeFirst();

export const findPersons = (database: Database, ids: readonly string[]): Promise<Person[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : database.withTables<AccessTables>().selectFrom("persons").select(columns).where("id", "in", ids).execute();

/** Whom an issuer's subject is here. */
export const findByIdentity = (database: Database, issuer: string, subject: string): Promise<Person | undefined> =>
  database
    .withTables<AccessTables>()
    .selectFrom("identities")
    .innerJoin("persons", "persons.id", "identities.person")
    .select(["persons.id", "persons.name", "persons.email", "persons.example", "persons.erased_at as erasedAt"])
    .where("identities.issuer", "=", issuer)
    .where("identities.subject", "=", subject)
    .executeTakeFirst();

export const findIdentities = (database: Database, person: string) =>
  database
    .withTables<AccessTables>()
    .selectFrom("identities")
    .select(["issuer", "subject", "created_at as createdAt"])
    .where("person", "=", person)
    .orderBy("created_at")
    .execute();

export async function insertPerson(
  tx: Transaction,
  { at, ...person }: Omit<Person, "erasedAt"> & { readonly at: string },
): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .insertInto("persons")
    .values({ ...person, created_at: at, erased_at: null })
    .execute();
}

export async function insertIdentity(
  tx: Transaction,
  identity: { readonly issuer: string; readonly subject: string; readonly person: string; readonly at: string },
): Promise<void> {
  const { at, ...rest } = identity;
  await tx
    .withTables<AccessTables>()
    .insertInto("identities")
    .values({ ...rest, created_at: at })
    .execute();
}

/** The issuer knows the person's name best; it is kept as it was last told. */
export async function renamePerson(
  tx: Transaction,
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string | null },
): Promise<void> {
  await tx.withTables<AccessTables>().updateTable("persons").set({ name, email }).where("id", "=", id).execute();
}

/** Name, address and identities go; the pseudonym stays, since the history is signed with it. */
export async function erasePerson(tx: Transaction, id: string, at: string): Promise<void> {
  const tables = tx.withTables<AccessTables>();
  await tables.deleteFrom("identities").where("person", "=", id).execute();
  await tables.updateTable("persons").set({ name: "–", email: null, erased_at: at }).where("id", "=", id).execute();
  await tables
    .updateTable("ties")
    .set({ note: null, party_name: "–", ended_at: at })
    .where("person", "=", id)
    .execute();
}
