import { ok, type Result } from "@omforent/kernel";
import { type Body, indexBodies } from "../../../../bodies/domain/index.ts";
import { findBodiesOf } from "../../../../bodies/server/index.ts";
import type { Directory } from "../../../../cooperations/domain/index.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { type Agreeable, namedDeciders } from "../../../domain/index.ts";
import { type CooperationFacts, cooperationOf } from "../cooperation-of.ts";

export type AgreedHere = Agreeable & { readonly facts: CooperationFacts; readonly inOrder: readonly Body[] };

/** What an agreement of a cooperation can be about: its own bodies first, then those of each that takes part. Refusal: `cooperation/not-found`. */
export async function agreedHere(context: Context, id: string, directory: Directory): Promise<Result<AgreedHere>> {
  const facts = await cooperationOf(context, id, directory);
  if (!facts.ok) return facts;
  const { form, participants } = facts.value;
  const holders = [id, ...participants];
  const found = (await findBodiesOf(context.database, holders, directory.registry)).map(({ body }) => body);
  const inOrder = holders.flatMap((holder) => found.filter((body) => body.holder === holder));
  return ok({
    facts: facts.value,
    inOrder,
    bodies: indexBodies(inOrder),
    named: namedDeciders(form),
    today: context.today(),
  });
}
