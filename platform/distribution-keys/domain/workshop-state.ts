import type { Language, MeasureId, ParticipantId } from "@omforent/fairness";
import { type Fraction, kroner, type Ore, type PlainDate } from "@omforent/kernel";
import type { FairnessState } from "./alone/fairness-state.ts";
import type { VotingState } from "./voting/voting-state.ts";

/** One around the table. `host` carries host surcharges; `from` and `to` say when in the year it took part. */
export type WorkshopParticipant = {
  readonly id: ParticipantId;
  readonly host: boolean;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

/** A figure that the person typed because no register holds it. `date` null: for whatever date the key asks for. */
export type TypedFigure = {
  readonly participant: ParticipantId;
  readonly measure: MeasureId;
  readonly date: PlainDate | null;
  readonly value: Fraction;
};

/** A measure that the cooperation counts itself: "reserverte plasser", one of them is a "plass". */
export type OwnMeasure = { readonly id: MeasureId; readonly name: string; readonly unit: string };

export type GroupAmount = { readonly name: string; readonly amount: Ore };

/** All that the workshop shows follows from this, and all of it is in the address. */
export type WorkshopState = {
  readonly cooperation: string | null;
  readonly participants: readonly WorkshopParticipant[];
  /** The reader's own municipality: first named and emphasised. Always one of the participants, when there are any. */
  readonly own: ParticipantId | null;
  readonly amount: Ore | null;
  readonly groups: readonly GroupAmount[];
  /** False until the person says that the amount is a real one: then «eksempeltall» goes away. */
  readonly amountIsReal: boolean;
  /** One to three keys, as sentences in `language`, exactly as typed, right or wrong. The first is the one worked on. */
  readonly keys: readonly string[];
  readonly language: Language;
  readonly year: number;
  /** Whose «Hvorfor dette beløpet?» is open. */
  readonly explained: ParticipantId | null;
  readonly figures: readonly TypedFigure[];
  readonly measures: readonly OwnMeasure[];
  /** What has been asked under «Hva ville det kostet alene?»; null while it is closed. */
  readonly fairness: FairnessState | null;
  /** What has been asked under «Hvem bestemmer, og hvem betaler?»; null while it is closed. */
  readonly voting: VotingState | null;
};

export const firstYear = 2005;
export const lastYear = 2026;
export const years: readonly number[] = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
export const maximumKeys = 3;

export const takesPart = (id: ParticipantId): WorkshopParticipant => ({ id, host: false, from: null, to: null });

/** What is shown to one who comes without a link: four neighbours, an invented amount, and a key that is really in use (Namdal regionråd 2017). */
export const exampleState: WorkshopState = {
  cooperation: null,
  participants: ["5020", "5057", "5054", "5058"].map(takesPart),
  own: "5020",
  amount: kroner(1_000_000n),
  groups: [],
  amountIsReal: false,
  keys: ["30 % likt og 70 % etter folketall"],
  language: "nb",
  year: lastYear,
  explained: null,
  figures: [],
  measures: [],
  fairness: null,
  voting: null,
};
