import type { Figure, Measure, ParticipantId } from "@omforent/fairness";
import type { Result } from "@omforent/kernel";

/** What the commands need of the public figures; the municipalities' reference facts are these, and no database is opened. */
export type PublicFigures = {
  readonly measures: readonly Measure[];
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  /** Every figure of a measure for municipality and county numbers. */
  readonly figuresFor: (participants: readonly ParticipantId[], measure: string) => Result<readonly Figure[]>;
};
