import { fractions, ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Statistic } from "./statistic.ts";

/**
 * What a merged municipality, or a county, had on a date: the sum of what its parts had on that date.
 * A missing part makes the sum unknown, never smaller; one estimate makes the sum an estimate; the sum was published when the
 * last part was, and when that is unknown for one it is unknown for all.
 * Refusal: `statistic/part-missing` names the parts that have no figure.
 */
export function sumOfParts(
  whole: { readonly participant: string; readonly measure: string; readonly date: PlainDate },
  partIds: readonly string[],
  statistics: readonly Statistic[],
): Result<Statistic> {
  const of = new Map(
    statistics
      .filter(({ measure, date }) => measure === whole.measure && date === whole.date)
      .map((statistic) => [statistic.participant, statistic]),
  );
  const missing = partIds.filter((id) => !of.has(id));
  const parts = partIds.flatMap((id) => of.get(id) ?? []);
  const [first] = parts;
  if (missing.length > 0 || !first) return refuse("statistic/part-missing", { ...whole, missing });
  return ok({
    ...whole,
    value: fractions.sum(parts.map(({ value }) => value)),
    source: first.source,
    publishedOn: lastPublished(parts),
    approximate: parts.some(({ approximate }) => approximate),
  });
}

/** The sums for every date that all the parts have a figure for, oldest first. */
export function sumsOfParts(
  whole: { readonly participant: string; readonly measure: string },
  partIds: readonly string[],
  statistics: readonly Statistic[],
): readonly Statistic[] {
  const byDate = Map.groupBy(statistics, ({ date }) => date);
  return [...byDate.keys()].sort().flatMap((date) => {
    const sum = sumOfParts({ ...whole, date }, partIds, byDate.get(date) ?? []);
    return sum.ok ? [sum.value] : [];
  });
}

function lastPublished(parts: readonly Statistic[]): PlainDate | null {
  const dates = parts.map(({ publishedOn }) => publishedOn);
  return dates.includes(null) ? null : (dates.sort().at(-1) ?? null);
}
