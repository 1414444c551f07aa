import { type Fraction, fraction } from "@omforent/kernel";
import type { ExactGame } from "./check-certificate.ts";

/** Exact Shapley values are computed up to this many players. */
export const mostForExact = 16;

/**
 * The Shapley value (Shapley 1953) in exact rationals, n ≤ 16: integers over one denominator, each worth added once for
 * each player to the sum of its coalition's size.
 */
export function exactShapley({ n, worth }: ExactGame): Fraction[] {
  const worths = Array.from({ length: 2 ** n }, (_, coalition) => worth(coalition));
  const common = worths.reduce(
    (product, { d }) => (product % d === 0n ? product : (product * d) / gcd(product, d)),
    1n,
  );
  const numerators = worths.map((value) => value.n * (common / value.d));
  const sizes = sizesUpTo(numerators.length);
  const factorials = [1n];
  for (let k = 1; k <= n; k += 1) factorials.push(factorials[k - 1]! * BigInt(k));
  return Array.from({ length: n }, (_, player) => {
    const bit = 1 << player;
    const gains = Array.from({ length: n }, () => 0n);
    for (let coalition = 0; coalition < numerators.length; coalition += 1)
      if (!(coalition & bit))
        gains[sizes[coalition]!] = gains[sizes[coalition]!]! + numerators[coalition | bit]! - numerators[coalition]!;
    const sum = gains.reduce((total, gain, size) => total + gain * factorials[size]! * factorials[n - size - 1]!, 0n);
    return fraction(sum, factorials[n]! * common);
  });
}

function sizesUpTo(length: number): Uint8Array {
  const sizes = new Uint8Array(length);
  for (let mask = 1; mask < length; mask += 1) sizes[mask] = sizes[mask >> 1]! + (mask & 1);
  return sizes;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
