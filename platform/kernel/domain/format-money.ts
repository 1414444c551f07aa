import { type Fraction, fraction, fractions, type Ore } from "@omforent/kernel";
import { decimalMark, groupThousands, minusSign, noBreakSpace } from "./format-number.ts";
import type { Language } from "./language.ts";

/** Money to the øre: «99 561,88 kr», "NOK 99,561.88". */
export const formatOre = (amount: Ore, language: Language): string =>
  withCurrency(formatOreBare(amount, language), language);

/** Money to the øre without «kr», for a table whose heading says it: «99 561,88». */
export function formatOreBare(amount: Ore, language: Language): string {
  const digits = absolute(amount).toString().padStart(3, "0");
  const whole = groupThousands(digits.slice(0, -2), language);
  return sign(amount) + whole + decimalMark(language) + digits.slice(-2);
}

/** Money in whole kroner for sentences, half a krone away from zero: «99 562 kr», "NOK 99,562". */
export const formatKroner = (amount: Ore, language: Language): string =>
  withCurrency(formatKronerBare(amount, language), language);

/** Whole kroner without «kr». In a table with a sum use {@link formatOreBare}, or the figures do not add up. */
export function formatKronerBare(amount: Ore, language: Language): string {
  const kroner = (absolute(amount) + 50n) / 100n;
  return (kroner === 0n ? "" : sign(amount)) + groupThousands(kroner.toString(), language);
}

/** A change: always with its sign, «+64 473,49», «−48 706,82», «0,00». */
export const formatChangeBare = (amount: Ore, language: Language): string =>
  (amount > 0n ? "+" : "") + formatOreBare(amount, language);

/** Kroner per inhabitant, whole kroner, half away from zero; `amount` øre over `inhabitants`, exactly. */
export function formatPerInhabitantBare(amount: Ore, inhabitants: bigint, language: Language): string {
  return formatKronerBare(roundHalfAway(fraction(amount, inhabitants)) as Ore, language);
}

const withCurrency = (amount: string, language: Language): string =>
  language === "en" ? `NOK${noBreakSpace}${amount}` : `${amount}${noBreakSpace}kr`;

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
const sign = (amount: bigint): string => (amount < 0n ? minusSign : "");

/** The nearest whole number; a half goes away from zero, as people expect of money. */
export function roundHalfAway(value: Fraction): bigint {
  const half = fraction(1n, 2n);
  return fractions.isNegative(value)
    ? -fractions.floor(fractions.add(fractions.negate(value), half))
    : fractions.floor(fractions.add(value, half));
}
