import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { MunicipalitySummaryJson } from "../contract.ts";
import { type Found, type Municipality, mayReadMunicipality, searchMunicipality } from "../domain/index.ts";
import { currentRegistry } from "./current-registry.ts";
import { findNewest } from "./statistic.store.ts";
import { matchToWire, summaryToWire } from "./wire.ts";

/** All municipalities by number, or those that a search text finds, the best first. */
export async function listMunicipalities(
  context: Context,
  { text }: { readonly text: string | null },
  actor: Actor,
): Promise<Result<readonly MunicipalitySummaryJson[]>> {
  if (!mayReadMunicipality(actor)) return refuse("municipality/not-allowed");
  const registry = await currentRegistry(context);
  const population = await findNewest(context.database, "population");
  const summary = (municipality: Municipality) => summaryToWire(municipality, registry, population);
  if (text === null) return ok([...registry.municipalities.values()].map(summary));
  const found: readonly Found[] = searchMunicipality(registry, text);
  return ok(found.map(({ municipality, match }) => ({ ...summary(municipality), match: matchToWire(match) })));
}
