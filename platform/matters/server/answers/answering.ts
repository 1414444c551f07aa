import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Body } from "../../../bodies/domain/index.ts";
import { asWriter, findBodies } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed, type Signature } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import type { Registry } from "../../../municipalities/domain/index.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import { sentMatter } from "../known-matter.ts";
import { holdBodyIn } from "../store/matter.store.ts";
import type { StoredMatter } from "../store/stored-matter.ts";

export type Answering = {
  readonly tx: Transaction;
  readonly stored: StoredMatter;
  readonly body: Body;
  readonly registry: Registry;
  readonly today: PlainDate;
  readonly at: string;
};

export type AnsweredBy = Answering & { readonly by: Signature };

/**
 * Does something that one body does in a sent matter, in turn with whatever else is registered of it. Refusals: `matter/not-found`, `matter/not-sent`,
 * `matter/unknown-body`, `answer/not-allowed`, those of the work.
 */
export async function answerIn<Output>(
  context: Context,
  { matter: id, body: bodyId }: { readonly matter: string; readonly body: string },
  { actor, may }: { readonly actor: Actor; readonly may: (answering: Answering) => Signature | null },
  work: (answering: AnsweredBy) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const registry = await currentRegistry(context);
  return asWriter(context, actor, async (tx) => {
    const answering = await openAnswer(context, tx, { matter: id, body: bodyId, actor, registry });
    if (!answering.ok) return answering;
    const by = may(answering.value);
    if (!by) return notAllowed(actor, "answer/not-allowed", { body: answering.value.body.name });
    return work({ ...answering.value, by });
  });
}

/** The matter and the body, held until the transaction is over. */
export async function openAnswer(
  context: Context,
  tx: Transaction,
  {
    matter: id,
    body: bodyId,
    actor,
    registry,
  }: { readonly matter: string; readonly body: string; readonly actor: Actor; readonly registry: Registry },
): Promise<Result<Answering>> {
  await holdBodyIn(tx, id, bodyId);
  const sent = await sentMatter(tx, id, actor, { textsOf: bodyId });
  if (!sent.ok) return sent;
  const body = (await findBodies(tx, [bodyId], registry)).get(bodyId)?.body;
  if (!body) return refuse("matter/unknown-body", { body: bodyId.slice(0, 100) }, { path: "body" });
  return ok({ tx, stored: sent.value, body, registry, today: context.today(), at: context.now() });
}
