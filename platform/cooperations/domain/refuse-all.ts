import { type Refusal, type Result, refuse } from "@omforent/kernel";

/** One fault as it is; several inside `cooperation/several-faults`, one by one, never nested. */
export function refuseAll(faults: readonly Refusal[]): Result<never> {
  const all = faults.flatMap((fault) =>
    fault.code === "cooperation/several-faults" ? (fault.because ?? []) : [fault],
  );
  const [only] = all;
  if (only && all.length === 1) return { ok: false, refusal: only };
  return refuse("cooperation/several-faults", { count: all.length }, { because: all });
}
