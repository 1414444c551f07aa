import { objectionsTo } from "./core.ts";
import { type Game, grand } from "./game.ts";

/** Those who pay more than they would by themselves carry the others, by this amount. */
export type CrossSubsidy = { readonly payers: number; readonly receivers: number; readonly amount: number };

/**
 * Who subsidises whom (Faulhaber 1975, American Economic Review 65:966): a group that pays more than it would cost by
 * itself; then all the others together pay less than what serving them adds. The largest subsidy first; none means that
 * the charges are free of cross-subsidy, that is, in the core. Charges must sum to the cost of all together.
 */
export function crossSubsidies(game: Game, charges: ArrayLike<number>, most = 100): CrossSubsidy[] {
  if (game.kind !== "cost") throw new RangeError("cross-subsidies are about costs");
  return objectionsTo(game, charges, most).map(({ coalition, gain }) => ({
    payers: coalition,
    receivers: grand(game) & ~coalition,
    amount: gain,
  }));
}
