import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database } from "../../kernel/server/context.ts";
import { type CooperationFilter, formsFor, serviceKey, wordsOf } from "../domain/index.ts";
import type { CooperationTables } from "./tables.ts";

/** A line of the list: the summary as JSON text, ready for the wire, with what its age depends on. */
export type ListedCooperation = {
  readonly summary: string;
  readonly newestEvidence: PlainDate | null;
  readonly ended: boolean;
};

/** Those that a filter asks for, by name, and how many there are in all. One query, unless it asks for what comes after the last. */
export async function findSummaries(
  database: Database,
  filter: CooperationFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly lines: readonly ListedCooperation[]; readonly total: number }> {
  const counted = matching(database, filter).select(sql<bigint>`count(*)`.as("count"));
  const rows = await matching(database, filter)
    .select([sql<string>`summary::text`.as("summary"), "newest_evidence", "ended", counted.as("total")])
    .orderBy(sql`name collate nb`)
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  const total = rows[0]?.total ?? (offset === 0 ? 0n : (await counted.executeTakeFirstOrThrow()).count);
  const lines = rows.map((row) => ({
    summary: row.summary,
    newestEvidence: row.newest_evidence as PlainDate | null, // a date column
    ended: row.ended,
  }));
  return { lines, total: Number(total) };
}

function matching(database: Database, { q, form, service, partner, county }: CooperationFilter) {
  let query = database.withTables<CooperationTables>().selectFrom("cooperations");
  if (form) query = query.where("form", "in", formsFor(form));
  if (service) query = query.where(sql<boolean>`service_keys @> ${[serviceKey(service)]}`);
  if (partner) query = query.where(sql<boolean>`partner_ids @> ${[partner]}`);
  if (county) query = query.where(sql<boolean>`county_numbers @> ${[county]}`);
  for (const word of wordsOf(q ?? "")) query = query.where(sql<boolean>`strpos(search_text, ${word}) > 0`);
  return query;
}

/** The words that services are called, with how many cooperations use them. */
export async function countServiceWords(
  database: Database,
): Promise<readonly { readonly text: string; readonly cooperations: number }[]> {
  const { rows } = await sql<{ readonly text: string; readonly cooperations: bigint }>`
    select service->>'text' as text, count(*) as cooperations
    from cooperations, json_array_elements(summary->'services') service
    group by 1 order by count(*) desc, (service->>'text') collate nb`.execute(database);
  return rows.map(({ text, cooperations }) => ({ text, cooperations: Number(cooperations) }));
}
