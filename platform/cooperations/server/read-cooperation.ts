import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { CooperationDetailWire } from "../contract.ts";
import { DuplicateIndex, mayReadCooperation, partnerIdsOf, serviceKeysOf, summarise } from "../domain/index.ts";
import { commonWords } from "./common-words.ts";
import { findCooperation, findNearComparables, findTakesPartIn } from "./cooperation.store.ts";
import { currentDirectory } from "./current-directory.ts";
import { detailToWire } from "./detail-to-wire.ts";
import { mentionedIn } from "./mentioned-in.ts";

/** One cooperation with everything that is known about it, and what is not. */
export async function readCooperation(
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<CooperationDetailWire>> {
  if (!mayReadCooperation(actor)) return refuse("cooperation/not-allowed");
  const cooperation = await findCooperation(context.database, id);
  if (!cooperation) return refuse("cooperation/not-found", { id: id.slice(0, 100) });
  const directory = await currentDirectory(context, { cooperations: mentionedIn(cooperation) });
  const today = context.today();
  const summary = summarise(cooperation, directory, today);
  const comparable = {
    id,
    name: summary.name,
    participants: partnerIdsOf(summary),
    services: serviceKeysOf(summary),
  };
  const near = await findNearComparables(context.database, comparable, await commonWords(context));
  const similar = new DuplicateIndex(near).like(comparable);
  const takesPartIn = await findTakesPartIn(context.database, id);
  return ok(detailToWire(cooperation, { directory, today, takesPartIn, similar }));
}
