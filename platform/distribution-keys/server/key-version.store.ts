import { keyFromWire, keyToWire } from "@omforent/fairness";
import { expect } from "@omforent/kernel";
import type { Selectable } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { KeyVersion, NewKeyStatus } from "../domain/index.ts";
import type { DistributionKeyTables } from "./tables.ts";

/** What people have entered for a cooperation, in that order. */
export async function findKeyVersions(
  database: Database | Transaction,
  cooperationId: string,
): Promise<readonly KeyVersion[]> {
  const rows = await database
    .withTables<DistributionKeyTables>()
    .selectFrom("distribution_key_versions")
    .select([
      "id",
      "cooperation_id",
      "number",
      "valid_from",
      "key",
      "status",
      "source_title",
      "source_url",
      "source_date",
      "note",
      "registered_by",
      "registered_by_name",
      "registered_at",
      "holder",
    ])
    .where("cooperation_id", "=", cooperationId)
    .orderBy("number")
    .orderBy("registered_at")
    .execute();
  return rows.map(fromRow);
}

export type NewKeyVersion = Omit<KeyVersion, "registeredBy" | "registeredAt" | "status" | "adoption"> & {
  readonly status: NewKeyStatus | "proposed";
  readonly registeredAt: string;
  readonly by: { readonly id: string; readonly name: string };
};

/** Null when somebody else took the number: the unique constraint decides between two writers. */
export async function insertKeyVersion(tx: Transaction, version: NewKeyVersion): Promise<KeyVersion | null> {
  const row = await tx
    .withTables<DistributionKeyTables>()
    .insertInto("distribution_key_versions")
    .values({
      id: version.id,
      cooperation_id: version.cooperationId,
      number: version.number,
      valid_from: version.validFrom,
      key: JSON.stringify(keyToWire(version.key)),
      status: version.status,
      source_title: version.source.title,
      source_url: version.source.url,
      source_date: version.source.date,
      note: version.note,
      registered_by: version.by.id,
      registered_by_name: version.by.name,
      registered_at: version.registeredAt,
      holder: version.holder,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  const { by, ...rest } = version;
  return row ? { ...rest, registeredBy: by.name, adoption: null } : null;
}

function fromRow(row: Selectable<DistributionKeyTables["distribution_key_versions"]>): KeyVersion {
  return {
    id: row.id,
    cooperationId: row.cooperation_id,
    number: row.number,
    validFrom: row.valid_from,
    validFromText: null,
    key: expect(keyFromWire(row.key)), // only keys that were read are written
    status: row.status,
    source: { title: row.source_title, url: row.source_url, date: row.source_date },
    note: row.note,
    holder: row.holder,
    registeredBy: row.registered_by_name,
    registeredAt: row.registered_at,
    adoption: null, // asked of the matter: negotiation/with-adoption.ts
  };
}
