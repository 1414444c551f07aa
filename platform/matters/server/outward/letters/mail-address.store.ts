import type { PlainDate } from "@omforent/kernel";
import type { Holder } from "../../../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../../../kernel/server/context.ts";
import type { MailAddress } from "../../../domain/index.ts";
import type { OutwardTables } from "../tables.ts";

/** The addresses that are known of these, by participant. Whoever is not there is not known. */
export async function findAddresses(
  database: Database | Transaction,
  participants: readonly string[],
): Promise<ReadonlyMap<string, MailAddress>> {
  if (participants.length === 0) return new Map();
  const rows = await database
    .withTables<OutwardTables>()
    .selectFrom("mail_addresses")
    .select(["participant", "address", "source", "registered_for", "registered_for_name", "registered_on"])
    .where("participant", "in", [...participants])
    .execute();
  return new Map(
    rows.map((row) => [
      row.participant,
      {
        participant: row.participant,
        address: row.address,
        source: row.source,
        registeredFor: row.registered_for as Holder, // the table's check
        registeredForName: row.registered_for_name,
        registeredOn: row.registered_on as PlainDate,
      },
    ]),
  );
}

export async function saveAddress(
  tx: Transaction,
  { participant, ...said }: MailAddress,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const row = {
    address: said.address,
    source: said.source,
    registered_for: said.registeredFor,
    registered_for_name: said.registeredForName,
    registered_on: said.registeredOn,
    registered_by: by,
    registered_at: at,
  };
  await tx
    .withTables<OutwardTables>()
    .insertInto("mail_addresses")
    .values({ participant, ...row })
    .onConflict((one) => one.column("participant").doUpdateSet(row))
    .execute();
}
