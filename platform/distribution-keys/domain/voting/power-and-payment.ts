import {
  type Assembly,
  blockingOf,
  type Evaluation,
  type ParticipantId,
  powerBesideShares,
  votingPower,
} from "@omforent/fairness";
import { type Fraction, fraction, fractions, ok, type Result } from "@omforent/kernel";
import { populationOf } from "../population-of.ts";
import type { WorkshopFacts } from "../workshop-facts.ts";
import type { Majority, VotingState } from "./voting-state.ts";

/** Everything that the answer follows from; it crosses to a worker. */
export type VotingQuestion = {
  readonly majority: Majority;
  readonly voters: readonly {
    readonly id: ParticipantId;
    readonly votes: bigint;
    /** Of what is paid; null when the key leaves it open. */
    readonly costShare: Fraction | null;
    /** Of all inhabitants; null for all when anyone's population is not known. */
    readonly populationShare: Fraction | null;
  }[];
};

/** The question, or those whose votes are not known yet. */
export function votingQuestion(
  { basis, majority, votes }: VotingState,
  {
    evaluation,
    facts,
    year,
  }: { readonly evaluation: Evaluation; readonly facts: WorkshopFacts; readonly year: number },
): { readonly question: VotingQuestion } | { readonly missing: readonly ParticipantId[] } {
  const people = evaluation.shares.map(({ id }) => populationOf(facts, id, year));
  const votesOf = (id: ParticipantId, place: number): bigint | null => {
    if (basis === "one-each") return 1n;
    if (basis === "own") return votes.find(({ participant }) => participant === id)?.votes ?? null;
    const population = people[place];
    return population ? fractions.floor(population) : null;
  };
  const each = evaluation.shares.map(({ id }, place) => votesOf(id, place));
  const missing = evaluation.shares.filter((_, place) => each[place] === null).map(({ id }) => id);
  if (missing.length > 0) return { missing };
  const known = people.flatMap((one) => (one ? [one] : []));
  const all = known.length === people.length ? fractions.sum(known) : null;
  return {
    question: {
      majority,
      voters: evaluation.shares.map(({ id, fraction: costShare }, place) => ({
        id,
        votes: each[place]!, // none is missing
        costShare,
        populationShare: all && !fractions.isZero(all) ? fractions.divide(people[place]!, all) : null,
      })),
    },
  };
}

export type PowerAndPayment = {
  readonly id: ParticipantId;
  readonly votes: bigint;
  /** The chance of being the one who decides, when all orders are equally likely (Shapley & Shubik 1954). */
  readonly power: Fraction;
  readonly costShare: Fraction | null;
  readonly populationShare: Fraction | null;
  /** Power minus the share of the payment: below zero, less say than payment. */
  readonly overCost: Fraction | null;
  readonly hasVeto: boolean;
  readonly isDummy: boolean;
  /** With how few others it can stop a proposal, and such a group; null: it never can. */
  readonly fewestOthers: number | null;
  readonly others: readonly ParticipantId[];
};

/** Who decides beside who pays and who lives there. Refusals: those of `votingPower`. */
export function powerAndPayment({ voters, majority }: VotingQuestion): Result<readonly PowerAndPayment[]> {
  const total = voters.reduce((sum, { votes }) => sum + votes, 0n);
  const assembly: Assembly = {
    voters: voters.map(({ id }) => id),
    rules: [{ weights: voters.map(({ votes }) => fraction(votes)), quota: fraction(quotaOf(majority, total)) }],
  };
  const power = votingPower(assembly);
  if (!power.ok) return power;
  const blocking = blockingOf(assembly);
  if (!blocking.ok) return blocking;
  const shareOf = (name: "costShare" | "populationShare") =>
    new Map(voters.flatMap((one) => (one[name] ? [[one.id, one[name]] as const] : [])));
  const beside = powerBesideShares(power.value, { cost: shareOf("costShare"), population: shareOf("populationShare") });
  return ok(
    beside.map(({ voter, shapleyShubik, costShare, populationShare, overCost }, place) => ({
      id: voter,
      votes: voters[place]!.votes,
      power: shapleyShubik,
      costShare,
      populationShare,
      overCost,
      hasVeto: power.value.voters[place]!.hasVeto,
      isDummy: power.value.voters[place]!.isDummy,
      fewestOthers: blocking.value[place]!.fewestOthers,
      others: blocking.value[place]!.example,
    })),
  );
}

/** The fewest whole votes that are more than half, or at least two thirds. */
const quotaOf = (majority: Majority, total: bigint): bigint =>
  majority === "half" ? total / 2n + 1n : (2n * total + 2n) / 3n;
