import type { RegisterDecisionInput } from "../../contract.ts";
import type { KeptFile } from "./file-field.tsx";

export type Votes = { readonly for: string; readonly against: string; readonly abstained: string };
export type PartyRow = Votes & { readonly party: string };

/** A decision as it is typed. There is no field for a weight: what a vote counts for is recorded elsewhere, with its clause. */
export type DecisionDraft = Votes & {
  readonly version: number;
  readonly outcome: RegisterDecisionInput["outcome"]["kind"];
  readonly changedText: string;
  readonly text: string;
  readonly date: string;
  readonly parties: readonly PartyRow[];
  readonly caseNumber: string;
  readonly minutes: readonly KeptFile[];
  readonly isUrgent: boolean;
  readonly urgent: string;
  readonly source: string;
};

export const emptyDecision = (version: number, today: string): DecisionDraft => ({
  version,
  outcome: "adopted",
  changedText: "",
  text: "",
  date: today,
  for: "",
  against: "",
  abstained: "",
  parties: [],
  caseNumber: "",
  minutes: [],
  isUrgent: false,
  urgent: "",
  source: "",
});

const count = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : text.trim() === "" ? 0 : -1); // −1 is refused at the field

const votesOf = (votes: Votes) => ({
  for: count(votes.for),
  against: count(votes.against),
  abstained: count(votes.abstained),
});

const saysVotes = (votes: Votes): boolean =>
  [votes.for, votes.against, votes.abstained].some((one) => one.trim() !== "");

/** As it is sent. What is not filled in is not known, and never a zero. */
export function toDecision(draft: DecisionDraft, body: string, isOwn: boolean): RegisterDecisionInput {
  const { outcome } = draft;
  return {
    body,
    version: draft.version,
    outcome:
      outcome === "adopted-with-changes"
        ? { kind: outcome, text: draft.changedText.trim() === "" ? null : draft.changedText }
        : { kind: outcome },
    text: draft.text,
    date: draft.date,
    votes: saysVotes(draft) ? votesOf(draft) : null,
    partyVotes: draft.parties
      .filter(({ party }) => party.trim() !== "")
      .map((row) => ({ party: row.party.trim(), ...votesOf(row) })),
    caseNumber: draft.caseNumber.trim() || null,
    minutes: draft.minutes[0]?.id ?? null,
    urgent: draft.isUrgent ? draft.urgent : null,
    source: isOwn ? null : draft.source,
  };
}
