import type { Figure, ParticipantId } from "@omforent/fairness";
import type { PlainDate } from "@omforent/kernel";
import type { WorkshopFacts } from "./workshop-facts.ts";

/** A figure that a register only estimates, so that no key may divide by it. */
export type Estimate = Pick<Figure, "participant" | "measure"> & { readonly date: PlainDate };

export type Estimated = { readonly participants: readonly ParticipantId[]; readonly lastYear: number };

/** Whose figures are estimates, and the last year that they are; null when none are. */
export function estimatedIn({ estimates }: Pick<WorkshopFacts, "estimates">): Estimated | null {
  if (estimates.length === 0) return null;
  return {
    participants: [...new Set(estimates.map(({ participant }) => participant))],
    lastYear: Math.max(...estimates.map(({ date }) => Number(date.slice(0, 4)))),
  };
}
