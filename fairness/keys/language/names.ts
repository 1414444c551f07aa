import type { Language, Vocabulary } from "../vocabulary.ts";
import { plainGroupName } from "./group-heads.ts";
import { type Lexicon, lexiconFor } from "./lexicon.ts";
import { NameTable } from "./name-table.ts";
import { NameTree } from "./name-tree.ts";
import { type Phrasebook, phrasebooks } from "./phrasebook.ts";
import { quote, rawTokens } from "./tokens.ts";

/** The names that a vocabulary adds to a language. */
export class Names {
  readonly measures: NameTable;
  readonly units: NameTable;
  readonly participants: NameTable;
  readonly #lexicon: Lexicon;
  readonly #book: Phrasebook;
  /** Names that no word of the grammar begins, so that they are known wherever they stand. */
  readonly #safe = new NameTree();
  /** All names that can be typed without quotation marks, for a second attempt. */
  readonly #all = new NameTree();
  readonly #written = new Map<string, string>();

  constructor(vocabulary: Vocabulary, language: Language) {
    this.#lexicon = lexiconFor(language);
    this.#book = phrasebooks[language];
    this.measures = new NameTable(vocabulary.measures.map(({ id, names }) => ({ id, name: names[language] })));
    this.units = new NameTable(vocabulary.measures.map(({ id, units }) => ({ id, name: units[language] })));
    this.participants = new NameTable(vocabulary.participants);
    for (const table of [this.measures, this.units, this.participants])
      for (const name of table.names) {
        if (this.#isSafe(name)) this.#safe.add(name);
        if (isTypeable(name)) this.#all.add(name);
      }
  }

  /** Where names are looked for: `strictly` takes only those that no word of the grammar begins. */
  tree(strictly: boolean): NameTree {
    return strictly ? this.#safe : this.#all;
  }

  /** The name as it is written in a sentence: in «…» where it could be taken for something else. */
  write(name: string): string {
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const isBare = this.#isSafe(name) && this.#safe.isAlone(name, (first, second) => this.#mayFollow(first, second));
    const written = isBare ? name : quote(name);
    this.#written.set(name, written);
    return written;
  }

  /** The name of a cost group as it is written before its colon. */
  writeGroup(name: string): string {
    if (!plainGroupName.test(name)) return quote(name);
    const words = rawTokens(name).map(({ folded }) => folded);
    const isMistakable =
      this.#lexicon.placeOf(words[0]!) !== "nowhere" ||
      words.includes(this.#book.forGroup) ||
      this.#book.leadColons.includes(words.at(-1)!);
    return isMistakable ? quote(name) : name;
  }

  /**
   * Whether no sentence that is written could hold these words but as the name: it begins with a word that is never
   * written, or with one that ends a phrase, where no name follows ("vertskommunen" is safe in "vertskommunen Osen").
   */
  #isSafe(name: string): boolean {
    const [first, second] = rawTokens(name);
    if (first?.kind !== "word" || !isTypeable(name)) return false;
    const place = this.#lexicon.placeOf(first.folded);
    const isUnheardOf = second?.kind === "word" && this.#lexicon.characterOf(second.folded) === null;
    return place === "nowhere" || (place === "last" && isUnheardOf);
  }

  /** Whether a sentence may go on so after a name: with a day ("1. januar"), or with words of the language. */
  #mayFollow(first: string, second: string | null): boolean {
    if (/^\d/u.test(first)) return second === null || /^[.,%/]$/u.test(second);
    const isWritten = (folded: string) =>
      folded !== "-" && folded !== "(" && this.#lexicon.placeOf(folded) !== "nowhere";
    return isWritten(first) && (second === null || isWritten(second) || /^\d/u.test(second));
  }
}

const isTypeable = (name: string) =>
  name !== "" &&
  rawTokens(name).every(({ kind, folded }) => kind !== "quoted" && kind !== "unclosed" && !/^[»”:;]$/u.test(folded));

const made = new WeakMap<Vocabulary, Map<Language, Names>>();

/** The names of a vocabulary in a language, made once for each vocabulary. */
export function namesOf(vocabulary: Vocabulary, language: Language): Names {
  const byLanguage = made.get(vocabulary) ?? new Map<Language, Names>();
  made.set(vocabulary, byLanguage);
  const names = byLanguage.get(language) ?? new Names(vocabulary, language);
  byLanguage.set(language, names);
  return names;
}
