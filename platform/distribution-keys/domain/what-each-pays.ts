import { evaluate, type Figure, type Key, type Share } from "@omforent/fairness";
import { type Ore, plainDate } from "@omforent/kernel";

/** A year's cost divided by the key that holds: whole øre that sum to `total`. */
export type Payments = { readonly year: number | null; readonly total: Ore; readonly shares: readonly Share[] };

export type PaymentFacts = {
  readonly key: Key;
  readonly cost: { readonly amount: Ore; readonly year: number | null };
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  readonly host: string | null;
  /** Whether the list of participants is known to be all of them; a share of a part is no share. */
  readonly isComplete: boolean;
  readonly figures: readonly Figure[];
};

/** What each pays, when everything that it takes is known; null otherwise: no share is guessed. */
export function whatEachPays({ key, cost, participants, host, isComplete, figures }: PaymentFacts): Payments | null {
  if (!isComplete) return null;
  const result = evaluate({
    key,
    participants: participants.map(({ id, name }) => ({ id, name, host: id === host })),
    figures,
    amount: cost.amount,
    date: cost.year === null ? null : plainDate(cost.year, 1, 1),
  });
  return result.ok ? { year: cost.year, total: result.value.total, shares: result.value.shares } : null;
}
