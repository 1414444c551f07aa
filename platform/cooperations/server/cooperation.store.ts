import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import {
  aliasesOf,
  type Comparable,
  type Cooperation,
  type CooperationFilter,
  countyNumbersOf,
  type Directory,
  formsFor,
  newestEvidence,
  partnerIdsOf,
  searchTextOf,
  serviceKey,
  serviceKeysOf,
  summarise,
  wordsOf,
} from "../domain/index.ts";
import { findClaims } from "./claim.store.ts";
import { summaryToWire } from "./summary-to-wire.ts";
import type { CooperationTables } from "./tables.ts";

/** One cooperation with everything that has been said about it; null when there is none. In a transaction its row is held. */
export async function findCooperation(
  database: Database | Transaction,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<Cooperation | null> {
  const query = database
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(["id", "version"])
    .where("id", "=", id);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  const said = (await findClaims(database, [id])).get(id);
  return said ? { ...row, ...said } : null;
}

/** Every cooperation but these, with everything that has been said about them. */
export async function findAllCooperations(tx: Transaction, but: readonly string[]): Promise<readonly Cooperation[]> {
  const rows = await tx
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(["id", "version"])
    .where("id", "!=", sql<string>`all(${but})`)
    .execute();
  const said = await findClaims(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, version }) => {
    const everything = said.get(id);
    return everything ? [{ id, version, ...everything }] : [];
  });
}

/** Derives and saves the rows of these cooperations: what is shown, and what they are found by. */
export async function saveDerived(
  tx: Transaction,
  cooperations: readonly Cooperation[],
  { directory, today }: { readonly directory: Directory; readonly today: PlainDate },
): Promise<void> {
  const rows = cooperations.map((cooperation) => {
    const summary = summarise(cooperation, directory, today);
    return {
      id: cooperation.id,
      version: cooperation.version,
      name: summary.name,
      form: summary.form,
      summary: JSON.stringify(summaryToWire(summary)),
      search_text: searchTextOf(summary),
      partner_ids: [...partnerIdsOf(summary)].sort(),
      county_numbers: countyNumbersOf(summary),
      service_keys: [...serviceKeysOf(summary)].sort(),
      newest_evidence: newestEvidence(cooperation),
      ended: summary.lifeCycle.state === "ended",
    };
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .withTables<CooperationTables>()
      .insertInto("cooperations")
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet(({ ref }) => ({
          version: ref("excluded.version"),
          name: ref("excluded.name"),
          form: ref("excluded.form"),
          summary: sql<string>`excluded.summary`,
          search_text: ref("excluded.search_text"),
          partner_ids: ref("excluded.partner_ids"),
          county_numbers: ref("excluded.county_numbers"),
          service_keys: ref("excluded.service_keys"),
          newest_evidence: ref("excluded.newest_evidence"),
          ended: ref("excluded.ended"),
        })),
      )
      .execute();
}
const rowsAtOnce = 500;

/** A line of the list: the summary as JSON text, ready for the wire, with what its age depends on. */
export type ListedCooperation = {
  readonly summary: string;
  readonly newestEvidence: PlainDate | null;
  readonly ended: boolean;
};

/** Those that a filter asks for, by name, and how many there are in all. One query. */
export async function findSummaries(
  database: Database,
  filter: CooperationFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly lines: readonly ListedCooperation[]; readonly total: number }> {
  const rows = await matching(database, filter)
    .select([sql<string>`summary::text`.as("summary"), "newest_evidence", "ended"])
    .orderBy(sql`name collate nb`)
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  const wasAll = offset === 0 && rows.length < limit;
  const total = wasAll ? rows.length : await countMatching(database, filter);
  const lines = rows.map((row) => ({
    summary: row.summary,
    newestEvidence: row.newest_evidence as PlainDate | null, // a date column
    ended: row.ended,
  }));
  return { lines, total };
}

const countMatching = async (database: Database, filter: CooperationFilter): Promise<number> => {
  const { count } = await matching(database, filter)
    .select(sql<bigint>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

function matching(database: Database, { q, form, service, partner, county }: CooperationFilter) {
  let query = database.withTables<CooperationTables>().selectFrom("cooperations");
  if (form) query = query.where("form", "in", formsFor(form));
  if (service) query = query.where(sql<boolean>`service_keys @> ${[serviceKey(service)]}`);
  if (partner) query = query.where(sql<boolean>`partner_ids @> ${[partner]}`);
  if (county) query = query.where(sql<boolean>`county_numbers @> ${[county]}`);
  for (const word of wordsOf(q ?? "")) query = query.where(sql<boolean>`strpos(search_text, ${word}) > 0`);
  return query;
}

/** Names of cooperations by id: all of them, or only those asked for. */
export async function findNames(
  database: Database | Transaction,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const query = database.withTables<CooperationTables>().selectFrom("cooperations").select(["id", "name"]);
  const rows = await (ids ? query.where("id", "=", sql<string>`any(${ids})`) : query).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the search for duplicates compares with: everything, or only those that could look like one name and its participants. */
export async function findComparables(
  database: Database | Transaction,
  near?: { readonly name: string; readonly participants: readonly string[] },
): Promise<readonly Comparable[]> {
  const query = database
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(["id", "name", "partner_ids", "service_keys"]);
  const words = near ? [...new Set(aliasesOf(near.name).flatMap((alias) => alias.split(" ")))] : [];
  const rows = await (near
    ? query.where((where) =>
        where.or([
          sql<boolean>`partner_ids = ${[...near.participants].sort()}`,
          sql<boolean>`exists (select from unnest(${words}::text[]) word where strpos(search_text, word) > 0)`,
        ]),
      )
    : query
  ).execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    participants: row.partner_ids,
    services: row.service_keys,
  }));
}

/** Cooperations that one takes part in. */
export const findTakesPartIn = (
  database: Database,
  id: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  database
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(["id", "name"])
    .where(sql<boolean>`partner_ids @> ${[id]}`)
    .orderBy(sql`name collate nb`)
    .execute();

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
