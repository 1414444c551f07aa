import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Transaction } from "../../kernel/server/context.ts";
import { mayKnowOfMatter } from "../domain/index.ts";
import { type Depth, findMatter } from "./store/matter.store.ts";
import { heldOf, type StoredMatter } from "./store/stored-matter.ts";

/** A matter as far as the actor may see it. A draft that she may not know of is not found, in the same words as one that never was. */
export async function knownMatter(
  tx: Transaction,
  id: string,
  actor: Actor,
  depth: Depth = {},
): Promise<Result<StoredMatter>> {
  const stored = await findMatter(tx, id, depth);
  return stored && mayKnowOfMatter(actor, heldOf(stored)) ? ok(stored) : matterNotFound(id);
}

/** A matter that has been sent: what participants answer. Refusals: `matter/not-found`, `matter/not-sent`. */
export async function sentMatter(
  tx: Transaction,
  id: string,
  actor: Actor,
  depth: Depth = {},
): Promise<Result<StoredMatter>> {
  const known = await knownMatter(tx, id, actor, depth);
  return known.ok && heldOf(known.value).sentOn === null ? refuse("matter/not-sent") : known;
}

export const matterNotFound = (id: string) => refuse("matter/not-found", { id: id.slice(0, 100) });
