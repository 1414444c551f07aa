import type { ParticipantId } from "@omforent/fairness";
import { type Ore, ore } from "@omforent/kernel";

/**
 * What one would pay for the service without the others: from–to, since nobody knows it exactly; the same twice when it is
 * known. Whoever has none is not known.
 */
export type AloneCost = {
  readonly participant: ParticipantId;
  readonly from: Ore;
  readonly to: Ore;
  /** Where the estimate comes from, in the words of whoever made it. */
  readonly note: string;
};

/** Those of the participants, in their order; null for whom nothing is known. */
export const aloneCostsOf = (
  participants: readonly { readonly id: ParticipantId }[],
  alone: readonly AloneCost[],
): readonly (AloneCost | null)[] =>
  participants.map(({ id }) => alone.find(({ participant }) => participant === id) ?? null);

/** The middle of an estimate, in whole øre. */
export const middleOf = ({ from, to }: Pick<AloneCost, "from" | "to">): Ore => ore((from + to) / 2n);
