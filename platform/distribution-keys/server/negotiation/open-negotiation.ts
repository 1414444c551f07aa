import { unguessable } from "../../../bodies/server/index.ts";
import type { Cooperation } from "../../../cooperations/domain/index.ts";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import type { KeptNegotiation } from "./kept-negotiation.ts";
import { insertNegotiation } from "./negotiation.store.ts";
import { recordOpened } from "./negotiation-events.ts";
import type { Seated } from "./propose-key.ts";

type Opening = {
  readonly cooperation: Cooperation;
  readonly seated: Seated;
  readonly by: Signature;
  readonly holder: Holder;
};

/** The first proposal opens the negotiation, with its first round: who sits at the table, and what is shared. */
export async function openNegotiationFor(
  context: Context,
  tx: Transaction,
  { cooperation, seated, by, holder }: Opening,
): Promise<KeptNegotiation> {
  const on = context.today();
  const negotiation: KeptNegotiation = {
    id: `n-${unguessable(12)}`,
    cooperationId: cooperation.id,
    table: seated.table,
    basis: seated.basis,
    openedOn: on,
    openedFor: holder,
    openedForName: by.name,
    end: null,
    rounds: [{ number: 1, openedOn: on }],
  };
  await insertNegotiation(tx, negotiation, by);
  await recordOpened(context, tx, { negotiation, by });
  return negotiation;
}
