import type { Evaluation, ParticipantId } from "@omforent/fairness";
import { type Ore, ore } from "@omforent/kernel";

/** From one split to another of the same total: who pays more, who pays less, and how much moves between them. */
export type Moved = {
  readonly amount: Ore;
  readonly more: readonly ParticipantId[];
  readonly less: readonly ParticipantId[];
};

export function movedAmount(before: Evaluation, after: Evaluation): Moved {
  const changes = after.shares.map(({ id, amount }, index) => ({
    id,
    change: amount - (before.shares[index]?.amount ?? 0n),
  }));
  const more = changes.filter(({ change }) => change > 0n);
  return {
    amount: ore(more.reduce((total, { change }) => total + change, 0n)),
    more: more.map(({ id }) => id),
    less: changes.filter(({ change }) => change < 0n).map(({ id }) => id),
  };
}
