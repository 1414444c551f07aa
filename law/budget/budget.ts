import type { Ore, PlainDate } from "@omforent/kernel";
import type { DecidedBy } from "../adoption/adoption.ts";

/** The yearly budget of a municipality or a cooperation, on its way. */
export type BudgetTiming = {
  readonly budgetYear: number;
  /** The day of the decision, or the day of the meeting that is to decide. */
  readonly decidedOn: PlainDate;
  readonly decidedBy: DecidedBy;
  /** When the recommendation was made public; null: not yet. */
  readonly publishedOn: PlainDate | null;
  /** The last day that a participant's council decides its own budget; null: not known. */
  readonly lastCouncilOn: PlainDate | null;
};

/** The budget of an IPR or a KO, held against the frames that the councils have adopted. */
export type BudgetWithinFrames = {
  readonly adoptedBy: DecidedBy;
  readonly participants: readonly { readonly frame: Ore | null; readonly share: Ore }[];
};
