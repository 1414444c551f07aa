import { ok, type Result, refuse } from "@omforent/kernel";
import type { Matter } from "../matter.ts";
import { answeringBody } from "../participation.ts";
import type { Standing } from "../standing.ts";
import type { Decision, DecisionId, Recognition } from "./decision.ts";

/** The municipality says that what others registered is right. Refusals: `matter/unknown-decision`; again changes nothing. */
export function confirmDecision(
  matter: Matter,
  id: DecisionId,
  confirmed: { readonly person: string; readonly at: string },
): Result<Matter> {
  const decision = matter.decisions.find((one) => one.id === id);
  if (!decision) return refuse("matter/unknown-decision", { decision: id });
  const { registration } = decision;
  if (registration.by === "own" || registration.confirmed !== null) return ok(matter);
  return ok(withDecision(matter, { ...decision, registration: { ...registration, confirmed } }));
}

type Correction = Partial<Pick<Decision, "text" | "votes" | "partyVotes" | "date" | "caseNumber" | "minutes">>;

/** Puts right what was written down wrongly; what stood there before is kept. Refusals: `matter/unknown-decision`, `matter/reason-missing`. */
export function correctDecision(matter: Matter, id: DecisionId, changes: Correction, reason: string): Result<Matter> {
  const decision = matter.decisions.find((one) => one.id === id);
  if (!decision) return refuse("matter/unknown-decision", { decision: id });
  if (reason.trim() === "") return refuse("matter/reason-missing", {}, { path: "reason" });
  const earlier = [...decision.earlier, { decision, reason: reason.trim() }];
  return ok(withDecision(matter, { ...decision, ...changes, earlier }));
}

/**
 * The body that answers for a participant records why a decision in its place counts all the same (urgent authority that it gave). Nobody else can.
 * Refusals: `matter/unknown-decision`, `matter/not-the-answering-body`, `matter/reason-missing`.
 */
export function recogniseDecision(matter: Matter, recognition: Recognition, { bodies }: Standing): Result<Matter> {
  const decision = matter.decisions.find((one) => one.id === recognition.decision);
  if (!decision) return refuse("matter/unknown-decision", { decision: recognition.decision });
  const holder = bodies.get(decision.body)?.holder;
  const participation = matter.participations.find((one) => one.participant === holder);
  if (!participation || answeringBody(participation) !== recognition.by)
    return refuse("matter/not-the-answering-body", { body: recognition.by }, { path: "by" });
  if (recognition.reason.trim() === "") return refuse("matter/reason-missing", {}, { path: "reason" });
  return ok({ ...matter, recognitions: [...matter.recognitions, recognition] });
}

const withDecision = (matter: Matter, decision: Decision): Matter => ({
  ...matter,
  decisions: matter.decisions.map((one) => (one.id === decision.id ? decision : one)),
});
