import { type Fraction, fraction, fractions } from "@omforent/kernel";
import { roundHalfAway } from "./format-money.ts";
import { decimalMark, groupThousands, minusSign, noBreakSpace } from "./format-number.ts";
import type { Language } from "./language.ts";

/**
 * A share as a percentage: «10,0 %», "10.0%". One decimal unless another number is asked for; half away from zero.
 * For showing only: shares are exact fractions.
 */
export function formatPercent(share: Fraction, language: Language, decimals = 1): string {
  const scaled = roundHalfAway(fractions.multiply(share, fraction(100n * 10n ** BigInt(decimals))));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = groupThousands(digits.slice(0, digits.length - decimals), language);
  const number = decimals === 0 ? whole : whole + decimalMark(language) + digits.slice(-decimals);
  return (scaled < 0n ? minusSign : "") + number + (language === "en" ? "%" : `${noBreakSpace}%`);
}
