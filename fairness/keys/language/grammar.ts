import type { Language } from "../vocabulary.ts";
import { type Construct, constructs } from "./constructs.ts";
import { kinds, type Lexicon, lexiconFor } from "./lexicon.ts";
import { type ParsingGrammar, parsingGrammar } from "./parsing-grammar.ts";
import { type Phrasebook, phrasebooks } from "./phrasebook.ts";
import { optionalWordsOf, slotsOf, type Template, toGrammar, wordsOf } from "./template.ts";
import { fold } from "./tokens.ts";

/** A language's grammar, with what is needed to read its answers. */
export type LanguageGrammar = {
  readonly book: Phrasebook;
  readonly lexicon: Lexicon;
  readonly grammar: ParsingGrammar;
  /** The holes of each phrase, by the name of its rule ("surcharge_v1"). */
  readonly holes: ReadonlyMap<string, readonly string[]>;
};

/**
 * How the constructs stand together. The same in every language; the phrases come from the language files. Rules that
 * carry a description (in parentheses) are reported by it when they fail at their first word.
 */
const structure = `
  sentence     = lead? key fullStop? end
  key          = cost ((semicolon | separator)? rounding)?
  rounding     = roundKroner | roundTo
  cost         = groups | costRule
  groups       = group (groupEnd? group)*
  groupEnd     = fullStop | semicolon | separator
  group        = groupName filler? (outside | costRule)
  costRule     = charged | limited

  charged      = first? charge (joint charge)* remainder?
  remainder      = separator? rest filler? limited
  joint        = separator? plus -- plus
               | separator -- list
  charge       = priced | fixedEach | fixedOne | own
  priced       = (unitPriceOf | unitPrice) free? exceptions?
  exceptions   = separator? but exception (separator exception)*
  own          = ownCostUpTo | ownCost | ownCostWhole | ownCostFirst

  limited      = filler? rule (separator? amountLimits)?
  amountLimits = betweenAmounts | atLeastAmount | atMostAmount
  rule         = base (separator? adjustment)*
  adjustment   = surcharge | rebate | shareLimits | proRataDays | proRataMonths
  shareLimits  = betweenShares | atLeastShare | atMostShare
  base         = phaseIn | plain
  plain        = table | weighted | simple | reading
  weighted     = part (separator part)*
  part         = share (onParticipant | simple | reading)
  table        = entry (separator entry)* ~(separator part)
  simple       = filler? (equalAsNoun | equalAsSum | equal | measureAsNoun | measure | enclosed)
  enclosed     = open rule close

  reading      = measureName time? newest?
  unitReading  = unitName time? newest?
  time         = timeWord? (average | averageToThisYear | yearsBefore | yearBefore | budgetYear | onDate | numericDate | thisYear)
  lastYear     = lastIsYearsBefore | lastIsYearBefore | lastIsBudgetYear

  share           = shareAhead (percent | ratio)
  shareAhead (share) = &number
  moneyAhead (money) = &(number | moneyWord)
  quantity        = ratio | number
  count           = whole | numberWord
  year (year)     = whole
  number (number) = whole | decimal
  who (who)       = host | participantName
  separator       = comma and? -- comma
                  | and -- and
                  | ampersand -- ampersand
                  | cross -- cross
  measureName (measure)         = name
  participantName (participant) = name
  unitName (unit)               = name
`;

/** What is looked for first, so that a missing number is told as a missing amount and "75 000 på hver" as a missing "kr". */
const aheadOf: Partial<Record<Construct, string>> = { money: "moneyAhead" };

function sourceOf(book: Phrasebook, lexicon: Lexicon, holes: Map<string, readonly string[]>): string {
  const moneyWords = new Set(
    book.phrases.money.map((template) => wordsOf(template)[0]!).filter((word) => /^\p{L}/u.test(word)),
  );
  const terminal = (word: string) => `"\\u${lexicon.characterOf(word)!.charCodeAt(0).toString(16)}"`;
  const kind = (character: string) => `"\\u${character.charCodeAt(0).toString(16)}"`;
  const rules = [
    `lead = ${kind(kinds.lead)}`,
    `groupName = ${kind(kinds.group)}`,
    `name = ${kind(kinds.name)}`,
    `whole = ${kind(kinds.whole)}`,
    `decimal = ${kind(kinds.decimal)}`,
    `fullStop = ${terminal(".")}`,
    `semicolon = ${terminal(";")}`,
    `comma = ${terminal(",")}`,
    `ampersand = ${terminal("&")}`,
    `cross = ${terminal("+")}`,
    `open = ${terminal("(")}`,
    `close = ${terminal(")")}`,
    `month = ${book.months.map((month) => terminal(fold(month))).join(" | ")}`,
    `moneyWord = ${[...moneyWords].map(terminal).join(" | ")}`,
    `numberWord = ${book.numberWords.map((word) => terminal(fold(word))).join(" | ")}`,
  ];
  for (const [name, slots] of Object.entries(constructs) as [Construct, Readonly<Record<string, string>>][]) {
    const variants = longestFirst(book.phrases[name]).map((template, index) => {
      holes.set(`${name}_v${index}`, slotsOf(template));
      const ahead = aheadOf[name] ?? "";
      return `${ahead} ${toGrammar(template, (slot) => slots[slot]!, terminal)} -- v${index}`;
    });
    rules.push(`${name} = ${variants.join("\n | ")}`);
  }
  return `${structure} ${rules.join("\n  ")}`;
}

/** A parsing expression takes the first phrase that fits, so a phrase must stand before any that it begins with. */
const longestFirst = (templates: readonly Template[]): readonly Template[] =>
  [...templates].sort((a, b) => length(b) - length(a));
const length = (template: Template) =>
  wordsOf(template).length - optionalWordsOf(template).length + slotsOf(template).length;

const made = new Map<Language, LanguageGrammar>();

/** The grammar of a language, made when it is first asked for. */
export function grammarOf(language: Language): LanguageGrammar {
  const known = made.get(language);
  if (known) return known;
  const book = phrasebooks[language];
  const lexicon = lexiconFor(language);
  const holes = new Map<string, readonly string[]>();
  const one = { book, lexicon, holes, grammar: parsingGrammar(sourceOf(book, lexicon, holes)) };
  made.set(language, one);
  return one;
}
