import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Clause } from "../../../bodies/domain/index.ts";
import type { Actor, Signature } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import {
  confirmDecision as confirm,
  correctDecision as correct,
  type Decision,
  mayRegisterForOthers,
  mayRegisterOwn,
  type PartyVotes,
  recogniseDecision as recognise,
  registerDecision,
  type Votes,
} from "../../domain/index.ts";
import { sha256 } from "../hash.ts";
import { decisionToJson } from "../matter-to-json.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { standingFor } from "../standing.ts";
import { confirmIn, findDecisionRow, insertRecognition, saveCorrection } from "../store/answer.store.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";
import { type AnsweredBy, type Answering, answerIn } from "./answering.ts";
import { bodyOfDecision } from "./body-of-decision.ts";

export type OneDecision = { readonly matter: string; readonly decision: string };

/** Does something with a decision, as its own body's municipality or as `may` says. */
async function settle<Output>(
  context: Context,
  { matter, decision }: OneDecision,
  { actor, may }: { readonly actor: Actor; readonly may: (answering: Answering) => Signature | null },
  work: (answered: AnsweredBy, decision: Decision) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const body = await bodyOfDecision(context, actor, { matter, decision });
  if (!body.ok) return body;
  return answerIn(context, { matter, body: body.value }, { actor, may }, async (answered) => {
    const found = answered.stored.matter.decisions.find(({ id }) => id === decision);
    return found ? work(answered, found) : refuse("decision/not-found", { decision: decision.slice(0, 100) });
  });
}

/** The municipality says that what others registered is right: from now on it counts. Again changes nothing. */
export const confirmDecision = (
  context: Context,
  one: OneDecision,
  actor: Actor,
): Promise<Result<{ readonly decision: string }>> =>
  settle(
    context,
    one,
    { actor, may: ({ body }) => mayRegisterOwn(actor, body) },
    async ({ tx, stored, by, at }, before) => {
      const confirmed = confirm(stored.matter, before.id, { person: by.id, at });
      if (!confirmed.ok) return confirmed;
      if (confirmed.value === stored.matter) return ok({ decision: before.id });
      await confirmIn(tx, "matter_decisions", { id: before.id, person: by.id, name: by.name, at });
      const told = decisionToJson(before);
      await recordMatterEvent(tx, stored, { kind: "matter/decision-confirmed", by, at, before: told, after: told });
      return ok({ decision: before.id });
    },
  );

export type CorrectDecision = OneDecision & {
  /** How many times it had been put right when it was read. */
  readonly corrections: number;
  readonly reason: string;
  readonly text?: string | undefined;
  readonly votes?: Votes | null | undefined;
  readonly partyVotes?: readonly PartyVotes[] | undefined;
  readonly date?: PlainDate | undefined;
  readonly caseNumber?: string | null | undefined;
  readonly minutes?: string | null | undefined;
};

/**
 * Puts right what was written down wrongly; what stood there is kept. The municipality may, and whoever registered it for others until it is
 * confirmed. Refusals: those of answering and of registering it so, `matter/reason-missing`, `matter/conflict` with both texts.
 */
export const correctDecision = (
  context: Context,
  { matter: id, decision, corrections, reason, ...changes }: CorrectDecision,
  actor: Actor,
): Promise<Result<{ readonly decision: string; readonly corrections: number }>> =>
  settle(
    context,
    { matter: id, decision },
    { actor, may: (answering) => mayCorrect(actor, answering, decision) },
    async (answered, before) => {
      const { tx, stored, by, at } = answered;
      const note = stored.decisions.get(decision)!; // found above
      const number = note.corrections + 1;
      if (corrections !== note.corrections)
        return refuse(
          "matter/conflict",
          { saw: corrections, now: note.corrections, yours: changes.text ?? "", theirs: before.text },
          { path: "corrections" },
        );
      const { minutes: file, ...said } = changes;
      const minutes = file === undefined ? note.minutes : file;
      const named = minutes === null ? null : stored.attachments.get(minutes);
      if (named === undefined)
        return refuse("matter/unknown-attachment", { attachment: minutes ?? "" }, { path: "minutes" });
      const given = { ...onlyGiven(said), minutes: named && { name: named.name, hash: named.sha256 } };
      const corrected = correct(stored.matter, decision, given, reason);
      if (!corrected.ok) return corrected;
      const next = corrected.value.decisions.find((one) => one.id === decision)!; // the one that was put right
      const holds = standsAlone(stored, next, answered.today);
      if (!holds.ok) return holds;
      const registrant = {
        name: note.registeredAs.name,
        holder: note.registeredFor,
        link: null,
        confirmedName: note.registeredAs.confirmed?.name ?? null,
      };
      const kept = {
        decision: next,
        minutes,
        registrant,
        number,
        before: await findDecisionRow(tx, decision),
        reason: reason.trim(),
      };
      await saveCorrection(tx, kept, { by, at });
      await recordMatterEvent(tx, stored, {
        kind: "matter/decision-corrected",
        by,
        at,
        before: decisionToJson(before),
        after: decisionToJson(next),
        reason: reason.trim(),
      });
      return ok({ decision, corrections: number });
    },
  );

function mayCorrect(actor: Actor, { stored, body }: Answering, decision: string): Signature | null {
  const own = mayRegisterOwn(actor, body);
  const note = stored.decisions.get(decision);
  if (own || note?.registeredAs.by !== "others" || note.registeredAs.confirmed !== null) return own;
  const by = mayRegisterForOthers(actor, stored.matter, heldOf(stored));
  return by?.onBehalfOf === note.registeredFor ? by : null;
}

/** As it would be registered now: the same rules hold, and it must not become another one that stands there. */
function standsAlone({ matter }: StoredMatter, decision: Decision, today: PlainDate): Result<true> {
  const { on, outcome, earlier: _, ...rest } = decision;
  const others = { ...matter, decisions: matter.decisions.filter(({ id }) => id !== decision.id) };
  const registered = registerDecision(others, { ...rest, outcome, version: on.version }, { today, hash: sha256 });
  if (!registered.ok) return registered;
  return registered.value.registered === "new"
    ? ok(true)
    : refuse("matter/decision-registered-otherwise", { decision: registered.value.decision, date: decision.date });
}

const onlyGiven = <Changes extends object>(changes: Changes) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Changes]?: Exclude<Changes[Name], undefined>;
  };

export type RecogniseDecision = OneDecision & {
  /** The body that answers. */
  readonly by: string;
  readonly reason: string;
  readonly clause: Clause | null;
};

/** The answering body's municipality records why a decision in its place counts all the same (KL § 11-8). */
export const recogniseDecision = (
  context: Context,
  { by: bodyId, reason, clause, ...one }: RecogniseDecision,
  actor: Actor,
): Promise<Result<{ readonly decision: string }>> =>
  settle(
    context,
    one,
    { actor, may: ({ body }) => mayRegisterOwn(actor, { ...body, level: "elected" }) },
    async (answered, decision) => {
      const { tx, stored, by, at, today } = answered;
      const standing = (await standingFor(tx, [stored.matter], answered))(stored.matter);
      const recognition = { decision: decision.id, by: bodyId, on: today, reason: reason.trim(), clause };
      const recognised = recognise(stored.matter, recognition, standing);
      if (!recognised.ok) return recognised;
      const number = stored.matter.recognitions.filter((other) => other.decision === decision.id).length + 1;
      await insertRecognition(tx, recognition, number, { by, at });
      await recordMatterEvent(tx, stored, {
        kind: "matter/decision-recognised",
        by,
        at,
        before: null,
        after: { decision: decision.id, by: bodyId },
        reason: recognition.reason,
      });
      return ok({ decision: decision.id });
    },
  );
