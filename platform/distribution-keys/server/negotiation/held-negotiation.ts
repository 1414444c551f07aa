import { ok, type Result, refuse } from "@omforent/kernel";
import type { Transaction } from "../../../kernel/server/context.ts";
import type { KeptNegotiation } from "./kept-negotiation.ts";
import { findNegotiation, holdNegotiations } from "./negotiation.store.ts";

/** An open negotiation, held for the rest of the transaction. Refusals: `negotiation/not-found`, `negotiation/ended`. */
export async function heldNegotiation(tx: Transaction, id: string): Promise<Result<KeptNegotiation>> {
  const found = await findNegotiation(tx, id);
  if (!found) return refuse("negotiation/not-found", { id: id.slice(0, 100) });
  await holdNegotiations(tx, found.cooperationId);
  const negotiation = await findNegotiation(tx, id);
  if (!negotiation) return refuse("negotiation/not-found", { id: id.slice(0, 100) });
  return negotiation.end ? refuse("negotiation/ended", { on: negotiation.end.on }) : ok(negotiation);
}
