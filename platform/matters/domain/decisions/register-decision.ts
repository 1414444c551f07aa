import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { type Matter, versionOf } from "../matter.ts";
import { canonicalText, type HashFunction, hashOf, longestText, type Proposal } from "../proposal.ts";
import type { Decision, DecisionId, Outcome, Votes } from "./decision.ts";
import { isSameDecision, saysTheSame } from "./same-decision.ts";

/** A decision as somebody writes it down. The hash follows from the version; nobody types it, as nobody types a weight. */
export type NewDecision = Omit<Decision, "on" | "outcome" | "earlier" | "weight"> & {
  readonly version: number;
  readonly outcome:
    | Exclude<Outcome, { kind: "adopted-with-changes" }>
    | { readonly kind: "adopted-with-changes"; readonly text: string | null };
};

export type RegisteredDecision = {
  readonly matter: Matter;
  readonly decision: DecisionId;
  /** Already: the same again, and nothing changed. Confirmed: the municipality itself says what others had registered. */
  readonly registered: "new" | "already" | "confirmed" | "replaced-what-others-registered";
};

/**
 * Records what a body did, whether or not it counts. Refused is only what says nothing or cannot have happened:
 * `matter/unknown-version`, `matter/decision-text-missing`, `matter/text-too-long`, `matter/decision-in-future`, `matter/votes-impossible`,
 * `matter/source-missing`; and `matter/decision-registered-otherwise` when the same decision stands there with other words.
 */
export function registerDecision(
  matter: Matter,
  written: NewDecision,
  { today, hash }: { readonly today: PlainDate; readonly hash: HashFunction },
): Result<RegisteredDecision> {
  const version = versionOf(matter, written.version);
  if (!version) return refuse("matter/unknown-version", { version: written.version }, { path: "version" });
  const refused = checkWritten(written, today);
  if (refused) return refused;
  const decision = decisionOf(written, version.proposal, hash);
  const before = matter.decisions.find((other) => isSameDecision(other, decision));
  if (!before) {
    const added = { ...matter, decisions: [...matter.decisions, decision] };
    return ok({ matter: added, decision: decision.id, registered: "new" });
  }
  return again(matter, before, decision);
}

function again(matter: Matter, before: Decision, decision: Decision): Result<RegisteredDecision> {
  const same = saysTheSame(before, decision);
  const isOwnAfterOthers = before.registration.by === "others" && decision.registration.by === "own";
  if (!isOwnAfterOthers)
    return same
      ? ok({ matter, decision: before.id, registered: "already" })
      : refuse("matter/decision-registered-otherwise", { decision: before.id, date: before.date }, { path: "text" });
  const reason = same ? "confirmed" : "replaced";
  const next: Decision = { ...decision, id: before.id, earlier: [...before.earlier, { decision: before, reason }] };
  return ok({
    matter: { ...matter, decisions: matter.decisions.map((other) => (other === before ? next : other)) },
    decision: before.id,
    registered: same ? "confirmed" : "replaced-what-others-registered",
  });
}

function decisionOf({ version, outcome, ...written }: NewDecision, proposal: Proposal, hash: HashFunction): Decision {
  const adopted = outcome.kind === "adopted-with-changes" ? outcome.text : null;
  const changed = adopted === null ? null : canonicalText(adopted);
  return {
    ...written,
    text: written.text.trim(),
    caseNumber: written.caseNumber?.trim() || null,
    on: { version, hash: proposal.hash },
    outcome:
      outcome.kind === "adopted-with-changes"
        ? { ...outcome, text: changed, hash: changed === null ? null : hashOf({ ...proposal, text: changed }, hash) }
        : outcome,
    earlier: [],
  };
}

function checkWritten({ text, date, votes, partyVotes, registration }: NewDecision, today: PlainDate) {
  if (text.trim() === "") return refuse("matter/decision-text-missing", {}, { path: "text" });
  if (text.length > longestText) return refuse("matter/text-too-long", { most: longestText }, { path: "text" });
  if (date > today) return refuse("matter/decision-in-future", { date, today }, { path: "date" });
  if ([...(votes ? [votes] : []), ...partyVotes].some((one) => !isPossible(one)))
    return refuse("matter/votes-impossible", {}, { path: "votes" });
  if (registration.by === "others" && registration.source.trim() === "")
    return refuse("matter/source-missing", {}, { path: "registration/source" });
  return null;
}

const isPossible = (votes: Votes): boolean =>
  [votes.for, votes.against, votes.abstained].every((count) => Number.isSafeInteger(count) && count >= 0);
