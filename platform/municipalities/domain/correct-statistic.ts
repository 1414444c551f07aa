import { type Fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import { writeDecimal } from "./decimal.ts";
import type { ReadStatistic } from "./record-statistic.ts";

/** What is kept already for the same participant, measure and date. */
export type KeptStatistic = {
  readonly value: Fraction;
  readonly approximate: boolean;
  /** From a public source, loaded with the program. */
  readonly isReference: boolean;
};

export type Recording = "new" | "unchanged" | "correction";

/**
 * What recording a figure does to the one that is kept. An estimate gives way to a sourced figure; an exact figure from the
 * public source does not; anything else is corrected, with a reason, and the earlier figure is kept as history.
 * Refusals: `statistic/reference-stands`, `statistic/reason-missing`.
 */
export function decideRecording(
  draft: ReadStatistic,
  kept: KeptStatistic | null,
  reason: string | null,
): Result<Recording> {
  if (kept === null) return ok("new");
  if (fractions.equals(draft.value, kept.value) && !kept.approximate) return ok("unchanged");
  const params = {
    participant: draft.participant,
    date: draft.date,
    measure: draft.measure.names.nb,
    kept: writeDecimal(kept.value),
    value: writeDecimal(draft.value),
  };
  if (kept.isReference && !kept.approximate) return refuse("statistic/reference-stands", params, { path: "value" });
  return reason?.trim() ? ok("correction") : refuse("statistic/reason-missing", params, { path: "reason" });
}
