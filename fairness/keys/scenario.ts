import type { Fraction, Ore, PlainDate } from "@omforent/kernel";
import type { Key, MeasureId, ParticipantId } from "./key.ts";

/** One who shares the cost. `from` and `to` (both inclusive) say when it took part; null is "before" and "still". */
export type Participant = {
  readonly id: ParticipantId;
  readonly name: string;
  readonly host?: boolean;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
};

/**
 * One statistic of one participant. `date` is the reference date; null means that the caller states it for whatever date the key asks for.
 * `publishedOn` null means unknown, and is treated as published.
 */
export type Figure = {
  readonly participant: ParticipantId;
  readonly measure: MeasureId;
  readonly date: PlainDate | null;
  readonly value: Fraction;
  readonly publishedOn: PlainDate | null;
  readonly source: string | null;
};

/** All that an evaluation knows. Nothing here is read from a clock or guessed. */
export type Scenario = {
  readonly key: Key;
  readonly participants: readonly Participant[];
  readonly figures: readonly Figure[];
  /** The amount to divide; null when the key's charges make the amount. With cost groups: the amount of each. */
  readonly amount: Ore | null;
  readonly groups?: Readonly<Record<string, Ore>>;
  /** A date in the budget year, and the last reference date for unstated figures; null: the newest figures decide. */
  readonly date: PlainDate | null;
  /** What is known on this day: figures published later do not exist yet. Null: everything is known. */
  readonly knownOn?: PlainDate | null;
};

/**
 * A step of the explanation: what was done (`code`, worded in locales), with which facts (`params`), and the exact
 * outcome in øre. A step's `exact` is the sum of its children's, unless its code says otherwise in `explanation.md`.
 */
export type Step = {
  readonly code: string;
  readonly params: Readonly<Record<string, import("@omforent/kernel").Fact>>;
  readonly exact: Fraction;
  readonly children: readonly Step[];
};

export type Share = {
  readonly id: ParticipantId;
  readonly amount: Ore;
  /** The exact share of the total before rounding; null when the total is zero and the key does not fix shares. */
  readonly fraction: Fraction | null;
};

export type Evaluation = {
  readonly total: Ore;
  /** In the order in which the participants were given. */
  readonly shares: readonly Share[];
  readonly explanation: Readonly<Record<ParticipantId, Step>>;
  /** Costs that the key holds outside the split, by group. Not part of `total`. */
  readonly outside: Readonly<Record<string, Ore>>;
};
