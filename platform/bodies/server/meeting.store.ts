import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { BodyId, Meeting, MeetingPlan } from "../domain/index.ts";
import type { BodyTables } from "./tables.ts";

type Window = { readonly from?: PlainDate; readonly to?: PlainDate };

/** The plans of bodies, each with its rule for papers; a body without meetings in the window is left out. */
export async function findPlans(
  database: Database | Transaction,
  bodies: readonly BodyId[],
  { from, to }: Window = {},
): Promise<ReadonlyMap<BodyId, MeetingPlan>> {
  if (bodies.length === 0) return new Map();
  let query = database
    .withTables<BodyTables>()
    .selectFrom("meetings as m")
    .innerJoin("bodies as b", "b.id", "m.body")
    .select(["m.body", "m.uid", "m.date", "m.time", "m.paper_deadline", "m.cancelled", "b.papers_days_before"])
    .where("m.body", "=", sql<string>`any(${[...new Set(bodies)]})`)
    .orderBy("m.body")
    .orderBy("m.date")
    .orderBy(sql`coalesce(m.time, '')`)
    .orderBy("m.uid");
  if (from) query = query.where("m.date", ">=", from);
  if (to) query = query.where("m.date", "<=", to);
  const plans = new Map<BodyId, { body: BodyId; papersDaysBefore: number | null; meetings: Meeting[] }>();
  for (const row of await query.execute()) {
    const plan = plans.get(row.body) ?? { body: row.body, papersDaysBefore: row.papers_days_before, meetings: [] };
    plans.set(row.body, plan);
    plan.meetings.push({
      uid: row.uid,
      date: row.date as PlainDate, // a date column, here and below
      time: row.time,
      paperDeadline: row.paper_deadline as PlainDate | null,
      cancelled: row.cancelled,
    });
  }
  return plans;
}

/** Puts a plan's meetings in the place of those that stood there. */
export async function saveMeetings(tx: Transaction, { body, meetings }: MeetingPlan): Promise<void> {
  const tables = tx.withTables<BodyTables>();
  await tables.deleteFrom("meetings").where("body", "=", body).execute();
  if (meetings.length === 0) return;
  await tables
    .insertInto("meetings")
    .values(
      meetings.map(({ uid, date, time, paperDeadline, cancelled }) => ({
        body,
        uid,
        date,
        time,
        paper_deadline: paperDeadline,
        cancelled,
      })),
    )
    .execute();
}
