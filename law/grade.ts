/**
 * How sure we are of a point of law:
 * - `read`: read in a copy of the consolidated act or regulation,
 * - `named-source`: taken from another named page or an authority's own source code, not from the act itself,
 * - `inference`: our own reading; a jurist should look at it before anyone builds on it.
 */
export type Grade = "read" | "named-source" | "inference";

/** Text in our three languages: bokmål, nynorsk and English. */
export type Words = { readonly nb: string; readonly nn: string; readonly en: string };

/** Which act, and where in it. `section` is null when the whole act is meant. */
export type Citation = { readonly act: string; readonly section: string | null };

/** One point of law: its value, where it stands, how sure we are, and our own short words where the value needs them. */
export type Point<Value> = {
  readonly value: Value;
  readonly citation: Citation | null;
  readonly grade: Grade;
  readonly words: Words | null;
};

/** A point read in the act itself. */
export const read = <Value>(value: Value, citation: Citation, words: Words | null = null): Point<Value> => ({
  value,
  citation,
  grade: "read",
  words,
});

/** A point that another named page or an authority states. */
export const fromNamedSource = <Value>(
  value: Value,
  citation: Citation | null,
  words: Words | null = null,
): Point<Value> => ({ value, citation, grade: "named-source", words });

/** Our own reading, to be checked by a jurist. */
export const inferred = <Value>(value: Value, citation: Citation | null, words: Words | null = null): Point<Value> => ({
  value,
  citation,
  grade: "inference",
  words,
});
