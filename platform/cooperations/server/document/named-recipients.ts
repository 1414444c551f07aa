import { type Holder, idOf } from "../../../kernel/domain/holder.ts";
import type { Transaction } from "../../../kernel/server/context.ts";
import {
  type Directory,
  type Document,
  kindOf,
  namedParticipant,
  possibleRecipients,
  type Recipient,
} from "../../domain/index.ts";
import { findCooperation, findNames } from "../cooperation.store.ts";

/** Everyone whom a document may be sent to, by name. */
export async function namedRecipients(
  tx: Transaction,
  { cooperationId, holder }: Pick<Document, "cooperationId" | "holder">,
  directory: Directory,
): Promise<readonly Recipient[]> {
  const cooperation = await findCooperation(tx, cooperationId);
  if (!cooperation) return [];
  const possible = possibleRecipients(cooperation, holder).map((id) => ({ id, place: idOf(id as Holder) })); // written like a holder
  const cooperations = await findNames(
    tx,
    possible.map(({ place }) => place),
  );
  return possible.flatMap(({ id, place }) => {
    const named = namedParticipant({ ...directory, cooperations }, place);
    return named ? [{ id, name: kindOf(place) === "county" ? (named.county?.name ?? named.name) : named.name }] : [];
  });
}
