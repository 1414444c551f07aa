import type { ParticipantId } from "@omforent/fairness";
import { type Ore, ore, sumOre } from "@omforent/kernel";
import type { AloneCost } from "./alone-cost.ts";

export type OreRange = { readonly from: Ore; readonly to: Ore };

/** What can be said whatever the truth within the estimate is. `even`: known exactly, and the same as alone. */
export type StandingVerdict = "gains-by-staying" | "gains-by-leaving" | "even" | "cannot-tell" | "not-known";

/** One participant's charge beside its cost alone. A negative saving is what it would have gained alone. */
export type Standing = {
  readonly id: ParticipantId;
  readonly charge: Ore;
  readonly alone: AloneCost | null;
  readonly saves: OreRange | null;
  readonly verdict: StandingVerdict;
};

export type Charged = { readonly id: ParticipantId; readonly amount: Ore };

/** What each saves by paying its charge instead of being alone, and the verdict that holds over the whole range. */
export const standings = (charges: readonly Charged[], alone: readonly (AloneCost | null)[]): readonly Standing[] =>
  charges.map(({ id, amount }, index) => {
    const cost = alone[index] ?? null;
    const saves = cost && { from: ore(cost.from - amount), to: ore(cost.to - amount) };
    return { id, charge: amount, alone: cost, saves, verdict: saves ? verdictOn(saves) : "not-known" };
  });

/** What all save together; null when somebody's cost alone is not known. */
export function savedTogether(all: readonly Standing[]): OreRange | null {
  const known = all.flatMap(({ saves }) => (saves ? [saves] : []));
  if (known.length < all.length) return null;
  return { from: sumOre(known.map(({ from }) => from)), to: sumOre(known.map(({ to }) => to)) };
}

export function verdictOn({ from, to }: OreRange): Exclude<StandingVerdict, "not-known"> {
  if (to < 0n) return "gains-by-leaving";
  if (from < 0n) return "cannot-tell";
  return to === 0n ? "even" : "gains-by-staying";
}
