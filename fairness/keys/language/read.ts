import { ok, type Position, type Refusal, type Result, refuse } from "@omforent/kernel";
import type { Key } from "../key.ts";
import { largestKey } from "../problem.ts";
import { validateKey } from "../validate.ts";
import type { Language, Vocabulary } from "../vocabulary.ts";
import { expectedAt } from "./expectations.ts";
import { grammarOf, type LanguageGrammar } from "./grammar.ts";
import { type Names, namesOf } from "./names.ts";
import { longestNumeral } from "./numerals.ts";
import { keyIn } from "./read-key.ts";
import { ReadingContext } from "./reading-context.ts";
import { scan, type Token } from "./scanner.ts";
import { rawTokens } from "./tokens.ts";
import { treeOf } from "./tree.ts";

/** A longer sentence than this is no sentence; what reads it must stay quick. */
export const longestSentence = 20_000;
const deepestNesting = largestKey.depth + 8;

/**
 * The key that a sentence says: what {@link render} and {@link renderClause} write, and what a person types.
 * Refusals point at the place: `language/expected`, `language/unknown-measure` (and `-unit`, `-participant`), and the
 * refusals of {@link validateKey}.
 * @example parse("30 % likt og 70 % etter folketall 1. januar", standardVocabulary, "nb")
 */
export function parse(sentence: string, vocabulary: Vocabulary, language: Language): Result<Key> {
  const said = readSentence(sentence, vocabulary, language);
  if (!said.ok) return said;
  const { key, context } = said.value;
  const valid = validateKey(key);
  return valid.ok ? ok(key) : { ok: false, refusal: located(valid.refusal, key, context) };
}

/**
 * The key that a sentence says even where {@link validateKey} refuses it, as while somebody is still changing the weights
 * ("30 % likt og 65 % etter folketall"); it must not be evaluated. Refused only where nothing can be read.
 */
export function parseDraft(sentence: string, vocabulary: Vocabulary, language: Language): Result<Key> {
  const said = readSentence(sentence, vocabulary, language);
  return said.ok ? ok(said.value.key) : said;
}

type Said = { readonly key: Key; readonly context: ReadingContext };

function readSentence(sentence: string, vocabulary: Vocabulary, language: Language): Result<Said> {
  const hopeless = whyHopeless(sentence);
  if (hopeless) return { ok: false, refusal: hopeless };
  const grammar = grammarOf(language);
  const names = namesOf(vocabulary, language);
  const strict = attempt(sentence, grammar, names, true);
  if (strict.ok || strict.refusal.code !== "language/expected") return strict;
  // A name such as "antall plasser" may begin with a word of the grammar; it is taken for one only when nothing else fits.
  const generous = attempt(sentence, grammar, names, false);
  return generous.ok || isFurther(generous.refusal, strict.refusal) ? generous : strict;
}

const isFurther = (one: Refusal, other: Refusal) =>
  one.code !== other.code || one.position!.offset > other.position!.offset;

function whyHopeless(sentence: string): Refusal | null {
  if (sentence.length > longestSentence)
    return refuse("language/too-long", { length: sentence.length, limit: longestSentence }).refusal;
  const tokens = rawTokens(sentence);
  if (tokens.length === 0) return refuse("language/empty", {}, { position: { offset: 0, length: 0 } }).refusal;
  let depth = 0;
  for (const { kind, text, start, end } of tokens) {
    const position = { offset: start, length: end - start };
    if (kind === "unclosed") return refuse("language/quote-not-closed", {}, { position }).refusal;
    if (kind === "digits" && text.length > longestNumeral)
      return refuse("language/number-too-long", { limit: longestNumeral }, { position }).refusal;
    if (kind !== "mark") continue;
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    if (depth > deepestNesting) return refuse("language/too-deep", { limit: deepestNesting }, { position }).refusal;
  }
  return null;
}

function attempt(sentence: string, grammar: LanguageGrammar, names: Names, strictly: boolean): Result<Said> {
  const { book, lexicon } = grammar;
  const tokens = scan(sentence, book, lexicon, names.tree(strictly));
  const parsed = grammar.grammar.parse(tokens.map(({ character }) => character).join(""));
  if (!parsed.ok) {
    const { position: at, expected } = parsed.unread;
    return refuse(
      "language/expected",
      { found: tokens[at] ? foundText(sentence, tokens[at]!) : "", ...expectedAt(expected, grammar) },
      { position: positionAt(tokens, at) },
    );
  }
  const context = new ReadingContext(tokens, names, book, lexicon);
  const key = keyIn(treeOf(parsed.reading, grammar), context);
  const refusals = [...context.refusals].sort((a, b) => a.position!.offset - b.position!.offset);
  const [first] = refusals;
  if (first) return { ok: false, refusal: refusals.length > 1 ? { ...first, because: refusals } : first };
  return ok({ key, context });
}

const foundText = (sentence: string, { position }: Token) =>
  sentence.slice(position.offset, position.offset + position.length).slice(0, 60);

function positionAt(tokens: readonly Token[], index: number): Position {
  const here = tokens[index];
  if (here) return here.position;
  const last = tokens.at(-1);
  return { offset: last ? last.position.offset + last.position.length : 0, length: 0 };
}

/** A refusal of the key, with the place of the part that its path leads to. */
function located(refusal: Refusal, key: Key, context: ReadingContext): Refusal {
  const { because } = refusal;
  const position = placeOf(refusal.path ?? "", key, context);
  return { ...refusal, position, ...(because ? { because: because.map((one) => located(one, key, context)) } : {}) };
}

function placeOf(path: string, key: Key, context: ReadingContext): Position {
  let position = context.places.get(key)!;
  let node: unknown = key;
  for (const step of path.split("/")) {
    if (typeof node !== "object" || node === null) break;
    node = (node as Readonly<Record<string, unknown>>)[step]; // a path of validateKey names the properties of the key
    if (typeof node === "object" && node !== null) position = context.places.get(node) ?? position;
  }
  return position;
}
