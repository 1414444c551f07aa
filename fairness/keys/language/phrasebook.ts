import type { Language } from "../vocabulary.ts";
import type { Phrases } from "./constructs.ts";
import { en } from "./en.ts";
import type { Expectations } from "./expectations.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** All that a language must say for keys to be written and read in it. */
export type Phrasebook = {
  readonly phrases: Phrases;
  /** January first. */
  readonly months: readonly string[];
  /** One first. Larger numbers are digits. */
  readonly numberWords: readonly string[];
  readonly decimalMark: "," | ".";
  readonly thousandsMark: " " | ",";
  /** Before the name of a cost group: "for". */
  readonly forGroup: string;
  /** How the sentence of an agreement begins, by what follows: weighted parts, a table of shares, another rule, or several lines. */
  readonly clause: { readonly weights: string; readonly shares: string; readonly rule: string; readonly list: string };
  /** Words that end a lead-in that a person may write: "Kostnadene skal fordeles …". */
  readonly leadVerbs: readonly string[];
  /** Words that may follow the verb and still belong to the lead-in. */
  readonly leadEndings: readonly string[];
  /** Words before a colon that do not name a cost group: "slik:". */
  readonly leadColons: readonly string[];
  /** What a participant may be called after a price that all pay: "75 000 kr per kommune". */
  readonly participantNouns: readonly string[];
  /** After a number in an age: "0-17 år". */
  readonly ageWords: readonly string[];
  readonly expectations: Expectations;
};

export const phrasebooks: Readonly<Record<Language, Phrasebook>> = { nb, nn, en };
