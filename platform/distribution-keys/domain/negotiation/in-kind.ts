import { roundToTotal } from "@omforent/fairness";
import type { Fraction } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";

/** What each is to do and not pay: «fire leger i vakt, etter folketall». `by` null: in the words of `what` alone. */
export type InKind = {
  readonly what: string;
  readonly count: number | null;
  readonly by: "equal" | "population" | null;
};

/** How many each is to carry: whole ones, by largest remainder; null where nothing says how they are divided. */
export function inKindEach(
  { count, by }: InKind,
  shares: readonly { readonly id: ParticipantId; readonly share: Fraction }[],
): readonly { readonly id: ParticipantId; readonly count: bigint }[] | null {
  if (count === null || by === null || shares.length === 0) return null;
  const total = BigInt(count);
  const quotas = shares.map(({ id, share }) => ({ id, exact: { n: share.n * total, d: share.d } }));
  return roundToTotal(quotas, total).map(({ id, amount }) => ({ id, count: amount }));
}
