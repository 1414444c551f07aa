import type { MeasureId, ParticipantId } from "@omforent/fairness";
import type { Fraction, Ore } from "@omforent/kernel";
import type { AloneCost } from "./alone-cost.ts";
import type { Assumption } from "./assumed-costs.ts";
import type { FairName } from "./fair-points.ts";

/** What the search for simpler keys aims at: a fair split, one that the users type, or what each has used. */
export type AimKind = FairName | "wanted" | "use";
export const aimKinds: readonly AimKind[] = ["shapley", "nucleolus", "scrb", "wanted", "use"];

export type Wanted = { readonly participant: ParticipantId; readonly amount: Ore };
export type Used = { readonly participant: ParticipantId; readonly count: Fraction };

/** What the reader has asked of fairness; null in the workshop's state until the section is opened. */
export type FairnessState = {
  readonly alone: readonly AloneCost[];
  readonly assumption: Assumption | null;
  readonly aim: AimKind;
  readonly wanted: readonly Wanted[];
  readonly use: readonly Used[];
  /** Steps in a whole: 20 are 5 %, 100 are 1 %. */
  readonly steps: 20 | 100;
  /** Criteria that the keys may not use: "equal" or a measure. */
  readonly without: readonly (MeasureId | "equal")[];
  /** What each says it can live with. Only there when the reader has asked to share it: else it stays in the browser. */
  readonly limits: readonly Wanted[];
};

export const askedNothing: FairnessState = {
  alone: [],
  assumption: null,
  aim: "shapley",
  wanted: [],
  use: [],
  steps: 20,
  without: [],
  limits: [],
};
