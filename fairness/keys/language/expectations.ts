import type { Construct } from "./constructs.ts";
import type { LanguageGrammar } from "./grammar.ts";
import { kinds } from "./lexicon.ts";
import { endOfText } from "./parsing-grammar.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { firstWordsOf, optionalWordsOf, printedWordsOf } from "./template.ts";

/** What a person may be told was expected: a few kinds of things, never the grammar's own rules. The first are told first. */
export const expectations = [
  "rule",
  "share",
  "measure",
  "unit",
  "participant",
  "who",
  "money",
  "number",
  "month",
  "year",
  "group",
  "and",
  "time",
  "addition",
  "end",
] as const;
export type Expectation = (typeof expectations)[number];
export type Expectations = Readonly<Record<Expectation, string>>;

/** Constructs whose first word stands for a kind of thing: who may write "likt" may as well write "etter …". */
const kindOfConstruct: Partial<Record<Construct, Expectation | "silent">> = {
  filler: "silent",
  equal: "rule",
  equalAsNoun: "rule",
  measure: "rule",
  measureAsNoun: "rule",
  phaseIn: "rule",
  surcharge: "addition",
  rebate: "addition",
  betweenShares: "addition",
  atLeastShare: "addition",
  atMostShare: "addition",
  proRataDays: "addition",
  proRataMonths: "addition",
  roundKroner: "addition",
  roundTo: "addition",
  newest: "time",
  timeWord: "time",
  and: "and",
};

/** What could have stood where a sentence could not be read: words and kinds of things, worded in its own language. */
export function expectedAt(failures: readonly string[], grammar: LanguageGrammar) {
  const kindOf = kindsIn(grammar.book);
  const found = new Set<Expectation>();
  const [words, silent] = [new Set<string>(), new Set<string>()];
  for (const text of failures) {
    const word = grammar.lexicon.wordOf(text);
    const kind = word === null ? kindOfThing(text) : kindOf.get(word);
    if (kind && kind !== "silent") found.add(kind);
    if (word !== null && !kind) words.add(word);
    if (word !== null && kind === "silent") silent.add(word);
  }
  if (found.has("time")) found.delete("number"); // the number would begin a day
  // Where a part is missing, what could follow a whole rule is no help.
  if (found.has("rule") || found.has("share")) for (const later of ["addition", "end"] as const) found.delete(later);
  const signs = [...words].filter((word) => /^(%|kr|\))$/u.test(word));
  if (words.has("%")) found.clear();
  const last = found.size === 0 && words.size === 0 ? silent : found.has("rule") ? [] : words;
  const literal = signs.length > 0 ? signs : [...last].slice(0, 3);
  const codes = expectations.filter((code) => found.has(code)).slice(0, 5 - literal.length);
  return {
    expected: [...literal.map((word) => `«${word}»`), ...codes.map((code) => grammar.book.expectations[code])],
    codes: [...literal, ...codes],
  };
}

function kindOfThing(failure: string): Expectation | "silent" {
  if (failure === endOfText) return "end";
  if (failure === kinds.group) return "group";
  if (failure === kinds.whole || failure === kinds.decimal) return "number";
  return (expectations as readonly string[]).includes(failure) ? (failure as Expectation) : "silent";
}

const known = new WeakMap<Phrasebook, ReadonlyMap<string, Expectation | "silent">>();

/** What the words of a language are told as; a word that is not here is told as it is. */
function kindsIn(book: Phrasebook): ReadonlyMap<string, Expectation | "silent"> {
  const ready = known.get(book);
  if (ready) return ready;
  const made = new Map<string, Expectation | "silent">();
  known.set(book, made);
  const printed = new Set(Object.values(book.phrases).flatMap(([template]) => printedWordsOf(template)));
  const optional = Object.values(book.phrases).flatMap((templates) => templates.flatMap(optionalWordsOf));
  for (const word of optional) if (!printed.has(word)) made.set(word, "silent");
  for (const mark of ["(", "&", "+", ";", ".", "-"]) made.set(mark, "silent");
  for (const [construct, kind] of Object.entries(kindOfConstruct) as [Construct, Expectation | "silent"][])
    for (const word of book.phrases[construct].flatMap((template) => [...firstWordsOf(template)])) made.set(word, kind);
  for (const month of book.months) made.set(month.toLowerCase(), "month");
  for (const word of book.numberWords) made.set(word, "number");
  return made.set(",", "and");
}
