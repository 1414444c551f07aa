import { type Fraction, fraction, ok, type Result, refuse } from "@omforent/kernel";

const mostDecimals = 6;
const written = /^(-?)(\d{1,30})(?:\.(\d{1,6}))?$/;

/** Reads "911", "12.5" or "-0.25" exactly; at most six decimals. Refusal: `statistic/not-a-decimal`. */
export function readDecimal(text: string): Result<Fraction> {
  const match = written.exec(text.trim());
  if (!match) return refuse("statistic/not-a-decimal", { value: text.slice(0, 60) });
  const [, minus, whole = "0", decimals = ""] = match;
  const digits = BigInt(whole + decimals);
  return ok(fraction(minus ? -digits : digits, 10n ** BigInt(decimals.length)));
}

/** Writes what {@link readDecimal} reads, without superfluous zeros. Throws on a value that needs more than six decimals: a bug. */
export function writeDecimal(value: Fraction): string {
  const scaled = (value.n * 10n ** BigInt(mostDecimals)) / value.d;
  if (scaled * value.d !== value.n * 10n ** BigInt(mostDecimals)) throw new RangeError("more than six decimals");
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(mostDecimals + 1, "0");
  const decimals = digits.slice(-mostDecimals).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -mostDecimals)}${decimals ? `.${decimals}` : ""}`;
}
