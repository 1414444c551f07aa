import { formatDecimal } from "../../platform/kernel/domain/format-number.ts";
import type { Words } from "../words.ts";

/** Writes amounts of a game in the reader's way. */
export type WriteAmount = (amount: number) => string;

/** The same number of decimals everywhere: enough for four figures of the largest amount, at most four. */
export function amountsUpTo(largest: number, { language }: Words): WriteAmount {
  const decimals = Math.min(4, Math.max(0, 3 - Math.floor(Math.log10(largest || 1))));
  return (amount) => {
    const rounded = amount.toFixed(decimals);
    return /e/.test(rounded)
      ? rounded
      : formatDecimal(Number(rounded) === 0 ? rounded.replace("-", "") : rounded, language);
  };
}

export function largestOf(amounts: ArrayLike<number>): number {
  let largest = 0;
  for (let at = 0; at < amounts.length; at += 1) largest = Math.max(largest, Math.abs(amounts[at]!));
  return largest;
}
