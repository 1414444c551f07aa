import type { Decision } from "./decision.ts";

/** The same decision: same body, same text, same day and case. A case number that is not known does not tell two apart. */
export function isSameDecision(a: Decision, b: Decision): boolean {
  if (a.body !== b.body || a.date !== b.date || a.on.version !== b.on.version) return false;
  return a.caseNumber === null || b.caseNumber === null || caseKey(a.caseNumber) === caseKey(b.caseNumber);
}

/** Spaces and capitals do not tell case numbers apart: "PS 34/26" is "ps34/26". */
const caseKey = (caseNumber: string): string => caseNumber.toLowerCase().replace(/\s/g, "");

/** Whether two registrations of one decision tell the same of it. Who registered it, and when, is not part of what it says. */
export const saysTheSame = (a: Decision, b: Decision): boolean => told(a) === told(b);

const told = ({ outcome, votes, partyVotes, text, urgent }: Decision): string =>
  JSON.stringify([
    outcome.kind,
    outcome.kind === "adopted-with-changes" ? outcome.hash : null,
    votes && [votes.for, votes.against, votes.abstained],
    partyVotes.map((one) => [one.party, one.for, one.against, one.abstained]).sort(),
    text.replace(/\r\n?/g, "\n").trim(),
    urgent,
  ]);
