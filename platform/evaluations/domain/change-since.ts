import type { Reply } from "./answer.ts";

/** How an answer has moved since the year before; null: one of them is not known, so nothing can be said. */
export type Change = "better" | "worse" | "same";

export function changeSince(before: Reply | null, now: Reply | null): Change | null {
  if (!before || !now || before.step === null || now.step === null) return null;
  if (now.step === before.step) return "same";
  return now.step > before.step ? "better" : "worse";
}
