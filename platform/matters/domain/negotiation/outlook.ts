import { acceptableProposals, type Position, type ProposalResult } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, ok, type Result } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type Answer, currentRound, type Negotiation, type TabledProposal } from "./negotiation.ts";
import { openAnswers, type Viewer } from "./open-answers.ts";

/** One participant's yes that would be enough, and by how much its maximum would have to give in øre; null: it stated none. */
export type Concession = {
  readonly proposal: string;
  readonly participant: ParticipantId;
  readonly beyond: Fraction | null;
};

/** Where a round stands, as far as someone may see. */
export type Outlook = {
  readonly proposals: readonly (ProposalResult & { readonly onConditions: readonly ParticipantId[] })[];
  /** All have answered, and all can live with these. */
  readonly acceptableToAll: readonly string[];
  /** All whose answers are open can live with these. */
  readonly acceptableSoFar: readonly string[];
  /** Rejected by the fewest, then asking the least of the most reluctant; null where something is acceptable. */
  readonly asksTheLeast: string | null;
  readonly concessions: readonly Concession[];
  /** Those of whom the viewer knows no answer, whether or not there is one. */
  readonly silent: readonly ParticipantId[];
};

/** Which keys all can accept, and if none, which asks the least and whose yes alone would open the way; from open answers only. */
export function outlook(negotiation: Negotiation, viewer: Viewer): Result<Outlook> {
  const { participants, years } = negotiation;
  const { proposals } = currentRound(negotiation);
  const answers = openAnswers(negotiation, viewer);
  const positions = answers.map((answer) => positionOf(answer, negotiation, proposals));
  const found = acceptableProposals({ participants, years, proposals, positions });
  if (!found.ok) return found;
  const { results, acceptable, leastReluctance, concessions, silent } = found.value;
  const conditional = (id: string) =>
    answers.flatMap(({ participant, verdicts }) => (verdicts.get(id) === "on-conditions" ? [participant] : []));
  return ok({
    proposals: results.map((result) => ({ ...result, onConditions: conditional(result.id) })),
    acceptableToAll: silent.length === 0 ? acceptable : [],
    acceptableSoFar: answers.length === 0 ? [] : acceptable,
    asksTheLeast: answers.length === 0 ? null : leastReluctance,
    concessions: concessions.map(({ id, participant, beyond }) => ({
      proposal: id,
      participant,
      beyond: beyond ?? beyondMaximum(id, participant, answers, negotiation),
    })),
    silent,
  });
}

/** A maximum alone stays a maximum; where there are verdicts too, they go before it. A yes on conditions is neither yes nor no. */
function positionOf(answer: Answer, negotiation: Negotiation, proposals: readonly TabledProposal[]): Position {
  const { participant, maximum, verdicts } = answer;
  if (maximum !== null && verdicts.size === 0) return { kind: "maximum", participant, amount: maximum };
  const isYes = (proposal: TabledProposal): boolean | null => {
    const verdict = verdicts.get(proposal.id);
    if (verdict !== undefined) return verdict === "on-conditions" ? null : verdict === "acceptable";
    return maximum === null ? null : over(proposal, participant, maximum, negotiation).n <= 0n;
  };
  const said = (yes: boolean) => proposals.filter((one) => isYes(one) === yes).map(({ id }) => id);
  return { kind: "answers", participant, accepts: said(true), rejects: said(false) };
}

function beyondMaximum(id: string, participant: ParticipantId, answers: readonly Answer[], negotiation: Negotiation) {
  const maximum = answers.find((answer) => answer.participant === participant)?.maximum ?? null;
  const proposal = currentRound(negotiation).proposals.find((one) => one.id === id);
  if (maximum === null || proposal === undefined) return null;
  const beyond = over(proposal, participant, maximum, negotiation);
  return beyond.n > 0n ? beyond : null;
}

/** What a proposal asks of a participant beyond its maximum in the worst year; negative is room that is left. */
function over(
  { shares }: TabledProposal,
  participant: ParticipantId,
  maximum: Ore,
  { participants, years }: Negotiation,
) {
  const at = participants.indexOf(participant);
  return years
    .map(({ amount }, year) =>
      fractions.subtract(fractions.multiply(shares[year]![at]!, fraction(amount)), fraction(maximum)),
    )
    .reduce(fractions.maximum);
}
