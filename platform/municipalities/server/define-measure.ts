import { ok, type Result } from "@omforent/kernel";
import { sql } from "kysely";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
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
  const by = mayDefineMeasure(actor, draft.owner.trim());
  if (!by) return notAllowed(actor, "measure/not-allowed");
  return inTransaction(context, actor, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('measures'))`.execute(tx); // no two may take the same word at once
    const decided = decide(draft, await findMeasures(tx));
    if (!decided.ok) return decided;
    const measure = decided.value;
    const at = context.now();
    await insertMeasure(tx, measure, by, at);
    const subject = `measure:${measure.id}`;
    const log = logOf(by);
    await recordEvent(tx, {
      log,
      kind: "measure/defined",
      subject,
      by,
      at,
      before: null,
      after: measure,
      reason: null,
    });
    return ok(measure);
  });
}
