import { fraction, type PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Clause, VotingWeight } from "../domain/index.ts";
import type { BodyTables } from "./tables.ts";

export type KeptWeight = VotingWeight & { readonly id: string };

const weights = (database: Database | Transaction) =>
  database
    .withTables<BodyTables>()
    .selectFrom("voting_weights")
    .select(["id", "place", "voter", "numerator", "denominator", "clause", "valid_from", "valid_to"])
    .orderBy("place")
    .orderBy("voter")
    .orderBy("valid_from");

type Row = Awaited<ReturnType<ReturnType<typeof weights>["execute"]>>[number];

export const findWeightsOf = async (
  database: Database | Transaction,
  cooperation: string,
): Promise<readonly KeptWeight[]> =>
  (await weights(database).where("cooperation_id", "=", cooperation).execute()).map(fromRow);

/** All weights that have been recorded in these places: bodies or cooperations. */
export const findWeightsIn = async (
  database: Database | Transaction,
  places: readonly string[],
): Promise<readonly KeptWeight[]> =>
  places.length === 0
    ? []
    : (
        await weights(database)
          .where("place", "=", sql<string>`any(${[...new Set(places)]})`)
          .execute()
      ).map(fromRow);

const fromRow = (row: Row): KeptWeight => ({
  id: row.id,
  in: row.place,
  voter: row.voter,
  weight: fraction(BigInt(row.numerator), BigInt(row.denominator)),
  clause: row.clause as Clause, // written below
  from: row.valid_from as PlainDate, // a date column, here and below
  to: row.valid_to as PlainDate | null,
});

export async function insertWeight(
  tx: Transaction,
  { cooperation, ...kept }: KeptWeight & { readonly cooperation: string },
  { by, at }: { readonly by: Signature; readonly at: string },
): Promise<void> {
  await tx
    .withTables<BodyTables>()
    .insertInto("voting_weights")
    .values({
      id: kept.id,
      cooperation_id: cooperation,
      place: kept.in,
      voter: kept.voter,
      numerator: `${kept.weight.n}`,
      denominator: `${kept.weight.d}`,
      clause: JSON.stringify(kept.clause),
      valid_from: kept.from,
      valid_to: kept.to,
      registered_by: by.id,
      registered_at: at,
    })
    .execute();
}

export async function endWeightOn(tx: Transaction, id: string, on: PlainDate): Promise<void> {
  await tx.withTables<BodyTables>().updateTable("voting_weights").set({ valid_to: on }).where("id", "=", id).execute();
}
