import type { Language } from "../../../kernel/domain/language.ts";
import { toAddress } from "../../domain/workshop-address.ts";
import { exampleState, takesPart } from "../../domain/workshop-state.ts";
import { type AtTheTable, moneyIn } from "./at-the-table.ts";

/** The workshop with a key to try, and what the negotiation is about around it. */
export function tryAddress(
  { cooperation, negotiation, own }: AtTheTable,
  sentence: string,
  language: Language,
): string {
  const state = {
    ...exampleState,
    cooperation: cooperation.id,
    participants: negotiation.participants.map(({ id }) => takesPart(id)),
    own,
    amount: moneyIn(negotiation.amount),
    amountIsReal: negotiation.amountIsReal,
    keys: [sentence],
    year: negotiation.year,
    language,
  };
  const query = new URLSearchParams([...toAddress(state)]).toString();
  return `/samarbeid/${encodeURIComponent(cooperation.id)}/nokkel?${query}`;
}
