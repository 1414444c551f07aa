import { ok, type Result, refuse } from "@omforent/kernel";
import type { DecisionKind } from "@omforent/law";
import type { AgreedDecision } from "./agreed-decision.ts";

/**
 * What somebody has registered as agreed of a decision. Each record is kept; the last one stands. `says` null: what stood was withdrawn, with
 * the reason.
 */
export type AgreedRecord = {
  readonly decision: DecisionKind;
  readonly revision: number;
  readonly says: AgreedDecision | null;
  readonly reason: string | null;
  /** In whose name: «Osen kommune». */
  readonly by: string;
  readonly at: string;
};

/** The last record of a decision, withdrawn or not; null: nobody has said anything of it. */
export const lastRecord = (records: readonly AgreedRecord[], decision: DecisionKind): AgreedRecord | null =>
  records
    .filter((one) => one.decision === decision)
    .reduce<AgreedRecord | null>((last, one) => (last && last.revision > one.revision ? last : one), null);

/**
 * What the next record is numbered, by somebody who saw revision `seen` (0: nothing); null: what stands says it already, and nothing is to be done.
 * `says` null: what stands is withdrawn. Refusals: `agreed/not-found`: nothing to withdraw; `agreed/conflict`: somebody else was first.
 */
export function nextRevision(
  last: AgreedRecord | null,
  says: AgreedDecision | null,
  seen: number,
): Result<number | null> {
  if (last === null && says === null) return refuse("agreed/not-found");
  if (last && written(last.says) === written(says)) return ok(null);
  return seen === (last?.revision ?? 0) ? ok(seen + 1) : refuse("agreed/conflict");
}

const written = (says: AgreedDecision | null): string | null => {
  if (says === null) return null;
  const { decides, heard, clause, agreedOn, words } = says;
  return JSON.stringify([
    [decides.kind, decides.body],
    heard && [heard.kind, heard.body],
    [clause.document, clause.place],
    agreedOn,
    words,
  ]);
};
