import { fractions, ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { WeightListWire } from "../contract.ts";
import { mayReadBodies, mayRecordWeights } from "../domain/index.ts";
import { clauseToWire } from "./body-to-wire.ts";
import { directoryWith, namesIn, withNamesOf } from "./holder-names.ts";
import { findWeightsOf } from "./weight.store.ts";

/** What votes count for in a cooperation and its bodies. Refusal: `cooperation/not-found`. */
export async function listWeights(
  context: Context,
  cooperation: string,
  actor: Actor,
): Promise<Result<WeightListWire>> {
  if (!mayReadBodies(actor)) return refuse("body/not-allowed");
  const directory = await directoryWith(context, [cooperation]);
  if (!directory.cooperations.has(cooperation))
    return refuse("cooperation/not-found", { id: cooperation.slice(0, 100) });
  const weights = await findWeightsOf(context.database, cooperation);
  const voters = weights.map(({ voter }) => voter);
  const names = namesIn(await withNamesOf(context, directory, voters));
  return ok({
    weights: weights.map(({ weight, clause, ...one }) => ({
      ...one,
      voterName: names(one.voter),
      weight: fractions.toWire(weight),
      clause: clauseToWire(clause),
    })),
    mayChange: mayRecordWeights(actor, cooperation) !== null,
  });
}
