import { type Fraction, fraction, fractions } from "@omforent/kernel";
import type { ExactGame } from "./check-certificate.ts";
import type { Game } from "./game.ts";

/** The game in the exact numbers that were written: 34.69 is 3469/100, not the double nearest to it. */
export function exactGame({ n, kind, worth }: Game): ExactGame {
  const known = new Map<number, Fraction>();
  return {
    n,
    kind,
    worth: (coalition) => {
      const found = known.get(coalition) ?? exactOf(worth[coalition]!);
      if (n <= mostToKeep) known.set(coalition, found);
      return found;
    },
  };
}

/** The shortest decimal that names the double, as a fraction: what a person or a file wrote. */
export function exactOf(value: number): Fraction {
  const [, minus, whole, decimals = "", exponent = "0"] = written.exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError("only finite numbers have an exact value");
  const digits = BigInt(`${minus ?? ""}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  if (digits === 0n) return fractions.zero;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
/** Reading a number again costs less than remembering millions. */
const mostToKeep = 16;
