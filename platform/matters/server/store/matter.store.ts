import { sql } from "kysely";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { MatterTables } from "../tables.ts";
import {
  type DecisionRow,
  type MatterRow,
  type MatterRows,
  matterFromRows,
  type RecognitionRow,
  type ReplyRow,
  type VersionRow,
  type ViewRow,
} from "./matter-from-rows.ts";
import type { StoredMatter } from "./stored-matter.ts";

/** How much of the long texts is read. Left out: of decisions and views the beginnings, of versions nothing. */
export type Depth = {
  readonly versionTexts?: boolean;
  /** The whole texts of this body's decisions. */
  readonly textsOf?: string;
  /** All that bodies have proposed instead of the text: views and decisions. */
  readonly proposedTexts?: boolean;
};

/**
 * Matters by id with all that has happened to them, as the database lets the actor see them. So many queries whether it is one matter or a
 * thousand. A proposed text that is not read stands as an empty one, so that it is seen to be there.
 */
export async function findMatters(
  database: Database | Transaction,
  ids: readonly string[],
  depth: Depth = {},
): Promise<readonly StoredMatter[]> {
  if (ids.length === 0) return [];
  const tables = database.withTables<MatterTables>();
  const wanted = sql<string>`any(${[...new Set(ids)]})`;
  const matters = await tables
    .selectFrom("matters")
    .select([
      "id",
      "holder",
      "holder_name",
      "cooperation_id",
      "title",
      "brought_by",
      "rule",
      "level",
      "final_by",
      "hearing_deadline",
      "minimums",
      "fallback",
      "revision",
      "sent_on",
    ])
    .where("id", "=", wanted)
    .execute();
  if (matters.length === 0) return [];
  const versions = await findVersions(database, wanted, depth);
  const participations = await tables
    .selectFrom("matter_participations")
    .select(["matter", "position", "participant", "how", "path"])
    .where("matter", "=", wanted)
    .orderBy("position")
    .execute();
  const schedules = await tables
    .selectFrom("matter_schedules")
    .select(["matter", "body", "date"])
    .where("matter", "=", wanted)
    .orderBy("date")
    .execute();
  const decisions = await findDecisions(database, wanted, depth);
  const recognitions = decisions.length === 0 ? [] : await findRecognitions(database, wanted);
  const views = await findViews(database, wanted, depth);
  const replies = views.length === 0 ? [] : await findReplies(database, wanted);
  const closings = await tables
    .selectFrom("matter_closings")
    .select(["matter", "on_date", "by_body", "unanswered", "reason"])
    .where("matter", "=", wanted)
    .execute();
  const withdrawals = await tables
    .selectFrom("matter_withdrawals")
    .select(["matter", "on_date", "reason"])
    .where("matter", "=", wanted)
    .execute();
  const attachments = await tables
    .selectFrom("matter_attachments")
    .select(["id", "matter", "name", "media_type", "size", "sha256"])
    .where("matter", "=", wanted)
    .orderBy("id")
    .execute();
  const of = {
    versions: byMatter(versions),
    participations: byMatter(participations),
    schedules: byMatter(schedules),
    decisions: byMatter(decisions),
    recognitions: byMatter(recognitions),
    views: byMatter(views),
    replies: byMatter(replies),
    closings: byMatter(closings),
    withdrawals: byMatter(withdrawals),
    attachments: byMatter(attachments),
  };
  return matters.map((matter: MatterRow) => matterFromRows(rowsOf(matter, of)));
}

export const findMatter = async (
  database: Database | Transaction,
  id: string,
  depth: Depth = {},
): Promise<StoredMatter | null> => (await findMatters(database, [id], depth))[0] ?? null;

type Grouped = { readonly [Name in Exclude<keyof MatterRows, "matter">]: ReadonlyMap<string, MatterRows[Name]> };

const rowsOf = (matter: MatterRow, of: Grouped): MatterRows => ({
  matter,
  versions: of.versions.get(matter.id) ?? [],
  participations: of.participations.get(matter.id) ?? [],
  schedules: of.schedules.get(matter.id) ?? [],
  decisions: of.decisions.get(matter.id) ?? [],
  recognitions: of.recognitions.get(matter.id) ?? [],
  views: of.views.get(matter.id) ?? [],
  replies: of.replies.get(matter.id) ?? [],
  closings: of.closings.get(matter.id) ?? [],
  withdrawals: of.withdrawals.get(matter.id) ?? [],
  attachments: of.attachments.get(matter.id) ?? [],
});

function byMatter<Row extends { readonly matter: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.matter);
    if (group) group.push(row);
    else groups.set(row.matter, [row]);
  }
  return groups;
}

type Wanted = ReturnType<typeof sql<string>>;

const findVersions = (
  database: Database | Transaction,
  wanted: Wanted,
  { versionTexts = false }: Depth,
): Promise<VersionRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_versions")
    .select([
      "matter",
      "number",
      "kind",
      "proposal_id",
      "title",
      "terms",
      "figures",
      "attachments",
      "hash",
      "note",
      "sent_on",
      versionTexts ? "text" : sql<string>`''`.as("text"),
    ])
    .where("matter", "=", wanted)
    .orderBy("number")
    .execute();

const findDecisions = (
  database: Database | Transaction,
  wanted: Wanted,
  { textsOf, proposedTexts = false }: Depth,
): Promise<DecisionRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_decisions")
    .select([
      "id",
      "matter",
      "body",
      "version",
      "hash",
      "outcome",
      proposedTexts
        ? "changed_text"
        : sql<string | null>`case when changed_hash is not null then '' end`.as("changed_text"),
      "changed_hash",
      "votes",
      "party_votes",
      textsOf === undefined
        ? sql<string>`beginning`.as("text")
        : sql<string>`case when body = ${textsOf} then text else beginning end`.as("text"),
      "text_length",
      "date",
      "case_number",
      "minutes",
      "urgent",
      "external_system",
      "external_key",
      "registered",
      "source",
      "registered_by",
      "registered_for",
      "registered_name",
      "registered_at",
      "confirmed_by",
      "confirmed_name",
      "confirmed_at",
      "corrections",
    ])
    .where("matter", "=", wanted)
    .orderBy("registered_at")
    .orderBy("id")
    .execute();

const findRecognitions = (database: Database | Transaction, wanted: Wanted): Promise<RecognitionRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_recognitions as r")
    .innerJoin("matter_decisions as d", "d.id", "r.decision")
    .select(["d.matter", "r.decision", "r.number", "r.by_body", "r.on_date", "r.reason", "r.clause"])
    .where("d.matter", "=", wanted)
    .orderBy("r.recognised_at")
    .orderBy("r.number")
    .execute();

const findViews = (
  database: Database | Transaction,
  wanted: Wanted,
  { textsOf, proposedTexts = false }: Depth,
): Promise<ViewRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_views")
    .select([
      "id",
      "matter",
      "body",
      "version",
      "on_date",
      textsOf === undefined
        ? sql<string>`beginning`.as("text")
        : sql<string>`case when body = ${textsOf} then text else beginning end`.as("text"),
      "text_length",
      proposedTexts
        ? "proposed_text"
        : sql<string | null>`case when proposed_length is null then null when body = ${textsOf ?? ""} then proposed_text
            else '' end`.as("proposed_text"),
      "proposed_length",
      "by_party",
      "attachments",
      "registered",
      "source",
      "given_name",
      "given_at",
      "confirmed_by",
      "confirmed_name",
      "confirmed_at",
    ])
    .where("matter", "=", wanted)
    .orderBy("given_at")
    .orderBy("id")
    .execute();

const findReplies = (database: Database | Transaction, wanted: Wanted): Promise<ReplyRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_replies as r")
    .innerJoin("matter_views as v", "v.id", "r.view")
    .select([
      "v.matter",
      "r.view",
      "r.number",
      "r.answer",
      "r.reason",
      "r.changed_version",
      "r.changed_place",
      "r.by_name",
      "r.on_date",
    ])
    .where("v.matter", "=", wanted)
    .orderBy("r.view")
    .orderBy("r.number")
    .execute();

/** Holds a matter's row until the transaction is over: whoever else leads it waits, and then sees what was done. */
export async function holdMatter(tx: Transaction, id: string): Promise<void> {
  await tx.withTables<MatterTables>().selectFrom("matters").select("id").where("id", "=", id).forUpdate().execute();
}

/** What one body does in a matter is done in turn. */
export async function holdBodyIn(tx: Transaction, matter: string, body: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matter ${matter} ${body}`}, 0))`.execute(tx);
}

/** The texts of these versions. */
export async function findVersionTexts(
  database: Database | Transaction,
  matter: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await database
    .withTables<MatterTables>()
    .selectFrom("matter_versions")
    .select(["number", "text"])
    .where("matter", "=", matter)
    .where("number", "in", numbers.length === 0 ? [0] : [...numbers])
    .execute();
  return new Map(rows.map(({ number, text }) => [number, text]));
}

/** Of a matter's views, the texts that they want instead, as long as all of them together are no longer than this; the shortest first. */
export async function findShortProposedTexts(
  database: Database | Transaction,
  matter: string,
  most: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; proposed_text: string }>`
    select v.id, v.proposed_text from matter_views v join (
      select id, sum(proposed_length) over (order by proposed_length, id) as so_far from matter_views
      where matter = ${matter} and proposed_length is not null
    ) short on short.id = v.id where short.so_far <= ${most}`.execute(database);
  return new Map(rows.map(({ id, proposed_text }) => [id, proposed_text]));
}
