import { ok, type Result, refuse } from "./result.ts";

/** An exact rational number in lowest terms; the denominator is positive. Make one with {@link fraction}. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

/**
 * The fraction n/d in lowest terms.
 * @example fraction(2n, 6n) // { n: 1n, d: 3n }
 * @throws RangeError when d is zero: that is a bug in the caller, not something a user did.
 */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError("a fraction cannot have denominator 0");
  const common = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const negate = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const sum = (terms: Iterable<Fraction>): Fraction => {
  let total = zero;
  for (const term of terms) total = add(total, term);
  return total;
};

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equals = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const isZero = (a: Fraction): boolean => a.n === 0n;
export const isNegative = (a: Fraction): boolean => a.n < 0n;
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The largest whole number that is not larger than the fraction: floor(-1/2) is -1. */
export const floor = (a: Fraction): bigint => {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
};

/** For drawing only: nearest double. Never for money. */
export const toNumber = (a: Fraction): number => {
  const [n, d] = [Number(a.n), Number(a.d)];
  if (Number.isFinite(n) && Number.isFinite(d)) return n / d;
  const shift = BigInt(Math.max(bits(a.n), bits(a.d)) - 1000);
  return Number(a.n >> shift) / Number(a.d >> shift);
};

/** On the wire: "n/d" in lowest terms, also for whole numbers ("3/1"). */
export const toWire = (a: Fraction): string => `${a.n}/${a.d}`;

const written = /^(-?)(\d{1,400})(?:\/(\d{1,400})|\.(\d{1,400}))?$/;

/**
 * Reads "1/3", "0.30", "30" or "-2/5" exactly. A decimal is read as written, never through a double.
 * Refusals: `fraction/not-a-number`, `fraction/zero-denominator`.
 */
export function parseFraction(text: string): Result<Fraction> {
  const match = written.exec(text.trim());
  if (!match) return refuse("fraction/not-a-number", { text: text.slice(0, 80) });
  const [, minus, whole = "0", under, decimals = ""] = match;
  const sign = minus ? -1n : 1n;
  if (under !== undefined) {
    if (BigInt(under) === 0n) return refuse("fraction/zero-denominator", { text: text.slice(0, 80) });
    return ok(fraction(sign * BigInt(whole), BigInt(under)));
  }
  return ok(fraction(sign * BigInt(whole + decimals), 10n ** BigInt(decimals.length)));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

const bits = (n: bigint): number => n.toString(16).length * 4;
