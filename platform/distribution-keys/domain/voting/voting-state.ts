import type { ParticipantId } from "@omforent/fairness";

/** What each vote weighs: the same for all, by population, or as the agreement says. */
export type VotingBasis = "one-each" | "population" | "own";
export const votingBases: readonly VotingBasis[] = ["one-each", "population", "own"];

/** More than half, or at least two thirds, of all votes. */
export type Majority = "half" | "two-thirds";
export const majorities: readonly Majority[] = ["half", "two-thirds"];

export type Votes = { readonly participant: ParticipantId; readonly votes: bigint };

/** What has been asked under «Hvem bestemmer, og hvem betaler?»; null in the workshop's state until it is opened. */
export type VotingState = {
  readonly basis: VotingBasis;
  readonly majority: Majority;
  /** Votes that the reader has written; used when the basis is `own`. */
  readonly votes: readonly Votes[];
};

export const oneVoteEach: VotingState = { basis: "one-each", majority: "half", votes: [] };
