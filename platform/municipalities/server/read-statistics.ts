import { ok, type PlainDate, parseDate, type Refusal, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import {
  findMunicipality,
  isCountyNumber,
  isMunicipalityNumber,
  mayReadMunicipality,
  municipalitiesOf,
  type Registry,
  sumsOfParts,
} from "../domain/index.ts";
import { currentRegistry } from "./current-registry.ts";
import { findMeasures } from "./measure.store.ts";
import { findStatistics, type StoredStatistic } from "./statistic.store.ts";

export type StatisticsQuery = {
  readonly measure: string;
  readonly participants: readonly string[];
  /** A date, or a year, which means its first day; null: from the first. */
  readonly from: string | null;
  /** A date, or a year, which means its last day; null: to the newest. */
  readonly to: string | null;
};
export type ReadStatisticResult = StoredStatistic & { readonly derived: "sum-of-municipalities" | null };

const mostParticipants = 400;

/**
 * The figures of one measure for participants, in their order and then by date. A county's own figures come first; for dates
 * without one, the sum of its municipalities. A participant without figures simply has none here.
 */
export async function readStatistics(
  context: Context,
  query: StatisticsQuery,
  actor: Actor,
): Promise<Result<readonly ReadStatisticResult[]>> {
  if (!mayReadMunicipality(actor)) return refuse("municipality/not-allowed");
  if (query.participants.length > mostParticipants)
    return refuse("statistic/too-many-participants", { most: mostParticipants }, { path: "participants" });
  const measures = await findMeasures(context.database);
  if (!measures.some(({ id }) => id === query.measure))
    return refuse("statistic/unknown-measure", { measure: query.measure }, { path: "measure" });
  const period = readPeriod(query);
  if (!period.ok) return period;
  const registry = await currentRegistry(context);
  const wrong = query.participants.flatMap((participant, index) => wrongParticipant(registry, participant, index));
  if (wrong.length > 0)
    return refuse("statistic/participants-refused", { count: wrong.length }, { path: "participants", because: wrong });
  const wanted = new Set(query.participants.flatMap((participant) => [participant, ...partsOf(registry, participant)]));
  const found = await findStatistics(context.database, {
    ...period.value,
    measure: query.measure,
    participants: [...wanted],
  });
  const byParticipant = Map.groupBy(found, ({ participant }) => participant);
  return ok(
    [...new Set(query.participants)].flatMap((participant) =>
      withSums(participant, query.measure, registry, byParticipant),
    ),
  );
}

function withSums(
  participant: string,
  measure: string,
  registry: Registry,
  found: ReadonlyMap<string, readonly StoredStatistic[]>,
): readonly ReadStatisticResult[] {
  const own = (found.get(participant) ?? []).map((statistic) => ({ ...statistic, derived: null }));
  const parts = partsOf(registry, participant);
  if (parts.length === 0) return own;
  const taken = new Set(own.map(({ date }) => date));
  const figures = parts.flatMap((part) => found.get(part) ?? []);
  const sums = sumsOfParts({ participant, measure }, parts, figures)
    .filter(({ date }) => !taken.has(date))
    .map((sum) => ({
      ...sum,
      derived: "sum-of-municipalities" as const,
      recordedBy: null,
      recordedAt: null,
      corrections: 0,
    }));
  return [...own, ...sums].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const partsOf = (registry: Registry, participant: string): readonly string[] =>
  isCountyNumber(participant) ? municipalitiesOf(registry, participant).map(({ number }) => number) : [];

function wrongParticipant(registry: Registry, participant: string, index: number): readonly Refusal[] {
  const path = `participants/${index}`;
  if (isMunicipalityNumber(participant)) {
    const municipality = findMunicipality(registry, participant);
    return municipality.ok ? [] : [{ ...municipality.refusal, path }];
  }
  if (isCountyNumber(participant) && !registry.counties.has(participant))
    return [refuse("statistic/unknown-participant", { participant }, { path }).refusal];
  return [];
}

function readPeriod({
  from,
  to,
}: StatisticsQuery): Result<{ readonly from: PlainDate | null; readonly to: PlainDate | null }> {
  const first = from === null ? ok(null) : parseDate(from.length === 4 ? `${from}-01-01` : from);
  if (!first.ok) return first;
  const last = to === null ? ok(null) : parseDate(to.length === 4 ? `${to}-12-31` : to);
  return last.ok ? ok({ from: first.value, to: last.value }) : last;
}
