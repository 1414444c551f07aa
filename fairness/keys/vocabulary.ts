import type { MeasureId, ParticipantId } from "./key.ts";

export type Language = "nb" | "nn" | "en";
export const languages: readonly Language[] = ["nb", "nn", "en"];

/** A measure's names, as they stand after "etter"; `unit` is what one of it is called in a price ("per innbygger"). */
export type Measure = {
  readonly id: MeasureId;
  readonly names: Readonly<Record<Language, string>>;
  readonly units: Readonly<Record<Language, string>>;
};

/** The words that a sentence may use beside the grammar's own: which measures and participants there are. */
export type Vocabulary = {
  readonly measures: readonly Measure[];
  readonly participants: readonly { readonly id: ParticipantId; readonly name: string }[];
};
