import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ExternalReference } from "../../../bodies/domain/index.ts";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { RegisteredDecisionWire } from "../../contract.ts";
import {
  assessDecision,
  type Decision,
  type NewDecision,
  type PartyVotes,
  type Registration,
  registerDecision as register,
  type Votes,
} from "../../domain/index.ts";
import { sha256 } from "../hash.ts";
import { decisionToJson } from "../matter-to-json.ts";
import { newId } from "../new-ids.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { standingFor } from "../standing.ts";
import { findDecisionRow, insertDecision, type Registrant, saveCorrection } from "../store/answer.store.ts";
import type { Answering } from "./answering.ts";

/** A decision as somebody writes it down. Nothing in it says what it counts for. */
export type WrittenDecision = {
  readonly version: number;
  readonly outcome: NewDecision["outcome"];
  readonly votes: Votes | null;
  readonly partyVotes: readonly PartyVotes[];
  readonly text: string;
  readonly date: PlainDate;
  readonly caseNumber: string | null;
  /** The id of an attachment. */
  readonly minutes: string | null;
  readonly urgent: string | null;
  readonly externalReference: ExternalReference | null;
};

export type Recording = {
  readonly answering: Answering;
  readonly by: Signature;
  readonly registration: Registration;
  readonly registrant: Registrant;
};

/** Records what a body did, in the history too. Refusals: those of registering a decision, `matter/unknown-attachment`. */
export async function recordDecision(
  { answering, by, registration, registrant }: Recording,
  { minutes, ...written }: WrittenDecision,
): Promise<Result<RegisteredDecisionWire>> {
  const { tx, stored, body, today, at } = answering;
  const { matter } = stored;
  const file = minutes === null ? null : stored.attachments.get(minutes);
  if (file === undefined)
    return refuse("matter/unknown-attachment", { attachment: (minutes ?? "").slice(0, 100) }, { path: "minutes" });
  const decision: NewDecision = {
    ...written,
    id: newId("md"),
    body: body.id,
    minutes: file === null ? null : { name: file.name, hash: file.sha256 },
    registration,
  };
  const registered = register(matter, decision, { today, hash: sha256 });
  if (!registered.ok) return withBothTexts(registered, matter.decisions, decision);
  const { decision: id, registered: how, matter: after } = registered.value;
  const now = after.decisions.find((one) => one.id === id)!; // just registered, or there before
  if (how === "new") await insertDecision(tx, { matter: matter.id, decision: now, minutes, registrant });
  else if (how !== "already") {
    const number = (stored.decisions.get(id)?.corrections ?? 0) + 1;
    const before = await findDecisionRow(tx, id);
    const correction = { decision: now, minutes, registrant, number, before, reason: how };
    await saveCorrection(tx, correction, { by, at });
  }
  if (how !== "already") {
    const was = matter.decisions.find((one) => one.id === id);
    await recordMatterEvent(tx, stored, {
      kind: "matter/decision-registered",
      by,
      at,
      before: was ? decisionToJson(was) : null,
      after: decisionToJson(now),
    });
  }
  const standing = (await standingFor(tx, [after], answering))(after);
  return ok({ decision: id, registered: how, counts: assessDecision(now, after, standing).counts });
}

/** Where the same decision stands there with other words, both are shown, so that neither is lost. */
function withBothTexts(
  refused: Extract<Result<unknown>, { ok: false }>,
  decisions: readonly Decision[],
  yours: NewDecision,
): Extract<Result<unknown>, { ok: false }> {
  const { code, params, ...where } = refused.refusal;
  if (code !== "matter/decision-registered-otherwise") return refused;
  const theirs = decisions.find(({ id }) => id === params.decision);
  return refuse(code, { ...params, theirs: theirs?.text ?? "", yours: yours.text }, where);
}
