import type { Figure, Measure, ParticipantId } from "@omforent/fairness";
import type { Result } from "@omforent/kernel";

/** What the commands need to know of the public figures. The reference facts of the municipalities are these; no database is opened. */
export type PublicFigures = {
  readonly measures: readonly Measure[];
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  /** Every figure of a measure for municipality and county numbers. */
  readonly figuresFor: (participants: readonly ParticipantId[], measure: string) => Result<readonly Figure[]>;
};
