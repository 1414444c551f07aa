import { ok, type PlainDate, parseDate, type Refusal, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed, type Signature } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { RecordedStatisticsJson } from "../contract.ts";
import {
  decideRecording,
  mayRecordStatistics,
  type ReadStatistic,
  type RecordedFigure,
  readStatistic,
  type StatisticDraft,
  writeDecimal,
} from "../domain/index.ts";
import { currentRegistry } from "./current-registry.ts";
import { findMeasures } from "./measure.store.ts";
import { findKept, insertSource, keepReplaced, keyOf, saveStatistics } from "./statistic.store.ts";

export type StatisticsToRecord = {
  readonly source: string;
  readonly table: string | null;
  readonly publishedOn: string | null;
  readonly reason: string | null;
  /** `path` says where each one stands in what was sent: "values/3", "lines/12". */
  readonly values: readonly (StatisticDraft & { readonly path: string })[];
};
type Placed = ReadStatistic & { readonly path: string };

const mostReasons = 100;

/** Records figures with their source. All or none: one wrong figure and nothing is changed, with a reason for each wrong one. */
export async function recordStatistics(
  context: Context,
  input: StatisticsToRecord,
  actor: Actor,
): Promise<Result<RecordedStatisticsJson>> {
  if (input.source.trim() === "") return refuse("statistic/source-missing", {}, { path: "source" });
  const publishedOn = readPublished(input.publishedOn, context.today());
  if (!publishedOn.ok) return publishedOn;
  const read = await readValues(context, input);
  if (!read.ok) return read;
  const by = mayRecordStatistics(actor, read.value.map(whatItIsAbout));
  if (!by) return notAllowed(actor, "statistic/not-allowed");
  return inTransaction(context, actor, (tx) =>
    save(tx, { ...input, statistics: read.value, publishedOn: publishedOn.value, by, at: context.now() }),
  );
}

const whatItIsAbout = ({ participant, measure }: ReadStatistic): RecordedFigure => ({
  participant,
  measureOwner: measure.owner,
});

type Decided = Omit<StatisticsToRecord, "publishedOn" | "values"> & {
  readonly statistics: readonly Placed[];
  readonly publishedOn: PlainDate | null;
  readonly by: Signature;
  readonly at: string;
};

async function save(tx: Transaction, input: Decided): Promise<Result<RecordedStatisticsJson>> {
  const { statistics, by, at, reason } = input;
  const kept = await findKept(tx, statistics);
  const keptFor = (one: ReadStatistic) => kept.get(keyOf(one.measure.id, one.participant, one.date)) ?? null;
  const decided = statistics.map((one) => ({ one, decision: decideRecording(one, keptFor(one), reason) }));
  const refused = decided.flatMap(({ one, decision }) =>
    decision.ok ? [] : [{ ...decision.refusal, path: one.path }],
  );
  if (refused.length > 0) return refuseAll(refused);
  const that = (wanted: string) =>
    decided.flatMap(({ one, decision }) => (decision.ok && decision.value === wanted ? [one] : []));
  const corrections = that("correction");
  const changes = [...that("new"), ...corrections];
  const counts = { recorded: changes.length - corrections.length, corrected: corrections.length };
  const result = { ...counts, unchanged: statistics.length - changes.length };
  if (changes.length === 0) return ok(result);
  const replaced = corrections.flatMap((one) => keptFor(one)?.row ?? []);
  await keepReplaced(tx, replaced, { by, at, reason: reason?.trim() ?? "" });
  const source = await insertSource(tx, {
    title: input.source.trim(),
    publisher: null,
    table_code: input.table?.trim() || null,
    licence: null,
    recorded_by_id: by.id,
    recorded_by: by.name,
    recorded_at: at,
  });
  await saveStatistics(tx, changes, { source, publishedOn: input.publishedOn });
  await recordEvent(tx, {
    log: logOf(by),
    kind: "statistics/recorded",
    subject: `statistic-source:${source}`,
    by,
    at,
    before: replaced.map(({ measure, participant, reference_date: date, value }) => [
      measure,
      participant,
      date,
      value,
    ]),
    after: {
      source: input.source.trim(),
      publishedOn: input.publishedOn,
      values: changes.map(({ measure, participant, date, value }) => [
        measure.id,
        participant,
        date,
        writeDecimal(value),
      ]),
    },
    reason: reason?.trim() || null,
  });
  return ok(result);
}

async function readValues(context: Context, { values }: StatisticsToRecord): Promise<Result<readonly Placed[]>> {
  const measures = new Map((await findMeasures(context.database)).map((measure) => [measure.id, measure]));
  const readers = { registry: await currentRegistry(context), measures, today: context.today() };
  const read = new Map<string, Placed>();
  const because: Refusal[] = [];
  for (const { path, ...draft } of values) {
    const result = readStatistic(draft, readers);
    if (!result.ok) {
      because.push({ ...result.refusal, path: [path, result.refusal.path].filter(Boolean).join("/") });
      continue;
    }
    const key = keyOf(result.value.measure.id, result.value.participant, result.value.date);
    const earlier = read.get(key);
    const value = writeDecimal(result.value.value);
    if (earlier && writeDecimal(earlier.value) !== value) {
      const params = { participant: result.value.participant, date: result.value.date, value };
      because.push(refuse("statistic/twice", { ...params, other: writeDecimal(earlier.value) }, { path }).refusal);
    }
    read.set(key, { ...result.value, path });
  }
  return because.length > 0 ? refuseAll(because) : ok([...read.values()]);
}

const refuseAll = (because: readonly Refusal[]) =>
  refuse("statistic/values-refused", { count: because.length }, { because: because.slice(0, mostReasons) });

function readPublished(text: string | null, today: PlainDate): Result<PlainDate | null> {
  if (text === null || text.trim() === "") return ok(null);
  const date = parseDate(text.trim());
  if (!date.ok) return refuse(date.refusal.code, date.refusal.params, { path: "publishedOn" });
  if (date.value > today)
    return refuse("statistic/published-in-the-future", { date: date.value, today }, { path: "publishedOn" });
  return date;
}
