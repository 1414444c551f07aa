import { type Fact, type Position, type Refusal, refuse } from "@omforent/kernel";
import type { Lexicon } from "./lexicon.ts";
import type { Names } from "./names.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./scanner.ts";
import type { Part } from "./tree.ts";

/** What a sentence's parts are read with: its words, the names they may hold, and where to say what does not exist. */
export class ReadingContext {
  readonly refusals: Refusal[] = [];
  /** Where each part of the key stands in the text, so that a refusal of the key can point at it. */
  readonly places = new WeakMap<object, Position>();
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly book: Phrasebook;
  readonly lexicon: Lexicon;

  constructor(tokens: readonly Token[], names: Names, book: Phrasebook, lexicon: Lexicon) {
    this.tokens = tokens;
    this.names = names;
    this.book = book;
    this.lexicon = lexicon;
  }

  /** The first word of a part. */
  tokenOf(part: Part): Token {
    return this.tokens[part.start]!;
  }

  /** Where a part stands in the text. */
  positionOf(part: Part): Position {
    const [first, last] = [this.tokens[part.start]!, this.tokens[Math.max(part.start, part.end - 1)]!];
    const { offset } = first.position;
    return { offset, length: last.position.offset + last.position.length - offset };
  }

  /** Remembers where something was read, and gives it back. */
  at<Value extends object>(part: Part, value: Value): Value {
    this.places.set(value, this.positionOf(part));
    return value;
  }

  /** Says no to a part; the reading goes on, so that all that is wrong can be told at once. */
  refuse(part: Part, code: string, params: Readonly<Record<string, Fact>>): void {
    this.refusals.push(refuse(code, params, { position: this.positionOf(part) }).refusal);
  }
}
