import type { Result } from "@omforent/kernel";
import { type Actor, notAllowed, type Signature } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { Json } from "../../kernel/server/tables.ts";
import type { Registry } from "../../municipalities/domain/index.ts";
import { currentRegistry } from "../../municipalities/server/index.ts";
import { mayKeepBodies } from "../domain/index.ts";
import { asWriter } from "./as-writer.ts";
import { findBody, holdBody, type KeptBody } from "./body.store.ts";
import { bodyNotFound } from "./read-body.ts";

export type Keeping = {
  readonly tx: Transaction;
  readonly kept: KeptBody;
  readonly by: Signature;
  readonly at: string;
  readonly registry: Registry;
  /** Tells the history what happened to the body. */
  readonly record: (kind: string, before: Json, after: Json) => Promise<void>;
};

/** Changes something of a body, as whoever keeps it. Refusals: `body/not-found`, `body/not-allowed`, those of the work. */
export async function keepBody<Output>(
  context: Context,
  id: string,
  actor: Actor,
  work: (keeping: Keeping) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const registry = await currentRegistry(context);
  return asWriter(context, actor, async (tx) => {
    await holdBody(tx, id);
    const kept = await findBody(tx, id, registry);
    if (!kept) return bodyNotFound(id);
    const by = mayKeepBodies(actor, kept.body.holder);
    if (!by) return notAllowed(actor, "body/not-allowed", { body: kept.body.name });
    const at = context.now();
    const record: Keeping["record"] = (kind, before, after) =>
      recordEvent(tx, { log: logOf(by), kind, subject: `body:${id}`, by, at, before, after, reason: null });
    return work({ tx, kept, by, at, registry, record });
  });
}
