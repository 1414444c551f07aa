import { ok, type Result } from "@omforent/kernel";
import { directoryWith, findBodies, namesIn } from "../../../../bodies/server/index.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import type { AgreedListWire } from "../../../contract.ts";
import { wordsOfLawBody } from "../decider-to-wire.ts";
import { findAgreed } from "./agreed.store.ts";
import { agreedHere } from "./agreed-here.ts";
import { bodiesIn, recordToWire } from "./agreed-to-wire.ts";

/** All that has been registered as agreed in a cooperation, and whom an agreement can name. Refusal: `cooperation/not-found`. */
export async function listAgreed(context: Context, id: string): Promise<Result<AgreedListWire>> {
  const directory = await directoryWith(context, [id]);
  const here = await agreedHere(context, id, directory);
  if (!here.ok) return here;
  const { inOrder, named } = here.value;
  const records = await findAgreed(context.database, id);
  const spokenOf = await findBodies(context.database, bodiesIn(records), directory.registry);
  const names = namesIn(directory);
  return ok({
    named: named.map((body) => ({ body, words: wordsOfLawBody(body) })),
    bodies: inOrder.map(({ id: body, name, holder }) => ({ body, name, holder, holderName: names(holder) })),
    records: records.map((record) => recordToWire(record, (body) => spokenOf.get(body)?.body.name ?? body)),
  });
}
