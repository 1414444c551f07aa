import type { Grammar, IterationNode, NonterminalNode, Node as OhmNode, Semantics } from "ohm-js";
import type { LanguageGrammar } from "./grammar.ts";

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

const made = new WeakMap<Grammar, Semantics>();

/** The parts of a sentence that the grammar has read. */
export function treeOf(match: ReturnType<Grammar["match"]>, { grammar, holes }: LanguageGrammar): Part {
  const semantics = made.get(grammar) ?? semanticsOf(grammar, holes);
  made.set(grammar, semantics);
  return (semantics(match).parts() as Part[])[0]!;
}

function semanticsOf(grammar: Grammar, holes: LanguageGrammar["holes"]): Semantics {
  const inside = (children: readonly OhmNode[]): Part[] => children.flatMap((child) => child.parts() as Part[]);
  return grammar.createSemantics().addOperation<Part[]>("parts", {
    _terminal: () => [],
    _iter(this: IterationNode, ...children: OhmNode[]) {
      return inside(children);
    },
    _nonterminal(this: NonterminalNode, ...children: OhmNode[]) {
      if (this.ctorName.endsWith("Ahead")) return [];
      // Words that repeat come column by column; a reader wants them as they stand.
      const parts = inside(children).sort((a, b) => a.start - b.start);
      const { startIdx: start, endIdx: end } = this.source;
      const slots = holes.get(this.ctorName);
      if (slots) {
        const rule = this.ctorName.slice(0, this.ctorName.lastIndexOf("_"));
        return [{ rule, start, end, parts, slots: Object.fromEntries(slots.map((slot, at) => [slot, parts[at]!])) }];
      }
      const [only] = parts;
      if (only && parts.length === 1 && only.rule === this.ctorName) return [only];
      return [{ rule: this.ctorName, start, end, parts, slots: {} }];
    },
  });
}
