import type { LanguageGrammar } from "./grammar.ts";
import type { Reading } from "./parsing-grammar.ts";

/** A part of a sentence: the rule that read it, the words it covers, and what it is made of. */
export type Part = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
  /** The parts that fill the holes of a phrase, by the holes' names. */
  readonly slots: Readonly<Record<string, Part>>;
};

export const partsOf = (part: Part, rule: string): Part[] => part.parts.filter((one) => one.rule === rule);
export const partOf = (part: Part, rule: string): Part | undefined => part.parts.find((one) => one.rule === rule);

/** The parts of a sentence that the grammar has read. */
export const treeOf = (reading: Reading, { holes }: LanguageGrammar): Part => partsIn(reading, holes)[0]!;

/** What only looks ahead is no part, and a rule whose one part is a variant of itself is that part. */
function partsIn({ rule, start, end, parts: within }: Reading, holes: LanguageGrammar["holes"]): readonly Part[] {
  if (rule.endsWith("Ahead")) return [];
  const parts = within.flatMap((one) => partsIn(one, holes));
  const slots = holes.get(rule);
  if (slots) {
    const phrase = rule.slice(0, rule.lastIndexOf("_"));
    return [
      { rule: phrase, start, end, parts, slots: Object.fromEntries(slots.map((slot, at) => [slot, parts[at]!])) },
    ];
  }
  const [only] = parts;
  if (only && parts.length === 1 && only.rule === rule) return [only];
  return [{ rule, start, end, parts, slots: {} }];
}
