import { type Evaluation, evaluate, type Figure, type Key } from "@omforent/fairness";
import { type Ore, type PlainDate, plainDate, type Result } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";

/** What a negotiation is about: who shares, which yearly amount, and the year whose figures every proposal is held against. */
export type Basis = {
  readonly participants: readonly { readonly id: ParticipantId; readonly name: string; readonly host: boolean }[];
  readonly year: number;
  readonly amount: Ore;
  /** False: an invented amount, told wherever it is shown. */
  readonly amountIsReal: boolean;
};

/** What a proposal is reckoned from, beside the basis. A key with cost groups needs the amount of each. */
export type BasisFacts = {
  readonly figures: readonly Figure[];
  readonly groups: readonly { readonly name: string; readonly amount: Ore }[];
};

export const firstDayOf = (year: number): PlainDate => plainDate(year, 1, 1);

/** The basis' amount by a key, with the figures of a year. */
export function splitIn(year: number, key: Key, basis: Basis, { figures, groups }: BasisFacts): Result<Evaluation> {
  const { cost } = key;
  const isOwnTotal = cost.kind === "groups" || (cost.kind === "charged-first" && cost.rest === null);
  return evaluate({
    key,
    participants: basis.participants,
    figures,
    amount: isOwnTotal ? null : basis.amount,
    ...(cost.kind === "groups" ? { groups: Object.fromEntries(groups.map(({ name, amount }) => [name, amount])) } : {}),
    date: firstDayOf(year),
  });
}
