import type { Language } from "./language.ts";

/** Between thousands: narrow and never broken over two lines (U+202F). */
export const narrowNoBreakSpace = "\u202f";
/** Before a unit, «kr» and «%»: full width, since Inter's narrow one nearly vanishes in bold (U+00A0). */
export const noBreakSpace = "\u00a0";
/** A real minus (U+2212), as wide as the plus. */
export const minusSign = "\u2212";

/** Whole numbers with their thousands set apart: 1 000 000 in Norwegian, 1,000,000 in English. */
export function formatCount(count: bigint | number | string, language: Language): string {
  const whole = typeof count === "bigint" ? count : BigInt(count);
  return (whole < 0n ? minusSign : "") + groupThousands((whole < 0n ? -whole : whole).toString(), language);
}

/** A decimal written as on the wire ("-12.5", "911"), in the reader's language; never read through a double. */
export function formatDecimal(decimal: string, language: Language): string {
  const [whole = "0", decimals] = decimal.replace("-", "").split(".");
  const sign = decimal.startsWith("-") ? minusSign : "";
  return sign + groupThousands(whole, language) + (decimals ? decimalMark(language) + decimals : "");
}

export const decimalMark = (language: Language): string => (language === "en" ? "." : ",");

export function groupThousands(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : narrowNoBreakSpace);
}
