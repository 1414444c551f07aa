import type { Fraction, PlainDate } from "@omforent/kernel";

/** How a meeting was called. */
export type Notice = {
  readonly noticeSentOn: PlainDate;
  readonly meetingOn: PlainDate;
  readonly hasAgenda: boolean;
  readonly hasPapers: boolean;
  /** When the participants themselves were told of the meeting and its agenda; null: not told. */
  readonly participantsToldOn: PlainDate | null;
  /** The leader holds that a shorter notice is urgently necessary. */
  readonly urgent: boolean;
};

/** Who was there when a matter was decided. Votes are those that the members' weights give, by the agreement. */
export type Attendance = {
  readonly members: number;
  /** In an IKS: members who were there. In an elected body: those of them who also voted. */
  readonly there: number;
  readonly votesInAll: Fraction;
  readonly votesThere: Fraction;
};

/** A vote for and against, not an election. */
export type Vote = {
  readonly yes: Fraction;
  readonly no: Fraction;
  /** How the one who led the meeting voted; null: not known. */
  readonly chair: "yes" | "no" | null;
};

/** A matter that was not in the notice. */
export type OffAgenda = { readonly members: number; readonly consenting: number };
