import type { Grammar } from "ohm-js";
import type { Construct } from "./constructs.ts";
import type { LanguageGrammar } from "./grammar.ts";
import { kinds } from "./lexicon.ts";
import { firstWordsOf, optionalWordsOf } from "./template.ts";

/** What a person may be told was expected: a few kinds of things, never the grammar's own rules. */
export type Expectation =
  | "share"
  | "rule"
  | "measure"
  | "unit"
  | "participant"
  | "who"
  | "money"
  | "number"
  | "month"
  | "year"
  | "group"
  | "and"
  | "addition"
  | "time"
  | "end";
export type Expectations = Readonly<Record<Expectation, string>>;

/** Constructs whose first word stands for a kind of thing: who may write "likt" may as well write "etter …". */
const kindOf: Partial<Record<Construct, Expectation>> = {
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

/** The library has this method (it makes its own messages of it) but does not declare it. */
type Failures = ReturnType<Grammar["match"]> & { getRightmostFailures(): readonly { getText(): string }[] };

/** What could have stood where a sentence could not be read: kinds of things in the sentence's own language, and their codes. */
export function expectedAt(match: ReturnType<Grammar["match"]>, grammar: LanguageGrammar) {
  const found = new Set<Expectation>();
  const words = new Set<string>();
  for (const failure of (match as Failures).getRightmostFailures()) {
    const expectation = expectationOf(failure.getText(), grammar);
    if (expectation) found.add(expectation);
    else {
      const word = grammar.lexicon.wordOf(failure.getText());
      if (word && !silent.has(word) && !isOptional(word, grammar)) words.add(word);
    }
  }
  if (found.has("time")) found.delete("number"); // the number would begin a day
  const literal = told(words);
  if (literal.includes("%")) found.clear();
  const codes = order.filter((code) => found.has(code)).slice(0, 4);
  literal.splice(Math.max(1, 4 - codes.length));
  return {
    expected: [...literal.map((word) => `«${word}»`), ...codes.map((code) => grammar.book.expectations[code])],
    codes: [...literal, ...codes],
  };
}

/** The words to tell about: a sign that is missing after a number, a parenthesis that is not closed, and few others. */
function told(words: ReadonlySet<string>): string[] {
  const signs = ["%", "kr", ")"].filter((sign) => words.has(sign));
  return signs.length > 0 ? signs : [...words];
}

/** Words that may be typed and are never written: "likt (mellom deltakerne)". */
const isOptional = (word: string, { book }: LanguageGrammar) =>
  Object.values(book.phrases).some((templates) =>
    templates.some((template) => optionalWordsOf(template).includes(word)),
  );

/** Marks and words that may stand in so many places that naming them helps nobody. */
const silent: ReadonlySet<string> = new Set(["(", "&", "+", ";", "."]);

const order: readonly Expectation[] = [
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
];

function expectationOf(failure: string, { book, lexicon }: LanguageGrammar): Expectation | null {
  if ((order as readonly string[]).includes(failure)) return failure as Expectation;
  if (failure === "end of input") return "end";
  if (failure === kinds.whole || failure === kinds.decimal) return "number";
  if (failure === kinds.group) return "group";
  if (failure === kinds.lead) return "rule";
  const word = lexicon.wordOf(failure);
  if (word === null) return null;
  if (word === ",") return "and";
  if (book.months.some((month) => month.toLowerCase() === word)) return "month";
  for (const [construct, kind] of Object.entries(kindOf) as [Construct, Expectation][])
    if (book.phrases[construct].some((template) => firstWordsOf(template).has(word))) return kind;
  return null;
}
