import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { mayReadMunicipality, measuresFor, type StatisticMeasure } from "../domain/index.ts";
import { findMeasures } from "./measure.store.ts";

/** Every measure; with an owner, those that the owner's keys may name: the common ones and its own. */
export async function listMeasures(
  { database }: Context,
  { owner }: { readonly owner: string | null },
  actor: Actor,
): Promise<Result<readonly StatisticMeasure[]>> {
  if (!mayReadMunicipality(actor)) return refuse("municipality/not-allowed");
  const measures = await findMeasures(database);
  return ok(owner === null ? measures : measuresFor(measures, owner));
}
