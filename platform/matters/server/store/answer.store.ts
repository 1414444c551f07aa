import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { Json } from "../../../kernel/server/tables.ts";
import type { Decision, HearingClosing, Recognition, Reply, Scheduled, View } from "../../domain/index.ts";
import type { MatterTables } from "../tables.ts";
import type { Signed } from "./write.store.ts";

/** In whose name an answer stands. */
export type Registrant = {
  readonly name: string;
  /** Null: it came by an answer link. */
  readonly holder: string | null;
  readonly link: string | null;
  readonly confirmedName: string | null;
};

const said = (decision: Decision, minutes: string | null, registrant: Registrant) => {
  const { outcome, registration, externalReference: reference } = decision;
  const changed = outcome.kind === "adopted-with-changes" && outcome.hash !== null ? outcome : null;
  const confirmed = registration.by === "others" ? registration.confirmed : null;
  return {
    outcome: outcome.kind,
    changed_text: changed?.text ?? null,
    changed_hash: changed?.hash ?? null,
    votes: decision.votes === null ? null : JSON.stringify(decision.votes),
    party_votes: JSON.stringify(decision.partyVotes),
    text: decision.text,
    date: decision.date,
    case_number: decision.caseNumber,
    minutes,
    urgent: decision.urgent,
    external_system: reference?.system ?? null,
    external_key: reference?.key ?? null,
    registered: registration.by,
    source: registration.by === "others" ? registration.source : null,
    registered_by: registration.person,
    registered_for: registrant.holder,
    registered_name: registrant.name,
    registered_at: registration.at,
    confirmed_by: confirmed?.person ?? null,
    confirmed_name: confirmed === null ? null : registrant.confirmedName,
    confirmed_at: confirmed?.at ?? null,
  };
};

export type KeptDecision = {
  readonly matter: string;
  readonly decision: Decision;
  readonly minutes: string | null;
  readonly registrant: Registrant;
};

export async function insertDecision(
  tx: Transaction,
  { matter, decision, minutes, registrant }: KeptDecision,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_decisions")
    .values({
      id: decision.id,
      matter,
      body: decision.body,
      version: decision.on.version,
      hash: decision.on.hash,
      answer_link: registrant.link,
      ...said(decision, minutes, registrant),
    })
    .execute();
}

/** Saves what a decision now says; `before` and `reason` stay beside it for ever. */
export async function saveCorrection(
  tx: Transaction,
  {
    decision,
    minutes,
    registrant,
    number,
    before,
    reason,
  }: Omit<KeptDecision, "matter"> & { readonly number: number; readonly before: Json; readonly reason: string },
  { by, at }: Signed,
): Promise<void> {
  const tables = tx.withTables<MatterTables>();
  await tables
    .insertInto("matter_corrections")
    .values({
      decision: decision.id,
      number,
      before: JSON.stringify(before),
      reason,
      corrected_by: by.id,
      corrected_at: at,
    })
    .execute();
  await tables
    .updateTable("matter_decisions")
    .set({ ...said(decision, minutes, registrant), corrections: number })
    .where("id", "=", decision.id)
    .execute();
}

/** The row of a decision as it stands, for keeping. */
export async function findDecisionRow(database: Database | Transaction, id: string): Promise<Json> {
  const { rows } = await sql<{ row: Json }>`
    select to_jsonb(d) - array['beginning', 'text_length'] as row from matter_decisions d where d.id = ${id}`.execute(
    database,
  );
  return rows[0]?.row ?? null;
}

export type CorrectionRow = { readonly before: Json; readonly reason: string; readonly corrected_at: string };

export const findCorrections = (
  database: Database | Transaction,
  decision: string,
): Promise<readonly CorrectionRow[]> =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_corrections")
    .select([sql<Json>`before`.as("before"), "reason", "corrected_at"])
    .where("decision", "=", decision)
    .orderBy("number")
    .execute();

/** The whole texts of one decision or one view. */
export const findDecisionTexts = (database: Database | Transaction, id: string) =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_decisions")
    .select(["text", "changed_text"])
    .where("id", "=", id)
    .executeTakeFirst();
export const findViewTexts = (database: Database | Transaction, id: string) =>
  database
    .withTables<MatterTables>()
    .selectFrom("matter_views")
    .select(["text", "proposed_text"])
    .where("id", "=", id)
    .executeTakeFirst();

export type Confirmation = { readonly id: string; readonly person: string; readonly name: string; readonly at: string };

export async function confirmIn(
  tx: Transaction,
  table: "matter_decisions" | "matter_views",
  { id, person, name, at }: Confirmation,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .updateTable(table)
    .set({ confirmed_by: person, confirmed_name: name, confirmed_at: at })
    .where("id", "=", id)
    .execute();
}

export async function insertRecognition(
  tx: Transaction,
  { decision, by: body, on, reason, clause }: Recognition,
  number: number,
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_recognitions")
    .values({
      decision,
      number,
      by_body: body,
      on_date: on,
      reason,
      clause: clause === null ? null : JSON.stringify(clause),
      recognised_by: by.id,
      recognised_at: at,
    })
    .execute();
}

export async function saveSchedule(
  tx: Transaction,
  { matter, body, date }: Scheduled & { readonly matter: string },
  { by, at }: Signed,
): Promise<void> {
  const row = { date, scheduled_by: by.id, scheduled_at: at };
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_schedules")
    .values({ matter, body, ...row })
    .onConflict((conflict) => conflict.columns(["matter", "body"]).doUpdateSet(row))
    .execute();
}

export async function insertView(
  tx: Transaction,
  {
    matter,
    view,
    attachments,
    registrant,
    source,
  }: {
    readonly matter: string;
    readonly view: View;
    readonly attachments: readonly string[];
    readonly registrant: Registrant;
    readonly source: string | null;
  },
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_views")
    .values({
      id: view.id,
      matter,
      body: view.body,
      version: view.version,
      on_date: view.on,
      text: view.text,
      proposed_text: view.proposedText,
      by_party: JSON.stringify(view.byParty),
      attachments: [...attachments],
      registered: source === null ? "own" : "others",
      source,
      given_by: by.id,
      given_for: registrant.holder,
      given_name: registrant.name,
      given_at: at,
      answer_link: registrant.link,
    })
    .execute();
}

export async function insertReply(tx: Transaction, reply: Reply, number: number, { by, at }: Signed): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_replies")
    .values({
      view: reply.view,
      number,
      answer: reply.answer,
      reason: reply.reason,
      changed_version: reply.changed?.version ?? null,
      changed_place: reply.changed?.place ?? null,
      by_name: reply.by,
      on_date: reply.on,
      replied_by: by.id,
      replied_at: at,
    })
    .execute();
}

export async function insertClosing(
  tx: Transaction,
  matter: string,
  { on, by: body, breach }: HearingClosing,
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_closings")
    .values({
      matter,
      on_date: on,
      by_body: body,
      unanswered: breach === null ? null : [...breach.views],
      reason: breach?.reason ?? null,
      closed_by: by.id,
      closed_at: at,
    })
    .execute();
}

export async function insertWithdrawal(
  tx: Transaction,
  { matter, on, reason }: { readonly matter: string; readonly on: PlainDate; readonly reason: string },
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_withdrawals")
    .values({ matter, on_date: on, reason, withdrawn_by: by.id, withdrawn_at: at })
    .execute();
}
