import { AsyncLocalStorage } from "node:async_hooks";
import type { Result } from "@omforent/kernel";
import type { Actor } from "../domain/actor.ts";
import { actAs } from "./act-as.ts";
import type { Context, Transaction } from "./context.ts";

/**
 * Runs an operation's work in one transaction, as the actor. A refusal rolls back like a bug does, so a "no" never leaves half a change.
 * @example inTransaction(context, actor, async (tx) => { …; await recordEvent(tx, …); return ok(id); })
 */
export async function inTransaction<Output>(
  { database }: Pick<Context, "database">,
  actor: Actor,
  work: (tx: Transaction) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  try {
    return await database.transaction().execute(async (tx) => {
      await actAs(tx, actor);
      const result = await insideTransaction(() => work(tx));
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.result as Result<Output>;
    throw thrown;
  }
}

/** True while an operation's transaction is open: then a second connection must not be asked for. */
export const isInsideTransaction = (): boolean => inside.getStore() === true;

export const insideTransaction = <Output>(work: () => Output): Output => inside.run(true, work);

const inside = new AsyncLocalStorage<true>();

class RolledBack extends Error {
  readonly result: Result<unknown>;
  constructor(result: Result<unknown>) {
    super("refused");
    this.result = result;
  }
}
