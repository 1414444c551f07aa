import type { Fraction, Ore, PlainDate } from "@omforent/kernel";

/**
 * A distribution key (fordelingsnøkkel) as data: a tree of parts.
 *
 * Three layers, from the inside out:
 * - a {@link ShareRule} divides any total in the same proportions ("30 % likt og 70 % etter folketall"),
 * - a {@link CostRule} may first charge amounts that do not depend on the total, then share the rest, or bound amounts in kroner,
 * - a {@link Key} gives each cost group its cost rule, and states the unit that amounts are rounded to.
 */
export type Key = { readonly rounding: RoundingUnit; readonly cost: CostRule | CostGroups };

/** The unit that every amount is a multiple of: 1 øre, 1 kr, 100 kr or 1,000 kr, in øre. */
export type RoundingUnit = 1n | 100n | 10_000n | 100_000n;
export const roundingUnits: readonly RoundingUnit[] = [1n, 100n, 10_000n, 100_000n];

/** Who pays or is meant: one named participant, or whoever hosts the cooperation when the key is used. */
export type Who = { readonly kind: "host" } | { readonly kind: "participant"; readonly id: ParticipantId };

/** Opaque and stable: a municipality number ("5020"), a county number ("50"), or any id that the caller chose. */
export type ParticipantId = string;
/** Opaque and stable: "population" for folketall; a cooperation may define its own. Names live in the vocabulary. */
export type MeasureId = string;

/** Different keys for different costs. Names are unique and stated by the agreement: "ledelse", "beredskap". */
export type CostGroups = { readonly kind: "groups"; readonly groups: readonly CostGroup[] };
export type CostGroup = { readonly name: string; readonly cost: CostRule | OutsideTheSplit };
/** Registered and shown, borne by whoever had the cost, divided on nobody. */
export type OutsideTheSplit = { readonly kind: "outside" };

export type CostRule = ShareRule | LimitedAmounts | ChargedFirst;

/** Minimum and maximum in kroner for each participant; what the bounds move is carried by the others in proportion. */
export type LimitedAmounts = {
  readonly kind: "limited-amounts";
  readonly rule: ShareRule;
  readonly minimum: Ore | null;
  readonly maximum: Ore | null;
};

/**
 * Charges come first; what is left of the amount is divided by `rest` (it may be a credit).
 * Without `rest` the charges are the whole of it, and the total is their sum.
 */
export type ChargedFirst = {
  readonly kind: "charged-first";
  readonly charges: readonly Charge[];
  readonly rest: ShareRule | LimitedAmounts | null;
};

export type Charge =
  /** The same amount from everyone: "75 000 kr på hver". */
  | { readonly kind: "fixed-each"; readonly amount: Ore }
  /** A cost that one participant bears alone: "200 000 kr på Osen". */
  | { readonly kind: "fixed-one"; readonly amount: Ore; readonly who: Who }
  /** Price times quantity above a free quantity, with other prices for some: "65 kr per innbygger, men 12 kr for vertskommunen". */
  | {
      readonly kind: "unit-price";
      readonly price: Ore;
      readonly quantity: Reading;
      readonly free: Fraction;
      readonly exceptions: readonly { readonly who: Who; readonly price: Ore }[];
    }
  /** A rate on one's own figure in kroner, at most up to a limit: "egne tiltak", "de første 50 000 kr av egen skade", "20 % av eget utbytte". */
  | { readonly kind: "own-cost"; readonly rate: Fraction; readonly cost: Reading; readonly upTo: Ore | null };

export type ShareRule =
  /** The same share for everyone: "likt". */
  | { readonly kind: "equal" }
  /** In proportion to a figure: "etter folketall 1. januar 2026". */
  | { readonly kind: "measure"; readonly figure: Reading }
  /** Weighted parts whose weights sum to exactly 1; a part may be weighted again (a nested index). */
  | { readonly kind: "weighted"; readonly parts: readonly WeightedPart[] }
  /** Agreed shares that sum to exactly 1: "Osen 1/10, Ørland 2/5 og Åfjord 1/2". */
  | {
      readonly kind: "table";
      readonly shares: readonly { readonly participant: ParticipantId; readonly share: Fraction }[];
    }
  /** One participant's share times a factor (11/10 is a surcharge of 10 %); the others carry the difference in proportion. */
  | { readonly kind: "adjusted"; readonly rule: ShareRule; readonly who: Who; readonly factor: Fraction }
  /** Minimum and maximum share for each participant; the others carry the difference in proportion. */
  | {
      readonly kind: "limited-shares";
      readonly rule: ShareRule;
      readonly minimum: Fraction | null;
      readonly maximum: Fraction | null;
    }
  /** From an old rule to a new over whole years. In the k-th of n years the new rule weighs k/n: the n-th year it holds alone. */
  | {
      readonly kind: "phase-in";
      readonly from: ShareRule;
      readonly to: ShareRule;
      readonly firstYear: number;
      readonly years: number;
    }
  /** Entry and exit during the year: the year is cut where the participants change, each piece split among those present. */
  | { readonly kind: "pro-rata"; readonly by: "days" | "months"; readonly rule: ShareRule };

export type WeightedPart = { readonly weight: Fraction; readonly rule: ShareRule };

/** Which figure is read, and when. */
export type Reading = {
  readonly measure: MeasureId;
  readonly at: ReferenceTime;
  readonly unpublished: "wait" | "newest";
};

export type ReferenceTime =
  /** Nothing is said: the newest date, not after the scenario's date, that all participants have a figure for. */
  | { readonly kind: "unstated" }
  /** "per 1. januar 2026" */
  | { readonly kind: "date"; readonly date: PlainDate }
  /** "1. januar i budsjettåret" (yearsBefore 0), "1. januar året før budsjettåret" (1) and so on. */
  | { readonly kind: "day"; readonly month: number; readonly day: number; readonly yearsBefore: number }
  /** The plain average over `years` dates, the last of them `yearsBefore` the budget year. */
  | {
      readonly kind: "average";
      readonly years: number;
      readonly month: number;
      readonly day: number;
      readonly yearsBefore: number;
    };
