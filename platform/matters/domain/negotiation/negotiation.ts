import type { ExactShares, SearchYear } from "@omforent/fairness";
import type { Ore, PlainDate } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import type { Hash } from "../proposal.ts";

/** A key on the table, with the exact shares that it gives by year and participant. Whoever tables it makes it known to all. */
export type TabledProposal = {
  readonly id: string;
  /** Null: the mediator (the regional council's secretariat). */
  readonly by: ParticipantId | null;
  readonly on: PlainDate;
  readonly sentence: string;
  readonly hash: Hash;
  readonly shares: ExactShares;
};

export const verdicts = ["acceptable", "on-conditions", "not-acceptable"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Who may see an answer. Private: the municipality's own internal note (offentleglova § 14). Mediator: by the participant's recorded consent.
 * Shared: everyone; it is then open to the public, unless an exemption (§ 23) was recorded when it was shared.
 */
export type Sharing =
  | { readonly with: "nobody" }
  | { readonly with: "mediator"; readonly on: PlainDate }
  | { readonly with: "everyone"; readonly on: PlainDate; readonly exemption: string | null };

/** What a participant can live with, and why. Nobody has to state a maximum. */
export type Answer = {
  readonly participant: ParticipantId;
  readonly on: PlainDate;
  /** The most that it can pay in any year. */
  readonly maximum: Ore | null;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly conditions: string | null;
  readonly reason: string | null;
  readonly sharing: Sharing;
};

/** One round: what is on the table, and every answer given, the newest last; a shared answer stands for the others until the next is shared. */
export type Round = {
  readonly number: number;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly proposals: readonly TabledProposal[];
  readonly answers: readonly Answer[];
};

/** A negotiation about a key. */
export type Negotiation = {
  readonly id: string;
  readonly participants: readonly ParticipantId[];
  readonly years: readonly SearchYear[];
  /** The oldest first; never empty. */
  readonly rounds: readonly [Round, ...Round[]];
};

export const currentRound = ({ rounds }: Negotiation): Round => rounds.at(-1) ?? rounds[0];
