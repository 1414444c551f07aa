import { sql } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import { type Holder, idOf, participantHolder } from "../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Registry } from "../../municipalities/domain/index.ts";
import {
  type Body,
  type BodyId,
  type BodyKind,
  type BodyLevel,
  standingBodies,
  standingBody,
} from "../domain/index.ts";
import type { BodyTables } from "./tables.ts";

/** A body with what is kept beside it. Version 0: a standing body of which nobody has said anything. */
export type KeptBody = { readonly body: Body; readonly version: number; readonly papersDaysBefore: number | null };

type Row = Omit<BodyTables["bodies"], "changed_by" | "changed_at">;

const rows = (database: Database | Transaction) =>
  database
    .withTables<BodyTables>()
    .selectFrom("bodies")
    .select([
      "id",
      "holder",
      "kind",
      "level",
      "name",
      "external_system",
      "external_key",
      "papers_days_before",
      "version",
    ]);

/** Bodies by id: those that were entered, and those that every municipality has. Ids of no body are left out. */
export async function findBodies(
  database: Database | Transaction,
  ids: readonly BodyId[],
  registry: Registry,
): Promise<ReadonlyMap<BodyId, KeptBody>> {
  const wanted = [...new Set(ids)];
  const found = await rows(database).where("id", "=", sql<string>`any(${wanted})`).execute();
  const kept = new Map(found.map((row) => [row.id, fromRow(row, registry)]));
  return new Map(
    wanted.flatMap((id) => {
      const one = kept.get(id) ?? standing(standingBody(id, registry));
      return one ? [[id, one] as const] : [];
    }),
  );
}

export const findBody = async (
  database: Database | Transaction,
  id: BodyId,
  registry: Registry,
): Promise<KeptBody | null> => (await findBodies(database, [id], registry)).get(id) ?? null;

/** All bodies of these holders. */
export async function findBodiesOf(
  database: Database | Transaction,
  holders: readonly string[],
  registry: Registry,
): Promise<readonly KeptBody[]> {
  const found = await rows(database)
    .where("holder", "=", sql<string>`any(${holders.map(participantHolder)})`)
    .orderBy("id")
    .execute();
  const kept = new Map(found.map((row) => [row.id, fromRow(row, registry)]));
  const always = holders.flatMap((one) => standingBodies(one, registry)).filter(({ id }) => !kept.has(id));
  return [...always.map((body) => standing(body)!), ...kept.values()];
}

const standing = (body: Body | null): KeptBody | null => body && { body, version: 0, papersDaysBefore: null };

const fromRow = (row: Row, registry: Registry): KeptBody => ({
  body: {
    id: row.id,
    kind: row.kind as BodyKind, // the table's checks say so, here and below
    holder: idOf(row.holder as Holder),
    name: row.name ?? standingBody(row.id, registry)?.name ?? row.id,
    level: row.level as BodyLevel,
    externalReference:
      row.external_system === null || row.external_key === null
        ? null
        : { system: row.external_system, key: row.external_key },
  },
  version: row.version,
  papersDaysBefore: row.papers_days_before,
});

/** Whoever else wants to change the body or its plan waits until the transaction is over, and then sees what was done. */
export async function holdBody(tx: Transaction, id: BodyId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`body ${id}`}, 0))`.execute(tx);
}

/** Saves a body as it now is; `ownName` null: it is called what such a body is called. */
export async function saveBody(
  tx: Transaction,
  { body, version, papersDaysBefore }: KeptBody,
  { by, at, registry }: { readonly by: Signature; readonly at: string; readonly registry: Registry },
): Promise<void> {
  const changing = {
    name: standingBody(body.id, registry)?.name === body.name ? null : body.name,
    external_system: body.externalReference?.system ?? null,
    external_key: body.externalReference?.key ?? null,
    papers_days_before: papersDaysBefore,
    version,
    changed_by: by.id,
    changed_at: at,
  };
  const lasting = { id: body.id, holder: participantHolder(body.holder), kind: body.kind, level: body.level };
  await tx
    .withTables<BodyTables>()
    .insertInto("bodies")
    .values({ ...lasting, ...changing })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
    .execute();
}
