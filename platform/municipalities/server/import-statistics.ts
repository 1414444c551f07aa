import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { ImportStatisticsJson, RecordedStatisticsJson } from "../contract.ts";
import { municipalityInUse, type Registry, type StatisticMeasure } from "../domain/index.ts";
import { currentRegistry } from "./current-registry.ts";
import { findMeasures } from "./measure.store.ts";
import { recordStatistics, type StatisticsToRecord } from "./record-statistics.ts";
import { readStatisticLines, type StatisticLine } from "./statistic-csv.ts";

/**
 * Records the figures of a CSV file with the columns measure, participant, date and value. Measures and municipalities may be
 * written by name as well as by id. Everything else is as in {@link recordStatistics}; a wrong line is named by its number.
 */
export async function importStatistics(
  context: Context,
  { csv, ...rest }: ImportStatisticsJson,
  actor: Actor,
): Promise<Result<RecordedStatisticsJson>> {
  if (actor.kind === "nobody") return notAllowed(actor, "statistic/not-allowed"); // before anything is read for a stranger
  const lines = readStatisticLines(csv);
  if (!lines.ok) return lines;
  const registry = await currentRegistry(context);
  const measures = await findMeasures(context.database);
  const values = lines.value.map((line) => withIds(line, registry, measures));
  const wrong = values.flatMap((value) => (value.ok ? [] : [value.refusal]));
  if (wrong.length > 0)
    return refuse("statistic/values-refused", { count: wrong.length }, { because: wrong.slice(0, 100) });
  return recordStatistics(
    context,
    { ...rest, values: values.flatMap((value) => (value.ok ? [value.value] : [])) },
    actor,
  );
}

function withIds(
  line: StatisticLine,
  registry: Registry,
  measures: readonly StatisticMeasure[],
): Result<StatisticsToRecord["values"][number]> {
  const path = `lines/${line.number}`;
  const participant = participantOf(line.participant, registry);
  if (!participant.ok) return { ok: false, refusal: { ...participant.refusal, path: `${path}/participant` } };
  const named = measures.filter(({ names }) => Object.values(names).some((name) => sameWord(name, line.measure)));
  if (named.length > 1) {
    const params = { text: line.measure, candidates: named.map(({ id }) => id) };
    return refuse("statistic/ambiguous-measure", params, { path: `${path}/measure` });
  }
  const measure = named[0]?.id ?? line.measure;
  return ok({ measure, participant: participant.value, date: line.date, value: line.value, path });
}

/** Ids are left as they are, right or wrong; a name must be one that a municipality bears today. */
function participantOf(text: string, registry: Registry): Result<string> {
  if (/^\d+$/.test(text) || /^[a-z][a-z0-9-]*:/.test(text)) return ok(text);
  const municipality = municipalityInUse(registry, text);
  return municipality.ok ? ok(municipality.value.number) : municipality;
}

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();
