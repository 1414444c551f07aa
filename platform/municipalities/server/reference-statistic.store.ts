import { sql } from "kysely";
import { system } from "../../kernel/domain/actor.ts";
import type { Transaction } from "../../kernel/server/context.ts";
import { type PopulationMeasure, populationMeasures, type StatisticSource } from "../domain/index.ts";
import type { PopulationRow } from "../facts/read-population.ts";
import { insertSource } from "./statistic.store.ts";
import type { MunicipalityTables } from "./tables.ts";

/**
 * Replaces the reference figures by these. What people have recorded stays, except where the public source now has an exact
 * figure of its own: then that figure stands, and the recorded one is kept as history.
 */
export async function saveReferenceStatistics(
  tx: Transaction,
  rows: readonly PopulationRow[],
  source: StatisticSource,
  at: string,
): Promise<void> {
  await deleteReferenceStatistics(tx);
  const { title, publisher, table, licence } = source;
  const recorded = { recorded_by_id: null, recorded_by: null, recorded_at: null };
  const id = await insertSource(tx, { title, publisher, table_code: table, licence, ...recorded });
  for (const measure of populationMeasures) await saveMeasure(tx, measure, rows, { source: id, at });
}

async function deleteReferenceStatistics(tx: Transaction): Promise<void> {
  const db = tx.withTables<MunicipalityTables>();
  await db
    .deleteFrom("statistics")
    .where("source", "in", (query) =>
      query.selectFrom("statistic_sources").select("id").where("recorded_by_id", "is", null),
    )
    .execute();
}

/** One statement for each measure: 7,852 rows as arrays are many times quicker than as rows of parameters. */
async function saveMeasure(
  tx: Transaction,
  measure: PopulationMeasure,
  rows: readonly PopulationRow[],
  { source, at }: { readonly source: bigint; readonly at: string },
): Promise<void> {
  const facts = sql`unnest(${rows.map(({ municipality }) => municipality)}::text[], ${rows.map(({ year }) => `${year}-01-01`)}::date[],
    ${rows.map(({ values }) => values[measure])}::numeric[], ${rows.map(({ approximate }) => approximate)}::boolean[])
    as fact (participant, reference_date, value, approximate)`;
  await sql`
    with overtaken as (
      delete from statistics using ${facts}
      where statistics.measure = ${measure} and statistics.participant = fact.participant
        and statistics.reference_date = fact.reference_date and not fact.approximate
      returning statistics.*)
    insert into replaced_statistics (measure, participant, reference_date, value, approximate, published_on, source,
      replaced_by_id, replaced_by, replaced_at, reason)
    select measure, participant, reference_date, value, approximate, published_on, source,
      ${system.id}, ${system.name}, ${at}::timestamptz, 'The public source has a figure of its own'
    from overtaken`.execute(tx);
  await sql`
    insert into statistics (measure, participant, reference_date, value, approximate, source)
    select ${measure}, participant, reference_date, value, approximate, ${source} from ${facts}
    on conflict do nothing`.execute(tx);
}
