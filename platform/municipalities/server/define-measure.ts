import { ok, type Result, refuse } from "@omforent/kernel";
import { sql } from "kysely";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import {
  defineMeasure as decide,
  type MeasureDraft,
  mayDefineMeasure,
  type StatisticMeasure,
} from "../domain/index.ts";
import { findMeasures, insertMeasure } from "./measure.store.ts";

/** Defines a cooperation's own measure, with names and units that its sentences can use. */
export async function defineMeasure(
  context: Context,
  draft: MeasureDraft,
  actor: Actor,
): Promise<Result<StatisticMeasure>> {
  if (!mayDefineMeasure(actor)) return refuse("measure/not-allowed");
  return inTransaction(context, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('measures'))`.execute(tx); // no two may take the same word at once
    const decided = decide(draft, await findMeasures(tx));
    if (!decided.ok) return decided;
    const measure = decided.value;
    const at = context.now();
    await insertMeasure(tx, measure, actor, at);
    const subject = `measure:${measure.id}`;
    await recordEvent(tx, { kind: "measure/defined", subject, actor, at, before: null, after: measure, reason: null });
    return ok(measure);
  });
}
