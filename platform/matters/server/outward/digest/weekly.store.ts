import type { Language } from "../../../../kernel/domain/language.ts";
import type { Database, Transaction } from "../../../../kernel/server/context.ts";
import type { OutwardTables } from "../tables.ts";

export type Subscription = { readonly person: string; readonly language: Language; readonly token: string };

const subscriptions = (database: Database | Transaction) =>
  database.withTables<OutwardTables>().selectFrom("weekly_letters").select(["person", "language", "token"]);

const fromRow = (row: {
  readonly person: string;
  readonly language: string;
  readonly token: string;
}): Subscription => ({
  ...row,
  language: row.language as Language, // the table's check
});

export async function findSubscription(database: Database | Transaction, person: string): Promise<Subscription | null> {
  const row = await subscriptions(database).where("person", "=", person).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export const findSubscriptions = async (database: Database | Transaction): Promise<readonly Subscription[]> =>
  (await subscriptions(database).orderBy("person").execute()).map(fromRow);

export async function saveSubscription(
  tx: Transaction,
  { person, language, token, at }: Subscription & { readonly at: string },
): Promise<void> {
  await tx
    .withTables<OutwardTables>()
    .insertInto("weekly_letters")
    .values({ person, language, token, asked_at: at })
    .onConflict((one) => one.column("person").doUpdateSet({ language }))
    .execute();
}

export async function deleteSubscription(
  tx: Transaction,
  by: { readonly person: string } | { readonly token: string },
): Promise<boolean> {
  const all = tx.withTables<OutwardTables>().deleteFrom("weekly_letters");
  const gone = await ("person" in by
    ? all.where("person", "=", by.person)
    : all.where("token", "=", by.token)
  ).execute();
  return gone.some(({ numDeletedRows }) => numDeletedRows > 0n);
}

/** Removes the weekly letters of a person, or of everybody those that were settled before an instant. */
export async function deleteWeeklyLetters(
  tx: Database | Transaction,
  which: { readonly person: string } | { readonly settledBefore: string },
): Promise<void> {
  const letters = tx.withTables<OutwardTables>().deleteFrom("letters").where("kind", "=", "weekly");
  await ("person" in which
    ? letters.where("person", "=", which.person)
    : letters.where("settled_at", "<", which.settledBefore)
  ).execute();
}
