import { expect, type PlainDate } from "@omforent/kernel";
import { type Insertable, sql } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import { type KeptStatistic, type ReadStatistic, readDecimal, type Statistic, writeDecimal } from "../domain/index.ts";
import type { MunicipalityTables } from "./tables.ts";

/** A statistic as it is kept: with who recorded it (nobody for reference facts) and how often it has been corrected. */
export type StoredStatistic = Statistic & {
  readonly recordedBy: string | null;
  readonly recordedAt: string | null;
  readonly corrections: number;
};

export type StatisticsWanted = {
  readonly measure: string;
  readonly participants: readonly string[];
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

/** In the order of participant and date. */
export async function findStatistics(
  database: Database,
  wanted: StatisticsWanted,
): Promise<readonly StoredStatistic[]> {
  let query = selectStatistics(database)
    .where("statistic.measure", "=", wanted.measure)
    .where("statistic.participant", "in", [...wanted.participants, ""]); // "" is nobody, and keeps the list from being empty
  if (wanted.from !== null) query = query.where("statistic.reference_date", ">=", wanted.from);
  if (wanted.to !== null) query = query.where("statistic.reference_date", "<=", wanted.to);
  const rows = await query.orderBy("statistic.participant").orderBy("statistic.reference_date").execute();
  return rows.map(fromRow);
}

/** The newest figure of a measure for every participant that has one; estimates count as none. */
export async function findNewest(database: Database, measure: string): Promise<ReadonlyMap<string, StoredStatistic>> {
  const rows = await selectStatistics(database)
    .distinctOn("statistic.participant")
    .where("statistic.measure", "=", measure)
    .where("statistic.approximate", "=", false)
    .orderBy("statistic.participant")
    .orderBy("statistic.reference_date", "desc")
    .execute();
  return new Map(rows.map((row) => [row.participant, fromRow(row)]));
}

/** What is kept already for these, by {@link keyOf}. Nobody else records anything until the transaction ends. */
export async function findKept(
  tx: Transaction,
  statistics: readonly ReadStatistic[],
): Promise<ReadonlyMap<string, KeptStatistic & { readonly row: KeptRow }>> {
  await sql`select pg_advisory_xact_lock(hashtext('statistics'))`.execute(tx);
  const wanted = sql<{ m: string; p: string; d: string }>`unnest(${statistics.map(({ measure }) => measure.id)}::text[],
    ${statistics.map(({ participant }) => participant)}::text[], ${statistics.map(({ date }) => date)}::date[])`;
  const rows = await sql<KeptRow & { readonly is_reference: boolean }>`
    select statistic.measure, statistic.participant, statistic.reference_date, statistic.value, statistic.approximate,
      statistic.published_on, statistic.source, source.recorded_by_id is null as is_reference
    from statistics statistic
    join ${wanted} as wanted (m, p, d)
      on (statistic.measure, statistic.participant, statistic.reference_date) = (wanted.m, wanted.p, wanted.d)
    join statistic_sources source on source.id = statistic.source`.execute(tx);
  return new Map(
    rows.rows.map(({ is_reference, ...row }) => [
      keyOf(row.measure, row.participant, row.reference_date),
      { value: expect(readDecimal(row.value)), approximate: row.approximate, isReference: is_reference, row },
    ]),
  );
}

type KeptRow = Pick<
  Insertable<MunicipalityTables["replaced_statistics"]>,
  "measure" | "participant" | "reference_date" | "value" | "approximate" | "published_on" | "source"
>;

export const keyOf = (measure: string, participant: string, date: string): string =>
  `${measure} ${date} ${participant}`;

export async function insertSource(
  tx: Transaction,
  source: Omit<Insertable<MunicipalityTables["statistic_sources"]>, "id">,
): Promise<bigint> {
  const { id } = await tx
    .withTables<MunicipalityTables>()
    .insertInto("statistic_sources")
    .values(source)
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type SavedUnder = { readonly source: bigint; readonly publishedOn: PlainDate | null };

/** New figures and corrections alike: a figure that stood is overwritten here and must have been kept by {@link keepReplaced}. */
export async function saveStatistics(
  tx: Transaction,
  statistics: readonly ReadStatistic[],
  { source, publishedOn }: SavedUnder,
): Promise<void> {
  for (const part of chunks(statistics, 1000))
    await tx
      .withTables<MunicipalityTables>()
      .insertInto("statistics")
      .values(
        part.map(({ measure, participant, date, value }) => ({
          measure: measure.id,
          participant,
          reference_date: date,
          value: writeDecimal(value),
          approximate: false,
          published_on: publishedOn,
          source,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["measure", "participant", "reference_date"]).doUpdateSet(({ ref }) => ({
          value: ref("excluded.value"),
          approximate: ref("excluded.approximate"),
          published_on: ref("excluded.published_on"),
          source: ref("excluded.source"),
          corrections: sql<number>`statistics.corrections + 1`,
        })),
      )
      .execute();
}

/** Keeps the figures that are about to be corrected, for ever. */
export async function keepReplaced(
  tx: Transaction,
  rows: readonly KeptRow[],
  { by, at, reason }: { readonly by: Signature; readonly at: string; readonly reason: string },
): Promise<void> {
  const replaced = { replaced_by_id: by.id, replaced_by: by.name, replaced_at: at, reason };
  for (const part of chunks(rows, 1000))
    await tx
      .withTables<MunicipalityTables>()
      .insertInto("replaced_statistics")
      .values(part.map((row) => ({ ...row, ...replaced })))
      .execute();
}

function selectStatistics(database: Database) {
  return database
    .withTables<MunicipalityTables>()
    .selectFrom("statistics as statistic")
    .innerJoin("statistic_sources as source", "source.id", "statistic.source")
    .select([
      "statistic.measure",
      "statistic.participant",
      "statistic.reference_date",
      "statistic.value",
      "statistic.approximate",
      "statistic.published_on",
      "statistic.corrections",
      "source.title",
      "source.publisher",
      "source.table_code",
      "source.licence",
      "source.recorded_by",
      "source.recorded_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStatistics>["execute"]>>[number];

const fromRow = (row: Row): StoredStatistic => ({
  measure: row.measure,
  participant: row.participant,
  date: row.reference_date as PlainDate, // a date column holds nothing else
  value: expect(readDecimal(row.value)),
  approximate: row.approximate,
  publishedOn: row.published_on as PlainDate | null, // a date column holds nothing else
  source: { title: row.title, publisher: row.publisher, table: row.table_code, licence: row.licence },
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  corrections: row.corrections,
});

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
