import type { Language, Measure, ParticipantId, Step } from "@omforent/fairness";
import {
  expect,
  type Fact,
  type Fraction,
  fraction,
  fractions,
  ore,
  type PlainDate,
  parseFraction,
} from "@omforent/kernel";
import {
  formatDate,
  formatDecimal,
  formatKroner,
  formatList,
  formatOre,
  formatPercent,
  roundHalfAway,
} from "../../kernel/domain/format.ts";
import { basisOf, type ReceiptLine } from "./receipt.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** What the wording of a receipt needs to know beside the steps themselves. */
export type ReceiptWords = {
  readonly language: Language;
  readonly name: string;
  readonly nameOf: (id: ParticipantId) => string;
  readonly measures: readonly Measure[];
  /** «den første», used in texts that count years. */
};

/** The line's title: that of its innermost step; a part that is divided again is named for itself. */
export const titleOf = (line: ReceiptLine, words: ReceiptWords): Sentence => {
  const inner = line.steps.at(-1)!; // a line has at least one step
  return sentence(`step.${inner.code}`, paramsOf(inner, line, words));
};

/** One sentence for each step, from the part of the key to the figure that divided it. */
export const detailsOf = (line: ReceiptLine, words: ReceiptWords): readonly Sentence[] =>
  line.steps.flatMap((step) => {
    const key = detailKey(step);
    return key ? [sentence(`step.${key}.detail`, paramsOf(step, line, words))] : [];
  });

function detailKey(step: Step): string | null {
  switch (step.code) {
    case "group":
      return null;
    case "measure":
    case "unit-price":
    case "own-cost": {
      const many = basisOf(step).length > 1 ? "-average" : "";
      const free = step.code === "unit-price" && step.params.free !== "0/1" ? "-free" : "";
      const limit = step.code === "own-cost" && step.params.isLimited === true ? "-limited" : "";
      return `${step.code}${many}${free}${limit}${step.params.provisional === true ? "-provisional" : ""}`.replace(
        "-average-free",
        "-free",
      );
    }
    case "rounding":
      return step.params.extra === "0"
        ? step.params.leftover === "0"
          ? "rounding-even"
          : "rounding-without"
        : "rounding-with";
    default:
      return step.code;
  }
}

/** Every param of the step as text in the reader's language, with those that the sentences need beside. */
function paramsOf(step: Step, line: ReceiptLine, words: ReceiptWords): Record<string, string | number> {
  const { language } = words;
  const said: Record<string, string | number> = { name: words.name };
  const put = (name: string, write: (value: Fraction) => string) => {
    const value = step.params[name];
    if (typeof value === "string") said[name] = write(readWire(value));
  };
  const money = (value: Fraction) => exactMoney(value, language);
  for (const name of ["of", "charged", "price", "minimum", "maximum", "upTo"]) put(name, money);
  for (const name of ["weight", "share", "rate", "minimumShare", "maximumShare"])
    put(name, (value) => percent(value, language));
  for (const name of ["value", "sum", "free", "counted"]) put(name, (value) => plainNumber(value, language));
  put("factor", (value) => percent(value, language));
  said.exact = exactMoney(step.exact, language);
  said.shown = formatOre(line.shown, language);
  for (const name of ["count", "year", "firstYear", "years", "done", "length", "yearLength", "place", "name"]) {
    const value = step.params[name];
    if (typeof value === "number") said[name] = value;
    if (name === "name" && typeof value === "string") said.group = value;
  }
  if (typeof step.params.measure === "string") Object.assign(said, measureWords(step, words));
  if (step.params.who !== undefined) said.who = words.nameOf(String(step.params.who));
  if (typeof step.params.from === "string") said.from = formatDate(step.params.from as PlainDate, language);
  if (typeof step.params.to === "string") said.to = formatDate(step.params.to as PlainDate, language);
  if (step.code === "part") said.whole = money(wholeOf(step));
  if (step.code === "rounding") Object.assign(said, roundingWords(step, words));
  return said;
}

function measureWords(step: Step, { measures, language }: ReceiptWords): Record<string, string> {
  const measure = measures.find(({ id }) => id === step.params.measure);
  const basis = basisOf(step);
  const [value, sum] = [readFact(step.params.value), readFact(step.params.sum)];
  return {
    measure: measure?.names[language] ?? String(step.params.measure),
    unit: measure?.units[language] ?? String(step.params.measure),
    dates: formatList(
      basis.flatMap(({ date }) => (date ? [formatDate(date as PlainDate, language)] : [])),
      language,
    ),
    values: basis.map(({ value: one }) => plainNumber(readWire(one), language)).join(" + "),
    basisCount: String(basis.length),
    ...(value && sum && !fractions.isZero(sum)
      ? { percent: formatPercent(fractions.divide(value, sum), language) }
      : {}),
  };
}

function roundingWords(step: Step, { language, nameOf, name }: ReceiptWords): Record<string, string | number> {
  const unit = BigInt(String(step.params.unit));
  const queue = (step.params.queue as readonly { id: string; remainder: string; extra: string }[] | undefined) ?? [];
  const remainderOf = (wire: string) => unitsOf(readWire(wire), unit, language);
  const others = queue.map((one) => `${nameOf(one.id)} (${remainderOf(one.remainder)})`);
  const got = queue
    .filter(({ extra }) => extra !== "0")
    .map((one) => `${nameOf(one.id)} (${remainderOf(one.remainder)})`);
  const without = queue
    .filter(({ extra }) => extra === "0")
    .map((one) => `${nameOf(one.id)} (${remainderOf(one.remainder)})`);
  return {
    name,
    leftover: unitsOf(fraction(BigInt(String(step.params.leftover)), unit), unit, language),
    remainder: remainderOf(String(step.params.remainder)),
    queue: formatList(others, language),
    got: formatList(got, language),
    without: formatList(without, language),
    unit: formatOre(ore(unit), language),
  };
}

/** Parts of the rounding unit: "0,65 øre", or kroner where the unit is larger. */
function unitsOf(value: Fraction, unit: bigint, language: Language): string {
  if (unit !== 1n) return exactMoney(fractions.multiply(value, fraction(unit)), language);
  const hundredths = roundHalfAway(fractions.multiply(value, fraction(100n)));
  const isWhole = hundredths % 100n === 0n;
  const digits = `${hundredths / 100n}${isWhole ? "" : `.${(hundredths % 100n).toString().padStart(2, "0")}`}`;
  return `${formatDecimal(digits, language)} øre`;
}

/** Øre as kroner: whole kroner and whole øre as such, otherwise kroner with six decimals. */
export function exactMoney(exact: Fraction, language: Language): string {
  if (exact.d === 1n)
    return exact.n % 100n === 0n ? formatKroner(ore(exact.n), language) : formatOre(ore(exact.n), language);
  const size = fractions.isNegative(exact) ? fractions.negate(exact) : exact;
  const micro = roundHalfAway(fractions.multiply(size, fraction(10_000n)));
  const digits = micro.toString().padStart(7, "0");
  const text = `${fractions.isNegative(exact) ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  return language === "en" ? `NOK\u00a0${formatDecimal(text, language)}` : `${formatDecimal(text, language)}\u00a0kr`;
}

/** Percent as it was agreed: no more decimals than needed, up to four; a third stays a third. */
export function percent(share: Fraction, language: Language): string {
  const hundred = fractions.multiply(share, fraction(100n));
  for (let decimals = 0, scale = 1n; decimals <= 4; decimals += 1, scale *= 10n)
    if (scale % hundred.d === 0n) return formatPercent(share, language, decimals);
  return share.d <= 100n ? `${share.n}/${share.d}` : formatPercent(share, language, 4);
}

/** A figure as it stands in the register: whole, or with up to four decimals. */
export function plainNumber(value: Fraction, language: Language): string {
  const scaled = fractions.floor(fractions.multiply(value, fraction(10_000n)));
  const size = scaled < 0n ? -scaled : scaled;
  const digits = size.toString().padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  return formatDecimal(`${scaled < 0n ? "-" : ""}${digits.slice(0, -4)}${decimals ? `.${decimals}` : ""}`, language);
}

const wholeOf = (step: Step): Fraction =>
  fractions.divide(readWire(String(step.params.of)), readWire(String(step.params.weight)));
const readWire = (text: string): Fraction => expect(parseFraction(text)); // written by fairness/keys/facts.ts
const readFact = (fact: Fact | undefined): Fraction | null => (typeof fact === "string" ? readWire(fact) : null);
