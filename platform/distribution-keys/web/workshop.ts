import type { KeyResult, SplitRow, WorkshopFacts, WorkshopResult, WorkshopState } from "../domain/index.ts";
import type { LastRight } from "./use-last-right.ts";
import type { useWorkshopFacts } from "./use-workshop-facts.ts";
import type { Change } from "./use-workshop-state.ts";

/** What every part of the page is given. */
export type Workshop = {
  readonly state: WorkshopState;
  readonly change: Change;
  readonly facts: WorkshopFacts;
  readonly known: ReturnType<typeof useWorkshopFacts>;
  readonly result: WorkshopResult;
  /** The key that is worked on, right or wrong. */
  readonly main: KeyResult;
  /** The last right split, with the state it was right for; null before the first. */
  readonly last: LastRight | null;
  /** The table of `last`, the reader's own municipality first. */
  readonly rows: readonly SplitRow[];
};
