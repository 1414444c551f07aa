import { askedNothing, type FairnessState } from "../../domain/alone/index.ts";
import type { Workshop } from "../workshop.ts";

export type ChangeFairness = (next: Partial<FairnessState>) => void;

/** What has been asked of fairness, and how to ask something else. All of it goes into the address with the rest. */
export function useFairness({ state, change }: Workshop): {
  readonly asked: FairnessState;
  readonly ask: ChangeFairness;
} {
  const asked = state.fairness ?? askedNothing;
  return { asked, ask: (next) => change({ fairness: { ...asked, ...next } }) };
}
