import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { findCooperation } from "../../cooperations/server/index.ts";
import { type Actor, notAllowed, signsForSelf } from "../../kernel/domain/actor.ts";
import type { Holder } from "../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { ImpartialityJson } from "../contract.ts";
import { mayAssessImpartiality, mayKeepTies, type TieKind, tiesThatMatter } from "../domain/index.ts";
import { newId } from "./secrets.ts";
import { findAssessments, findTies, insertAssessment, insertTie, saveTieEnded } from "./tie.store.ts";

export type RegisterTie = {
  readonly kind: TieKind;
  readonly cooperation: string | null;
  readonly partyName: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly note: string | null;
};

/** Registers a tie of one's own. Refusals: `tie/party-missing`, `tie/period-backwards`, `cooperation/not-found`, `tie/not-allowed`. */
export async function registerTie(
  context: Context,
  input: RegisterTie,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  const by = mayKeepTies(actor);
  if (!by) return notAllowed(actor, "tie/not-allowed");
  const partyName = input.partyName?.trim() || null;
  if (input.cooperation === null && partyName === null) return refuse("tie/party-missing", {}, { path: "cooperation" });
  if (input.from !== null && input.to !== null && input.to < input.from)
    return refuse("tie/period-backwards", { from: input.from, to: input.to }, { path: "to" });
  return inTransaction(context, actor, async (tx) => {
    if (input.cooperation !== null && !(await findCooperation(tx, input.cooperation)))
      return refuse("cooperation/not-found", { id: input.cooperation.slice(0, 100) });
    const at = context.now();
    const id = newId("t");
    await insertTie(tx, { ...input, partyName, id, person: actor.id, endedAt: null }, at);
    await recordTie(tx, actor, { kind: "tie/registered", id, at });
    return ok({ id });
  });
}

/** Refusals: `tie/not-found`, `tie/not-allowed`. */
export async function endTie(context: Context, id: string, actor: Actor): Promise<Result<{ readonly id: string }>> {
  if (!mayKeepTies(actor)) return notAllowed(actor, "tie/not-allowed");
  return inTransaction(context, actor, async (tx) => {
    const at = context.now();
    if (!(await saveTieEnded(tx, id, at))) return refuse("tie/not-found");
    await recordTie(tx, actor, { kind: "tie/ended", id, at });
    return ok({ id });
  });
}

/** What the tie is, is nobody else's to read: the history keeps that there is one. */
const recordTie = (tx: Transaction, actor: Actor, { kind, id, at }: { kind: string; id: string; at: string }) =>
  recordEvent(tx, {
    log: `person:${actor.id}`,
    kind,
    subject: `tie:${id}`,
    by: signsForSelf(actor),
    at,
    before: null,
    after: null,
    reason: null,
  });

/**
 * The reader's own ties to a cooperation that is a party, with what law says of each, and what has been assessed before. It warns and decides
 * nothing. Refusals: `cooperation/not-found`, `actor/not-signed-in`.
 */
export async function readImpartiality(
  context: Context,
  cooperationId: string,
  actor: Actor,
): Promise<Result<ImpartialityJson>> {
  if (actor.kind !== "person") return notAllowed(actor, "tie/not-allowed");
  return readAs(context, actor, async ({ database }) => {
    const cooperation = await findCooperation(database, cooperationId);
    if (!cooperation) return refuse("cooperation/not-found", { id: cooperationId.slice(0, 100) });
    const ties = await findTies(database, actor.id);
    const elected = actor.roles.some(({ role }) => ["mayor", "council-member"].includes(role));
    const body = elected ? "elected" : "administration";
    return ok({
      ties: tiesThatMatter(ties, cooperation, { body, today: context.today() }).map(({ tie, law }) => ({
        tie: tie.id,
        kind: tie.kind,
        law: law && {
          outcome: law.outcome,
          section: law.citation && `${law.citation.act} ${law.citation.section}`,
          grade: law.grade,
          words: law.words,
        },
      })),
      assessments: (await findAssessments(database, cooperationId)).map(({ assessedBy: _pseudonym, ...one }) => one),
    });
  });
}

export type AssessImpartiality = {
  readonly cooperation: string;
  readonly person: string;
  readonly holder: Holder;
  readonly tie: string | null;
  readonly outcome: "impartial" | "not-impartial";
  readonly reasons: string;
};

/**
 * Records that a person's impartiality was assessed before a matter (forvaltningsloven § 8: the body decides). Refusals:
 * `impartiality/reasons-missing`, `cooperation/not-found`, `impartiality/not-allowed`.
 */
export async function assessImpartiality(
  context: Context,
  input: AssessImpartiality,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  const by = mayAssessImpartiality(actor, input.holder, input.person);
  if (!by) return notAllowed(actor, "impartiality/not-allowed");
  const reasons = input.reasons.trim();
  if (reasons === "") return refuse("impartiality/reasons-missing", {}, { path: "reasons" });
  return inTransaction(context, actor, async (tx) => {
    if (!(await findCooperation(tx, input.cooperation)))
      return refuse("cooperation/not-found", { id: input.cooperation.slice(0, 100) });
    const at = context.now();
    const id = newId("a");
    await insertAssessment(tx, { ...input, reasons, id, assessedBy: actor.id, assessedAt: at });
    await recordEvent(tx, {
      log: input.holder,
      kind: "impartiality/assessed",
      subject: `cooperation:${input.cooperation}`,
      by,
      at,
      before: null,
      after: { assessment: id, person: input.person, outcome: input.outcome },
      reason: null,
    });
    return ok({ id });
  });
}
