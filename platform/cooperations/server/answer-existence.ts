import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { answerExistence, type ExistenceDraft, mayAnswerExistence } from "../domain/index.ts";
import { addClaims } from "./claim.store.ts";
import { findCooperation, saveDerived } from "./cooperation.store.ts";
import { directoryFor } from "./directory-for.ts";
import { mentionedIn } from "./mentioned-in.ts";

/**
 * Registers a person's answer to «gjelder det fortsatt?» about a cooperation from an old source.
 * Refusals: those of reading the answer, `cooperation/not-found`, `cooperation/not-allowed`.
 */
export async function answerWhetherItExists(
  context: Context,
  { id, source, ...draft }: ExistenceDraft & { readonly id: string; readonly source: string | null },
  actor: Actor,
): Promise<Result<{ readonly id: string; readonly version: number }>> {
  const today = context.today();
  return inTransaction(context, actor, async (tx) => {
    const cooperation = await findCooperation(tx, id, { forUpdate: true });
    if (!cooperation) return refuse("cooperation/not-found", { id: id.slice(0, 100) });
    const by = mayAnswerExistence(actor, cooperation);
    if (!by) return notAllowed(actor, "cooperation/not-allowed");
    const home = context.home ?? context.database;
    const directory = await directoryFor({ database: tx, home }, {}, mentionedIn(cooperation));
    const answered = answerExistence(cooperation, draft, today);
    if (!answered.ok) return answered;
    const { answer, lifeCycle } = answered.value;
    const at = context.now();
    const claim = { cooperationId: id, asOf: null, note: null, by, at, statedSource: source };
    await addClaims(tx, [
      { ...claim, field: "existence", value: answer },
      ...(lifeCycle ? [{ ...claim, field: "lifeCycle", value: lifeCycle }] : []),
    ]);
    const now = await findCooperation(tx, id);
    const version = cooperation.version + 1;
    if (now) await saveDerived(tx, [{ ...now, version }], { directory, today });
    await recordEvent(tx, {
      log: `cooperation:${id}`,
      kind: "cooperation/existence-answered",
      subject: `cooperation:${id}`,
      by,
      at,
      before: null,
      after: { answer, endedOn: draft.endedOn, ...(source === null ? {} : { source }) },
      reason: null,
    });
    return ok({ id, version });
  });
}
