import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import type { Phrasebook } from "./phrasebook.ts";
import type { RawToken } from "./tokens.ts";

type Marks = Pick<Phrasebook, "decimalMark" | "thousandsMark">;

/** A number as it stands in a text; `isWhole` when it is written with digits alone, as years and days are. */
export type Numeral = { readonly value: Fraction; readonly isWhole: boolean; readonly tokens: number };

/** More digits than any agreement needs, and few enough to compute with. */
export const longestNumeral = 400;

/** The number that begins at a token: "30", "33,5", "75 000", "75.000 kr", "-2". Null where none begins. */
export function numeralAt(tokens: readonly RawToken[], index: number, marks: Marks): Numeral | null {
  const minus = tokens[index]!.folded === "-" && isTouching(tokens, index) ? 1 : 0;
  const first = tokens[index + minus];
  if (first?.kind !== "digits") return null;
  let digits = first.text;
  let next = index + minus + 1;
  for (let group = thousandsAt(tokens, next, marks); group && digits.length <= 3 + group.before; ) {
    digits += group.digits;
    next += group.tokens;
    group = thousandsAt(tokens, next, marks, group.before + 3);
  }
  const isWhole = minus === 0 && next === index + 1;
  const decimals = decimalsAt(tokens, next, marks);
  const value = BigInt(digits + decimals) * (minus ? -1n : 1n);
  return {
    value: fraction(value, 10n ** BigInt(decimals.length)),
    isWhole: isWhole && decimals === "",
    tokens: next - index + (decimals === "" ? 0 : 2),
  };
}

/** Three more digits of the same number: after a space or the language's mark, or after a point before "kr". */
function thousandsAt(tokens: readonly RawToken[], index: number, marks: Marks, before = 0) {
  const here = tokens[index];
  if (here?.kind === "digits" && here.text.length === 3 && here.start - tokens[index - 1]!.end === 1)
    return { digits: here.text, tokens: 1, before };
  const after = tokens[index + 1];
  if (
    after?.kind !== "digits" ||
    after.text.length !== 3 ||
    !isTouching(tokens, index - 1) ||
    !isTouching(tokens, index)
  )
    return null;
  if (here?.text === "," && marks.thousandsMark === ",") return { digits: after.text, tokens: 2, before };
  const isKroner = marks.decimalMark === "," && /^(kr|kroner|[.,])$/u.test(tokens[index + 2]?.folded ?? "");
  return here?.text === "." && isKroner ? { digits: after.text, tokens: 2, before } : null;
}

/** The digits after a decimal mark. A point may stand for a comma before "%" and "kr", but not in "1.1.2026". */
function decimalsAt(tokens: readonly RawToken[], index: number, marks: Marks): string {
  const [mark, digits] = [tokens[index], tokens[index + 1]];
  if (digits?.kind !== "digits" || !isTouching(tokens, index - 1) || !isTouching(tokens, index)) return "";
  if (mark?.text !== "," && mark?.text !== ".") return "";
  const after = tokens[index + 2];
  const isOwnMark = mark.text === marks.decimalMark;
  if (isOwnMark && mark.text === ",") return digits.text;
  const goesOn = after?.text === "." && tokens[index + 3]?.kind === "digits" && isTouching(tokens, index + 2);
  if (isOwnMark) return goesOn ? "" : digits.text;
  return /^(%|prosent|percent|per|kr|kroner|nok)$/u.test(after?.folded ?? "") ? digits.text : "";
}

const isTouching = (tokens: readonly RawToken[], index: number) => tokens[index]?.end === tokens[index + 1]?.start;

const longestDecimals = 6;

/** "33,5", or null where the decimals would not end within six. */
export function decimalNumeral(value: Fraction, marks: Marks): string | null {
  for (let places = 0, scale = 1n; places <= longestDecimals; places += 1, scale *= 10n) {
    if (scale % value.d !== 0n) continue;
    const digits = absolute(value.n * (scale / value.d))
      .toString()
      .padStart(places + 1, "0");
    const whole = withThousands(digits.slice(0, digits.length - places), marks);
    const sign = value.n < 0n ? "-" : "";
    return places === 0 ? sign + whole : `${sign}${whole}${marks.decimalMark}${digits.slice(-places)}`;
  }
  return null;
}

/** The number of a percentage, "33,5"; null for a share such as 1/3, which is better written as it is. */
export const percentNumeral = (share: Fraction, marks: Marks): string | null =>
  decimalNumeral(fractions.multiply(share, hundred), marks);

/** "75 000", or "12,50" where there are øre. */
export function kronerNumeral(amount: Ore, marks: Marks): string {
  const digits = absolute(amount).toString().padStart(3, "0");
  const whole = `${amount < 0n ? "-" : ""}${withThousands(digits.slice(0, -2), marks)}`;
  return digits.endsWith("00") ? whole : `${whole}${marks.decimalMark}${digits.slice(-2)}`;
}

/** Kroner as a number to øre; null where it has parts of an øre. */
export function oreFrom(value: Fraction): Ore | null {
  const inOre = fractions.multiply(value, hundred);
  return inOre.d === 1n ? ore(inOre.n) : null;
}

const hundred = fraction(100n);
const absolute = (value: bigint) => (value < 0n ? -value : value);
const withThousands = (digits: string, { thousandsMark }: Marks) =>
  digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/gu, thousandsMark);
