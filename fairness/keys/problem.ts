import { type Fraction, fraction, fractions } from "@omforent/kernel";

/** Something in a key that means nothing, and where it stands: "cost/parts/0/weight". */
export type Problem = {
  readonly path: string;
  readonly code: string;
  readonly params?: Record<string, string | number | null>;
};

/** A key deeper or larger than this is no agreement that a person can read; limits within limits also double their digits. */
export const largestKey = { depth: 12, parts: 5000, nameLength: 200 } as const;

/** "99.9" for 999/1000; an endless fraction stays one: "200/3". In percent, for a sentence. */
export function percentOf(share: Fraction): string {
  const percent = fractions.multiply(share, fraction(100n));
  for (let scale = 1n, digits = 0; digits <= 6; digits += 1, scale *= 10n) {
    if (scale % percent.d !== 0n) continue;
    const text = (percent.n < 0n ? -percent.n : percent.n) * (scale / percent.d);
    const padded = text.toString().padStart(digits + 1, "0");
    const sign = percent.n < 0n ? "-" : "";
    return digits === 0 ? sign + padded : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  }
  return `${percent.n}/${percent.d}`;
}

export const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
export const isName = (name: string): boolean =>
  name.trim() === name && name.length > 0 && name.length <= largestKey.nameLength && !/\p{Cc}/u.test(name);
