import { type Ore, ok, ore, type Result, refuse } from "@omforent/kernel";

const currency = /^(kr\.?|nok)\s*|\s*(kr\.?|nok|kroner|,-|\.-)$/gi;
/** Thousands set apart by spaces, dots (only in groups of three), commas before a decimal point, or not at all. */
const norwegian = /^(\d{1,3}(?:[ .]\d{3})+|\d{1,15})(?:,(\d{1,2}))?$/;
const english = /^(\d{1,3}(?:[ ,]\d{3})+|\d{1,15})(?:\.(\d{1,2}))?$/;

/**
 * Kroner as people write them: "1 234 567,50", "1.234.567", "kr 450 000,-", "1234567.50". Never through a double.
 * Refusals: `cooperation/cost-not-money`, `cooperation/cost-negative`.
 */
export function readKroner(text: string): Result<Ore> {
  const bare = text
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .trim()
    .replace(currency, "")
    .trim();
  if (/^[-\u2212(]/.test(bare)) return refuse("cooperation/cost-negative", { text: text.slice(0, 60) });
  const match = norwegian.exec(bare) ?? english.exec(bare);
  if (!match) return refuse("cooperation/cost-not-money", { text: text.slice(0, 60) });
  const [, kroner = "", decimals = ""] = match;
  return ok(ore(BigInt(kroner.replace(/\D/g, "") + decimals.padEnd(2, "0"))));
}
