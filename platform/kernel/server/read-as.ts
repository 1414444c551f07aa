import type { Actor } from "../domain/actor.ts";
import { actAs } from "./act-as.ts";
import type { Context } from "./context.ts";
import { insideTransaction } from "./in-transaction.ts";

/**
 * Reads as the actor. The public needs no transaction: that is what every connection is from the start.
 * @example readAs(context, actor, (context) => listKeyVersions(context, id, actor))
 */
export function readAs<Output>(
  context: Context,
  actor: Actor,
  read: (context: Context) => Promise<Output>,
): Promise<Output> {
  if (actor.kind === "nobody") return read(context);
  return context.database.transaction().execute(async (tx) => {
    await actAs(tx, actor);
    return insideTransaction(() => read({ ...context, database: tx, home: context.database }));
  });
}
