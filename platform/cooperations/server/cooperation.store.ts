import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import {
  aliasesOf,
  type Comparable,
  type Cooperation,
  countyNumbersOf,
  type Directory,
  newestEvidence,
  partnerIdsOf,
  searchTextOf,
  serviceKeysOf,
  summarise,
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

/** Names of cooperations by id: all of them, or only those asked for. */
export async function findNames(
  database: Database | Transaction,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids?.length === 0) return new Map();
  const query = database.withTables<CooperationTables>().selectFrom("cooperations").select(["id", "name"]);
  const rows = await (ids ? query.where("id", "=", sql<string>`any(${ids})`) : query).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the search for duplicates in a list compares with: everything. */
export async function findComparables(database: Database | Transaction): Promise<readonly Comparable[]> {
  const rows = await database
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(comparableColumns)
    .execute();
  return rows.map(comparableFrom);
}

/**
 * Those that could look like one name and its participants: of the ones that share a telling word with the name, or two common ones, those that
 * share the most words and are nearest in length; and those with the very same participants in the same service. A common word alone
 * («legevakt») would bring in hundreds.
 */
export async function findNearComparables(
  database: Database | Transaction,
  { name, participants, services }: Omit<Comparable, "id">,
  commonWords: ReadonlySet<string>,
): Promise<readonly Comparable[]> {
  const words = [...new Set(aliasesOf(name).flatMap((alias) => alias.split(" ")))];
  const people = [...participants].sort();
  const has = (all: readonly string[]) => sql`string_to_array(search_text, ' ') @> ${all}::text[]`;
  const telling = sql.join([sql`false`, ...tellingOf(words, commonWords).map(has)], sql` or `);
  const shared = sql.join([sql`0`, ...words.map((word) => sql`(strpos(search_text, ${word}) > 0)::integer`)], sql` + `);
  const sameService = sql`
    union
    (select id, name, partner_ids, service_keys from cooperations
      where partner_ids @> ${people}::text[] and partner_ids = ${people}::text[] and service_keys && ${[...services]}::text[]
      limit ${nearest})`;
  const { rows } = await sql<ComparableRow>`
    (select id, name, partner_ids, service_keys from cooperations
      where ${telling} order by ${shared} desc, abs(length(name) - ${name.length}) limit ${nearest})
    ${services.length > 0 ? sameService : sql``}`.execute(database);
  return rows.map(comparableFrom);
}

/** What to look for: each telling word, and the common ones two by two; a single word, whatever it is. */
function tellingOf(words: readonly string[], common: ReadonlySet<string>): readonly (readonly string[])[] {
  if (words.length === 1) return [words];
  const frequent = words.filter((word) => common.has(word));
  const pairs = frequent.flatMap((word, index) => frequent.slice(index + 1).map((other) => [word, other]));
  return [...words.filter((word) => !common.has(word)).map((word) => [word]), ...pairs];
}

/** The words that are found in more than so many cooperations. */
export async function findCommonWords(database: Database, moreThan: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select word from cooperations, unnest(string_to_array(search_text, ' ')) word
    group by word having count(*) > ${moreThan}`.execute(database);
  return new Set(rows.map(({ word }) => word));
}

const nearest = 40;

const comparableColumns = ["id", "name", "partner_ids", "service_keys"] as const;
type ComparableRow = {
  readonly id: string;
  readonly name: string;
  readonly partner_ids: readonly string[];
  readonly service_keys: readonly string[];
};
const comparableFrom = ({ id, name, partner_ids, service_keys }: ComparableRow): Comparable => ({
  id,
  name,
  participants: partner_ids,
  services: service_keys,
});

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
