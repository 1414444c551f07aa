import { type Fraction, fraction, fractions, type Ore, ok, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../keys/index.ts";
import type { Asked } from "./acceptance.ts";
import type { ExactShares } from "./exact-scores.ts";
import type { SearchYear } from "./problem.ts";

/** A key on the table, of whatever kind, with the exact shares that it gives by year and participant. */
export type Proposal = { readonly id: string; readonly shares: ExactShares };

/** What a participant has said. */
export type Position =
  /** It accepts whatever does not cost it more than this in any year. */
  | { readonly kind: "maximum"; readonly participant: ParticipantId; readonly amount: Ore }
  /** It accepts these proposals and no other. */
  | { readonly kind: "keys"; readonly participant: ParticipantId; readonly accepts: readonly string[] }
  /** It has answered some proposals; of the others nothing is known. */
  | {
      readonly kind: "answers";
      readonly participant: ParticipantId;
      readonly accepts: readonly string[];
      readonly rejects: readonly string[];
    };

export type ProposalResult = {
  readonly id: string;
  readonly accepts: readonly ParticipantId[];
  readonly rejects: readonly ParticipantId[];
  /** Those who have a position but have not answered this one. */
  readonly open: readonly ParticipantId[];
  /** Of those who reject because of a maximum: by how much it is passed. */
  readonly asked: readonly Asked[];
};

export type ProposalResults = {
  readonly results: readonly ProposalResult[];
  /** Accepted by all who have taken a position. */
  readonly acceptable: readonly string[];
  /** Rejected by nobody, but not answered by all. */
  readonly undecided: readonly string[];
  /** Where nothing is acceptable: rejected by the fewest, then asking the least of the most reluctant. */
  readonly leastReluctance: string | null;
  /** Where nothing is acceptable: one participant's yes would be enough. */
  readonly concessions: readonly {
    readonly id: string;
    readonly participant: ParticipantId;
    readonly beyond: Fraction | null;
  }[];
  /** Those who have taken no position: nothing is assumed of them. */
  readonly silent: readonly ParticipantId[];
};

export type ProposalQuestion = {
  readonly participants: readonly ParticipantId[];
  readonly years: readonly SearchYear[];
  readonly proposals: readonly Proposal[];
  readonly positions: readonly Position[];
};

/**
 * Who accepts which proposal, which are acceptable to all, and if none is, which single yes opens the way. Only the positions
 * given are used. Refusals: `search/no-proposals`, `search/position-unknown-participant`, `search/position-twice`,
 * `search/position-unknown-proposal`, `search/position-both`.
 */
export function acceptableProposals(question: ProposalQuestion): Result<ProposalResults> {
  const refused = checkPositions(question);
  if (refused) return refused;
  const { participants, proposals, positions } = question;
  const results = proposals.map((proposal) => resultOf(proposal, question));
  const acceptable = results.filter(({ rejects, open }) => rejects.length + open.length === 0);
  const isDeadlocked = acceptable.length === 0;
  const oneAway = results.filter(({ rejects, open }) => rejects.length === 1 && open.length === 0);
  return ok({
    results,
    acceptable: acceptable.map(({ id }) => id),
    undecided: results.filter(({ rejects, open }) => rejects.length === 0 && open.length > 0).map(({ id }) => id),
    leastReluctance: isDeadlocked ? (results.toSorted(byReluctance)[0]?.id ?? null) : null,
    concessions: isDeadlocked
      ? oneAway
          .map(({ id, rejects, asked }) => ({ id, participant: rejects[0]!, beyond: asked[0]?.beyond ?? null }))
          .sort((a, b) => fractions.compare(a.beyond ?? fractions.zero, b.beyond ?? fractions.zero))
      : [],
    silent: participants.filter((id) => !positions.some(({ participant }) => participant === id)),
  });
}

function resultOf({ id, shares }: Proposal, { participants, years, positions }: ProposalQuestion): ProposalResult {
  const [accepts, rejects, open]: ParticipantId[][] = [[], [], []];
  const asked: Asked[] = [];
  for (const position of positions) {
    const { participant } = position;
    if (position.kind === "maximum") {
      const at = participants.indexOf(participant);
      const beyond = years
        .map(({ amount }, year) =>
          fractions.subtract(fractions.multiply(shares[year]![at]!, fraction(amount)), fraction(position.amount)),
        )
        .reduce(fractions.maximum);
      if (beyond.n > 0n) asked.push({ participant, beyond });
      (beyond.n > 0n ? rejects : accepts)!.push(participant);
    } else if (position.accepts.includes(id)) accepts!.push(participant);
    else if (position.kind === "keys" || position.rejects.includes(id)) rejects!.push(participant);
    else open!.push(participant);
  }
  return { id, accepts: accepts!, rejects: rejects!, open: open!, asked };
}

const byReluctance = (a: ProposalResult, b: ProposalResult): number =>
  a.rejects.length - b.rejects.length || fractions.compare(mostAsked(a), mostAsked(b));

const mostAsked = ({ asked }: ProposalResult): Fraction =>
  asked.map(({ beyond }) => beyond).reduce(fractions.maximum, fractions.zero);

function checkPositions({ participants, proposals, positions }: ProposalQuestion) {
  if (proposals.length === 0) return refuse("search/no-proposals", {}, { path: "proposals" });
  const known = new Set(proposals.map(({ id }) => id));
  const seen = new Set<ParticipantId>();
  for (const position of positions) {
    const { participant } = position;
    const path = `positions/${participant}`;
    if (!participants.includes(participant))
      return refuse("search/position-unknown-participant", { participant }, { path });
    if (seen.has(participant)) return refuse("search/position-twice", { participant }, { path });
    seen.add(participant);
    if (position.kind === "maximum") continue;
    const rejects = position.kind === "answers" ? position.rejects : [];
    const stranger = [...position.accepts, ...rejects].find((id) => !known.has(id));
    if (stranger !== undefined)
      return refuse("search/position-unknown-proposal", { participant, proposal: stranger }, { path });
    const both = rejects.find((id) => position.accepts.includes(id));
    if (both !== undefined) return refuse("search/position-both", { participant, proposal: both }, { path });
  }
  return null;
}
