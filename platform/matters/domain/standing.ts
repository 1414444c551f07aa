import type { BodyIndex, Clause, WeightTable } from "../../bodies/domain/index.ts";

/** What a matter rests on outside itself: which bodies there are, and what each voter's vote counts for. */
export type Standing = {
  readonly bodies: BodyIndex;
  /** The weights of each place where votes are weighted, on the day that the cooperation has settled. Only `bodies` makes them. */
  readonly weights: readonly WeightTable[];
  /** Where urgent authority (hastefullmakt) stands; null: not known here. */
  readonly urgentAuthority: Clause | null;
};
