import type { Figure, ParticipantId } from "@omforent/fairness";
import type { Fraction } from "@omforent/kernel";
import type { WorkshopFacts } from "./workshop-facts.ts";

/** Population on 1 January of a year; null when it is not known. */
export const populationOf = ({ figures }: WorkshopFacts, id: ParticipantId, year: number): Fraction | null =>
  byPlace(figures).get(`${id} ${year}-01-01`) ?? null;

/** Read for every participant and year at each change in the workshop, so the same figures are indexed once. */
function byPlace(figures: readonly Figure[]): ReadonlyMap<string, Fraction> {
  const known = indexed.get(figures);
  if (known) return known;
  const index = new Map<string, Fraction>();
  for (const { measure, participant, date, value } of figures)
    if (measure === "population" && date !== null) index.set(`${participant} ${date}`, value);
  indexed.set(figures, index);
  return index;
}

const indexed = new WeakMap<readonly Figure[], ReadonlyMap<string, Fraction>>();
