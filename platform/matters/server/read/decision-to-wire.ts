import { clauseToWire } from "../../../bodies/server/index.ts";
import type { AttachmentWire, DecisionWire, FindingWire } from "../../contract.ts";
import {
  type Assessment,
  adoptedHash,
  type Decision,
  type Finding,
  type Matter,
  type Standing,
} from "../../domain/index.ts";
import type { KeptAttachment, RegisteredAs, StoredMatter } from "../store/stored-matter.ts";

export const findingToWire = ({ code, clause, params }: Finding<string>): FindingWire => ({
  code,
  clause: clause && clauseToWire(clause),
  params: { ...params },
});

export const attachmentToWire = ({ id, name, mediaType, size, sha256 }: KeptAttachment): AttachmentWire => ({
  id,
  name,
  mediaType,
  size,
  sha256,
});

export const registrationToWire = ({ by, name, at, source, confirmed }: RegisteredAs): DecisionWire["registration"] =>
  by === "own"
    ? { by, name, at }
    : { by, name, at, source: source ?? "", confirmed: confirmed === null ? null : { ...confirmed } };

export type DecisionAround = {
  readonly stored: StoredMatter;
  readonly standing: Standing;
  readonly assessed: ReadonlyMap<string, Assessment>;
  /** How much of the text is sent along. */
  readonly mostText: number;
};

export function decisionToWire(
  decision: Decision,
  { stored, standing, assessed, mostText }: DecisionAround,
): DecisionWire {
  const note = stored.decisions.get(decision.id)!; // every decision has its note
  const assessment = assessed.get(decision.id);
  const minutes = note.minutes === null ? null : (stored.attachments.get(note.minutes) ?? null);
  const recognition = stored.matter.recognitions.findLast((one) => one.decision === decision.id) ?? null;
  return {
    id: decision.id,
    body: decision.body,
    participant: standing.bodies.get(decision.body)?.holder ?? null,
    version: decision.on.version,
    outcome: decision.outcome.kind,
    changedText: decision.outcome.kind === "adopted-with-changes" && decision.outcome.hash !== null,
    sameAsVersion: sameAsVersion(decision, stored.matter),
    votes: decision.votes && { ...decision.votes },
    partyVotes: decision.partyVotes.map((one) => ({ ...one })),
    text: decision.text.slice(0, mostText),
    textLength: note.textLength,
    date: decision.date,
    caseNumber: decision.caseNumber,
    minutes: minutes && attachmentToWire(minutes),
    urgent: decision.urgent,
    externalReference: decision.externalReference && { ...decision.externalReference },
    registration: registrationToWire(note.registeredAs),
    corrections: note.corrections,
    counts: assessment?.counts ?? false,
    reasons: assessment?.reasons.map(findingToWire) ?? [],
    flags: assessment?.flags.map(findingToWire) ?? [],
    recognition: recognition && {
      by: recognition.by,
      on: recognition.on,
      reason: recognition.reason,
      clause: recognition.clause && clauseToWire(recognition.clause),
    },
  };
}

/** Of a changed text: the version that says exactly that. */
const sameAsVersion = (decision: Decision, { versions }: Matter): number | null =>
  decision.outcome.kind === "adopted-with-changes" && decision.outcome.hash !== null
    ? (versions.find(({ proposal }) => proposal.hash === adoptedHash(decision))?.proposal.version ?? null)
    : null;
