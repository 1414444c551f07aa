import type { ParticipantId } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, ok, type Result, refuse } from "@omforent/kernel";
import type { FairPoints } from "../alone/fair-points.ts";
import type { FairnessState } from "../alone/fairness-state.ts";

type Around = {
  readonly participants: readonly ParticipantId[];
  readonly total: Ore;
  readonly fair: FairPoints | null;
};

/**
 * The split that the search aims at, as exact shares of one whole. Refusals: `alone/amount-not-positive`, `finding/no-fair-point`, `finding/wanted-missing`
 * and `finding/use-missing` with whom, `finding/wanted-sum` with what is missing in øre as text, `finding/no-use`.
 */
export function aimOf(asked: FairnessState, { participants, total, fair }: Around): Result<readonly Fraction[]> {
  if (total <= 0n) return refuse("alone/amount-not-positive");
  switch (asked.aim) {
    case "wanted": {
      const amounts = ofEach(participants, asked.wanted, ({ amount }) => amount);
      if (!amounts.ok) return refuse("finding/wanted-missing", { participants: amounts.missing });
      const sum = amounts.values.reduce((all, amount) => all + amount, 0n);
      if (sum !== total) return refuse("finding/wanted-sum", { sum: String(sum), total: String(total) });
      return ok(sharesOf(amounts.values, total));
    }
    case "use": {
      const counts = ofEach(participants, asked.use, ({ count }) => count);
      if (!counts.ok) return refuse("finding/use-missing", { participants: counts.missing });
      const all = fractions.sum(counts.values);
      if (all.n <= 0n) return refuse("finding/no-use");
      return ok(counts.values.map((count) => fractions.divide(count, all)));
    }
    default: {
      const amounts = fair?.middle.amounts[asked.aim];
      return amounts ? ok(sharesOf(amounts, total)) : refuse("finding/no-fair-point");
    }
  }
}

const sharesOf = (amounts: readonly Ore[], total: Ore): readonly Fraction[] =>
  amounts.map((amount) => fraction(amount, total));

function ofEach<One extends { readonly participant: ParticipantId }, Value>(
  participants: readonly ParticipantId[],
  typed: readonly One[],
  pick: (one: One) => Value,
):
  | { readonly ok: true; readonly values: readonly Value[] }
  | { readonly ok: false; readonly missing: ParticipantId[] } {
  const found = participants.map((id) => typed.find(({ participant }) => participant === id));
  const missing = participants.filter((_, at) => !found[at]);
  return missing.length > 0
    ? { ok: false, missing }
    : { ok: true, values: found.flatMap((one) => (one ? [pick(one)] : [])) };
}
