import type { Evaluation, Key } from "@omforent/fairness";
import { useRef } from "react";
import type { KeyResult, WorkshopFacts, WorkshopResult, WorkshopState } from "../domain/index.ts";

export type LastRight = {
  readonly key: Key;
  readonly sentence: string;
  readonly evaluation: Evaluation;
  readonly state: WorkshopState;
  readonly facts: WorkshopFacts;
  readonly result: WorkshopResult;
  /** False while the key or the figures are not right: then this is what was right before. */
  readonly isCurrent: boolean;
};

/** While a sentence is being written wrong, the last right result stays, marked as such. */
export function useLastRight(
  main: KeyResult,
  now: { state: WorkshopState; facts: WorkshopFacts; result: WorkshopResult },
): LastRight | null {
  const last = useRef<LastRight | null>(null);
  if (main.key && main.outcome.ok) {
    const isSame = last.current?.evaluation === main.outcome.value && last.current.result === now.result;
    if (!isSame || !last.current?.isCurrent)
      last.current = {
        key: main.key,
        sentence: main.sentence,
        evaluation: main.outcome.value,
        ...now,
        isCurrent: true,
      };
  } else if (last.current?.isCurrent) last.current = { ...last.current, isCurrent: false };
  return last.current;
}
