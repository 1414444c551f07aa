import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import {
  type Answer,
  currentRound,
  type Negotiation,
  type Round,
  type Sharing,
  type TabledProposal,
} from "./negotiation.ts";

const newRound = (number: number, openedOn: PlainDate): Round => ({
  number,
  openedOn,
  closedOn: null,
  proposals: [],
  answers: [],
});

/** Refusals: `negotiation/too-few`, `negotiation/participant-twice`. */
export function openNegotiation(
  about: Pick<Negotiation, "id" | "participants" | "years">,
  on: PlainDate,
): Result<Negotiation> {
  if (about.participants.length < 2) return refuse("negotiation/too-few", {}, { path: "participants" });
  if (new Set(about.participants).size < about.participants.length)
    return refuse("negotiation/participant-twice", {}, { path: "participants" });
  return ok({ ...about, rounds: [newRound(1, on)] });
}

/** Ends the round and opens the next; answers to what was on the table stay in their round. */
export function nextRound(negotiation: Negotiation, on: PlainDate): Negotiation {
  const round = currentRound(negotiation);
  const closed = withRound(negotiation, { ...round, closedOn: on });
  const [first, ...rest] = closed.rounds;
  return { ...closed, rounds: [first, ...rest, newRound(round.number + 1, on)] };
}

/** Puts a key on the table. Refusals: `negotiation/proposal-twice`, `negotiation/not-a-participant`, `negotiation/shares-do-not-fit`. */
export function tableProposal(negotiation: Negotiation, proposal: TabledProposal): Result<Negotiation> {
  const round = currentRound(negotiation);
  const { participants, years } = negotiation;
  if (round.proposals.some(({ id }) => id === proposal.id))
    return refuse("negotiation/proposal-twice", { proposal: proposal.id });
  if (proposal.by !== null && !participants.includes(proposal.by))
    return refuse("negotiation/not-a-participant", { participant: proposal.by });
  const { shares } = proposal;
  if (shares.length !== years.length || shares.some((year) => year.length !== participants.length))
    return refuse("negotiation/shares-do-not-fit", { proposal: proposal.id }, { path: "shares" });
  return ok(withRound(negotiation, { ...round, proposals: [...round.proposals, proposal] }));
}

/**
 * Answers, for oneself until it is shared. Refusals: `negotiation/not-a-participant`, `negotiation/unknown-proposal`,
 * `negotiation/maximum-negative`.
 */
export function answer(negotiation: Negotiation, said: Omit<Answer, "sharing">): Result<Negotiation> {
  const round = currentRound(negotiation);
  if (!negotiation.participants.includes(said.participant))
    return refuse("negotiation/not-a-participant", { participant: said.participant });
  const stranger = [...said.verdicts.keys()].find((id) => !round.proposals.some((proposal) => proposal.id === id));
  if (stranger !== undefined) return refuse("negotiation/unknown-proposal", { proposal: stranger });
  if (said.maximum !== null && said.maximum < 0n)
    return refuse("negotiation/maximum-negative", {}, { path: "maximum" });
  const answers = [...round.answers, { ...said, sharing: { with: "nobody" } as const }];
  return ok(withRound(negotiation, { ...round, answers }));
}

/**
 * Shares a participant's newest answer. What everyone has seen cannot be taken back. Refusals: `negotiation/no-answer`,
 * `negotiation/already-shared`.
 */
export function shareAnswer(
  negotiation: Negotiation,
  participant: string,
  sharing: Exclude<Sharing, { with: "nobody" }>,
): Result<Negotiation> {
  const round = currentRound(negotiation);
  const newest = round.answers.findLast((one) => one.participant === participant);
  if (!newest) return refuse("negotiation/no-answer", { participant });
  if (newest.sharing.with === "everyone") return refuse("negotiation/already-shared", { on: newest.sharing.on });
  const answers = round.answers.map((one) => (one === newest ? { ...one, sharing } : one));
  return ok(withRound(negotiation, { ...round, answers }));
}

function withRound(negotiation: Negotiation, round: Round): Negotiation {
  const [first, ...rest] = negotiation.rounds;
  const rounds: Negotiation["rounds"] = rest.length === 0 ? [round] : [first, ...rest.slice(0, -1), round];
  return { ...negotiation, rounds };
}
