import type { Figure, Measure, ParticipantId, Vocabulary } from "@omforent/fairness";
import type { Estimate } from "./estimates.ts";
import type { KeyVersion } from "./key-version.ts";
import type { OwnMeasure, WorkshopState } from "./workshop-state.ts";

/** What the registers know about those around the table. Fetched by the page, never guessed here. */
export type WorkshopFacts = {
  readonly names: Readonly<Record<ParticipantId, string>>;
  readonly measures: readonly Measure[];
  readonly figures: readonly Figure[];
  /** What the registers only estimate: told of, and never divided by. */
  readonly estimates: readonly Estimate[];
  /** The key history of the chosen cooperation; empty when none is chosen or none is known. */
  readonly versions: readonly KeyVersion[];
};

/** The words that a sentence may use: the registers' measures, the person's own, and the names around the table. */
export const vocabularyOf = (state: WorkshopState, facts: WorkshopFacts): Vocabulary => ({
  measures: [...facts.measures, ...state.measures.map(asMeasure)],
  participants: state.participants.map(({ id }) => ({ id, name: nameOf(facts, id) })),
});

/** The name, or the number itself while the names are on their way. */
export const nameOf = (facts: Pick<WorkshopFacts, "names">, id: ParticipantId): string => facts.names[id] ?? id;

/** A person writes a measure once, in one language; the other languages borrow it. */
const asMeasure = ({ id, name, unit }: OwnMeasure): Measure => ({
  id,
  names: { nb: name, nn: name, en: name },
  units: { nb: unit, nn: unit, en: unit },
});
