import type { Figure } from "@omforent/fairness";
import type { Fraction, PlainDate } from "@omforent/kernel";

/** Where a figure was read. */
export type StatisticSource = {
  readonly title: string;
  readonly publisher: string | null;
  readonly table: string | null;
  readonly licence: string | null;
};

/** One figure (grunnlagstall): of one participant, one measure, one reference date. */
export type Statistic = {
  readonly measure: string;
  /** A municipality number, a county number, or another participant's id. */
  readonly participant: string;
  readonly date: PlainDate;
  readonly value: Fraction;
  readonly source: StatisticSource;
  /** Null: not known, and treated as published. */
  readonly publishedOn: PlainDate | null;
  /** An estimate, because a municipality has been divided since. */
  readonly approximate: boolean;
};

/** "Statistisk sentralbyrå, 07459: Folkemengde 1. januar, alder". */
export const wordSource = ({ title, publisher, table }: StatisticSource): string =>
  [[publisher, table].filter(Boolean).join(", "), title].filter((part) => part !== "").join(": ");

/** The figure as a key reads it. Estimates are left out: nobody is billed by a figure that is not known. */
export const figuresOf = (statistics: readonly Statistic[]): readonly Figure[] =>
  statistics
    .filter(({ approximate }) => !approximate)
    .map(({ measure, participant, date, value, source, publishedOn }) => ({
      participant,
      measure,
      date,
      value,
      publishedOn,
      source: wordSource(source),
    }));
