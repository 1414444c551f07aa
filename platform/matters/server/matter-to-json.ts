import type { Json } from "../../kernel/server/tables.ts";
import type { Decision, Matter, View } from "../domain/index.ts";
import { currentVersion } from "../domain/index.ts";
import { sha256 } from "./hash.ts";
import { ruleToJson } from "./store/terms-json.ts";

/** What the history keeps of a matter: who is asked, by which rule, and instead of the text what proves which text it was. */
export function matterToJson(matter: Matter): Json {
  const { proposal } = currentVersion(matter);
  return asJson({
    title: matter.title,
    cooperation: matter.cooperation,
    kind: proposal.kind,
    version: proposal.version,
    hash: proposal.hash,
    participations: matter.participations,
    rule: ruleToJson(matter.rule),
    level: matter.level,
    finalBy: matter.finalBy,
    hearingDeadline: matter.hearingDeadline,
  });
}

export const decisionToJson = (decision: Decision): Json =>
  asJson({
    decision: decision.id,
    body: decision.body,
    version: decision.on.version,
    hash: decision.on.hash,
    outcome: decision.outcome.kind,
    changedHash: decision.outcome.kind === "adopted-with-changes" ? decision.outcome.hash : null,
    votes: decision.votes,
    date: decision.date,
    caseNumber: decision.caseNumber,
    textSha256: sha256(decision.text),
    registeredBy: decision.registration.by,
  });

export const viewToJson = (view: View): Json =>
  asJson({
    view: view.id,
    body: view.body,
    version: view.version,
    on: view.on,
    textSha256: sha256(view.text),
    proposedSha256: view.proposedText === null ? null : sha256(view.proposedText),
  });

/** Nothing here is a bigint or a date object. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
