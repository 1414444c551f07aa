import type { Fraction, Position } from "@omforent/kernel";
import { groupHeads } from "./group-heads.ts";
import { leadIn } from "./lead-in.ts";
import { kinds, type Lexicon } from "./lexicon.ts";
import type { NameTree } from "./name-tree.ts";
import { numeralAt } from "./numerals.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { type RawToken, rawTokens } from "./tokens.ts";

/** One word of a sentence as the grammar reads it: a character, where it stands, and what it holds. */
export type Token = {
  readonly character: string;
  readonly position: Position;
  /** The word as written; for a name, the name. */
  readonly text: string;
  readonly number: Fraction | null;
  readonly isQuoted: boolean;
};

/** The words of a text. Known names are one word each, and so is a run of unknown words. */
export function scan(text: string, book: Phrasebook, lexicon: Lexicon, names: NameTree): Token[] {
  const raw = rawTokens(text);
  const heads = groupHeads(raw, book);
  const tokens: Token[] = [];
  const add = (character: string, from: number, to: number, content: string, number: Fraction | null = null) => {
    const [start, end] = [raw[from]!.start, raw[to - 1]!.end];
    const isQuoted = raw[from]!.kind === "quoted" && to === from + 1;
    tokens.push({ character, position: { offset: start, length: end - start }, text: content, number, isQuoted });
    return to;
  };
  const written = (from: number, to: number) => text.slice(raw[from]!.start, raw[to - 1]!.end);

  for (let index = 0; index < raw.length; ) {
    const here = raw[index]!;
    const head = heads.get(index);
    if (head) {
      const isQuoted = head.to - head.from === 1 && raw[head.from]!.kind === "quoted";
      const name = isQuoted ? raw[head.from]!.text : written(head.from, head.to).replace(/\s+/gu, " ");
      index = add(kinds.group, index, head.to + 1, name);
      continue;
    }
    if (here.kind === "quoted") {
      index = add(kinds.name, index, index + 1, here.text);
      continue;
    }
    const known = names.longestAt(raw, index);
    if (known) {
      index = add(kinds.name, index, index + known.tokens, known.name);
      continue;
    }
    const numeral = numeralAt(raw, index, book);
    if (numeral) {
      const to = index + numeral.tokens;
      index = add(numeral.isWhole ? kinds.whole : kinds.decimal, index, to, written(index, to), numeral.value);
      continue;
    }
    const character = lexicon.characterOf(here.folded);
    if (character !== null || here.kind !== "word") {
      index = add(character ?? kinds.other, index, index + 1, here.text);
      continue;
    }
    const to = endOfUnknown(raw, index, lexicon, book);
    index = add(kinds.name, index, to, written(index, to));
  }
  return leadIn(tokens, book, lexicon);
}

/** Unknown words that follow each other are one unknown name, with the ages that may end it: "innbyggere 0-17 år". */
function endOfUnknown(raw: readonly RawToken[], start: number, lexicon: Lexicon, book: Phrasebook): number {
  let at = start + 1;
  for (; at < raw.length; at += 1) {
    const { kind, folded } = raw[at]!;
    if (kind === "word" && lexicon.characterOf(folded) === null) continue;
    const age = agesAt(raw, at, book);
    if (age === 0) break;
    at += age - 1;
  }
  return at;
}

/** How many words "0-17 år", "67+" or "90 år" take; 0 when there is no age here. */
function agesAt(raw: readonly RawToken[], index: number, book: Phrasebook): number {
  if (raw[index]?.kind !== "digits") return 0;
  let at = index + 1;
  if (raw[at]?.folded === "-" && raw[at + 1]?.kind === "digits") at += 2;
  else if (raw[at]?.folded === "+") at += 1;
  const isYears = raw[at] !== undefined && book.ageWords.includes(raw[at]!.folded);
  return isYears ? at + 1 - index : at > index + 1 ? at - index : 0;
}
