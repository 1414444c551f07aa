import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import type { ParticipantId } from "./key.ts";
import type { Evaluation } from "./scenario.ts";

/** One participant under two keys. Per-inhabitant figures are exact øre, null where the divisor is unknown or zero. */
export type Compared = {
  readonly id: ParticipantId;
  readonly before: Ore;
  readonly after: Ore;
  readonly change: Ore;
  readonly shareBefore: Fraction | null;
  readonly shareAfter: Fraction | null;
  readonly perUnitBefore: Fraction | null;
  readonly perUnitAfter: Fraction | null;
};

/**
 * Compares two evaluations of the same participants: amount, share, per inhabitant (or per unit of any other figure),
 * change. Somebody in only one of them has 0 in the other. In the order of `after`, then those who are only in `before`.
 */
export function compareEvaluations(
  before: Evaluation,
  after: Evaluation,
  divisors: ReadonlyMap<ParticipantId, Fraction>,
): Compared[] {
  const [old, now] = [indexById(before), indexById(after)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids.map((id) => {
    const amounts = { before: old.get(id)?.amount ?? ore(0n), after: now.get(id)?.amount ?? ore(0n) };
    return {
      id,
      ...amounts,
      change: ore(amounts.after - amounts.before),
      shareBefore: old.get(id)?.fraction ?? null,
      shareAfter: now.get(id)?.fraction ?? null,
      perUnitBefore: perUnit(amounts.before, divisors.get(id)),
      perUnitAfter: perUnit(amounts.after, divisors.get(id)),
    };
  });
}

/** How much money changes hands between the participants: half the sum of all changes, when the totals are the same. */
export const moved = (compared: readonly Compared[]): Ore =>
  ore(compared.reduce((sum, { change }) => (change > 0n ? sum + change : sum), 0n));

/** Exact øre per unit; null when the divisor is unknown or zero. */
export const perUnit = (amount: Ore, divisor: Fraction | undefined): Fraction | null =>
  divisor === undefined || fractions.isZero(divisor) ? null : fractions.divide(fraction(amount), divisor);

const indexById = ({ shares }: Evaluation) => new Map(shares.map((share) => [share.id, share]));
