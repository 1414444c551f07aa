import type { Selectable } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { StatisticMeasure } from "../domain/index.ts";
import type { MunicipalityTables } from "./tables.ts";

/** Every measure, the common ones first. */
export async function findMeasures(database: Database): Promise<readonly StatisticMeasure[]> {
  const rows = await database
    .withTables<MunicipalityTables>()
    .selectFrom("measures")
    .select(["id", "names", "units", "owner", "allows_negative", "whole_numbers"])
    .orderBy("owner", (order) => order.asc().nullsFirst())
    .orderBy("defined_at")
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** A measure that someone defined. */
export const insertMeasure = (
  tx: Transaction,
  measure: StatisticMeasure,
  by: Signature,
  at: string,
): Promise<unknown> =>
  tx
    .withTables<MunicipalityTables>()
    .insertInto("measures")
    .values({ ...toRow(measure), defined_by_id: by.id, defined_by: by.name, defined_at: at })
    .execute();

/** The common measures, as loaded with the program. */
export async function saveReferenceMeasures(tx: Transaction, measures: readonly StatisticMeasure[]): Promise<void> {
  for (const measure of measures) {
    const row = { ...toRow(measure), defined_by_id: null, defined_by: null, defined_at: null };
    await tx
      .withTables<MunicipalityTables>()
      .insertInto("measures")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

const toRow = ({ id, names, units, owner, allowsNegative, wholeNumbers }: StatisticMeasure) => ({
  id,
  names: JSON.stringify(names),
  units: JSON.stringify(units),
  owner,
  allows_negative: allowsNegative,
  whole_numbers: wholeNumbers,
});

type Row = Pick<
  Selectable<MunicipalityTables["measures"]>,
  "id" | "names" | "units" | "owner" | "allows_negative" | "whole_numbers"
>;

const fromRow = (row: Row): StatisticMeasure => ({
  id: row.id,
  names: row.names,
  units: row.units,
  owner: row.owner,
  allowsNegative: row.allows_negative,
  wholeNumbers: row.whole_numbers,
});
