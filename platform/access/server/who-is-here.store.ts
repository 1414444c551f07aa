import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";

/** Which of these holders somebody has a role at on that day: the municipalities that have joined. Read as the program itself. */
export async function findJoined(
  database: Database | Transaction,
  holders: readonly string[],
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ holder: string }>`
    select distinct r.holder from role_assignments r join persons p on p.id = r.person
    where r.holder = any(${[...holders]}) and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)
      and p.erased_at is null`.execute(database);
  return new Set(rows.map(({ holder }) => holder));
}

/** Whom a person's letters go to and where that person has a role on that day; null when there is no address. Read as the program itself. */
export async function findAddressee(
  database: Database | Transaction,
  person: string,
  on: PlainDate,
): Promise<{ readonly email: string; readonly holders: readonly string[] } | null> {
  const { rows } = await sql<{ email: string | null; holders: readonly string[] }>`
    select p.email, array(select distinct r.holder from role_assignments r where r.person = p.id
      and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date) order by 1) as holders
    from persons p where p.id = ${person} and p.erased_at is null`.execute(database);
  const [found] = rows;
  return found?.email ? { email: found.email, holders: found.holders } : null;
}
