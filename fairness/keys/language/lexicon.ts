import type { Language } from "../vocabulary.ts";
import { type Construct, onlyRead, type Phrases } from "./constructs.ts";
import { type Phrasebook, phrasebooks } from "./phrasebook.ts";
import { printedWordsOf, wordsOf } from "./template.ts";
import { fold } from "./tokens.ts";

/**
 * The grammar does not read letters but words: every word and mark of a language has one character of its own, and so
 * have the kinds of things that are not words. A sentence of sixty letters is then a string of twelve.
 */
export type Lexicon = {
  /** The character of a word of the grammar; null for any other word. */
  characterOf(folded: string): string | null;
  /** Where the word stands in what is written: inside a phrase, last in every phrase that it is in, or nowhere. */
  placeOf(folded: string): "inside" | "last" | "nowhere";
  /** The word that a character stands for; null for a kind. */
  wordOf(character: string): string | null;
};

/** The things that are not words of the grammar. */
export const kinds = {
  whole: "\uf000",
  decimal: "\uf001",
  name: "\uf002",
  group: "\uf003",
  lead: "\uf004",
  other: "\uf005",
} as const;

const firstCharacter = 0xe000;
const marks = [",", ".", ";", ":", "(", ")", "%", "/", "&", "+"];

function lexiconOf(book: Phrasebook): Lexicon {
  const characters = new Map<string, string>();
  const words: string[] = [];
  const add = (word: string) => {
    if (characters.has(word)) return;
    characters.set(word, String.fromCharCode(firstCharacter + words.length));
    words.push(word);
  };
  for (const mark of marks) add(mark);
  for (const templates of Object.values(book.phrases)) for (const template of templates) wordsOf(template).forEach(add);
  for (const list of [
    book.months,
    book.numberWords,
    [book.forGroup],
    book.leadVerbs,
    book.leadEndings,
    book.leadColons,
  ])
    for (const word of list) add(fold(word));
  const places = placesOf(book);
  return {
    characterOf: (folded) => characters.get(folded) ?? null,
    placeOf: (folded) => places.get(folded) ?? "nowhere",
    wordOf: (character) => words[character.charCodeAt(0) - firstCharacter] ?? null,
  };
}

/** Only the first phrase of a construct is written, and so are months, small numbers, marks and the clause's beginning. */
function placesOf(book: Phrasebook): ReadonlyMap<string, "inside" | "last"> {
  const places = new Map<string, "inside" | "last">();
  const inside = [...book.months, ...book.numberWords, book.forGroup, ...Object.values(book.clause)];
  for (const [construct, [template]] of Object.entries(book.phrases) as [Construct, Phrases[Construct]][]) {
    if (onlyRead.has(construct)) continue;
    const words = printedWordsOf(template);
    const last = /[}\]]$/u.test(template) ? undefined : words.pop();
    if (last !== undefined && !places.has(last)) places.set(last, "last");
    for (const word of words) places.set(word, "inside");
  }
  for (const word of [...marks, ...inside.flatMap(wordsOf)]) places.set(word, "inside");
  return places;
}

const made = new Map<Language, Lexicon>();

/** The words of a language, gathered when they are first asked for. */
export function lexiconFor(language: Language): Lexicon {
  const lexicon = made.get(language) ?? lexiconOf(phrasebooks[language]);
  made.set(language, lexicon);
  return lexicon;
}
