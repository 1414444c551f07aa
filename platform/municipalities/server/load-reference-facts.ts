import { signsForSelf, system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { loadFacts } from "../../kernel/server/load-facts.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { type FactFile, readFactFile } from "../facts/files.ts";
import { readMeasures } from "../facts/read-measures.ts";
import { readPopulationLines, readPopulationRow } from "../facts/read-population.ts";
import { readRegistryLists } from "../facts/read-registry.ts";
import { forgetRegistry } from "./current-registry.ts";
import { saveReferenceMeasures } from "./measure.store.ts";
import { saveReferenceStatistics } from "./reference-statistic.store.ts";
import { saveRegistry } from "./registry.store.ts";

const registryFiles: readonly FactFile[] = ["municipalities.json", "former-municipalities.csv", "neighbours.json"];
const statisticFiles: readonly FactFile[] = ["measures.json", "population.csv"];

/** Loads the municipalities and their population into the database, each when its files have changed. True when something was loaded. */
export async function loadReferenceFacts(context: Context): Promise<boolean> {
  const registry = await loadFacts(context, {
    name: "municipalities",
    content: registryFiles.map(readFactFile).join("\n"),
    load: async (tx) => {
      const lists = readRegistryLists();
      await saveRegistry(tx, lists);
      const after = { municipalities: lists.municipalities.length, former: lists.formers.length };
      await recordEvent(tx, { ...loaded(context), subject: "facts:municipalities", after });
    },
  });
  if (registry) forgetRegistry(context);
  const statistics = await loadFacts(context, {
    name: "population",
    content: statisticFiles.map(readFactFile).join("\n"),
    load: async (tx) => {
      const { measures, source } = readMeasures();
      const rows = [...readPopulationLines().values()].flat().map(readPopulationRow);
      await saveReferenceMeasures(tx, measures);
      await saveReferenceStatistics(tx, rows, source, context.now());
      const after = { measures: measures.length, rows: rows.length, source: source.title };
      await recordEvent(tx, { ...loaded(context), subject: "facts:population", after });
    },
  });
  return registry || statistics;
}

const loaded = (context: Context) => ({
  log: "installation",
  kind: "facts/loaded",
  by: signsForSelf(system),
  at: context.now(),
  before: null,
  reason: null,
});
