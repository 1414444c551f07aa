import { fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withinBounds } from "./limits.ts";

const whole = (values: readonly bigint[]) => values.map((value) => fraction(value));

describe("amounts within bounds", () => {
  it("leaves amounts alone that are within already", () =>
    expect(withinBounds(whole([10n, 20n]), { minimum: fraction(5n), maximum: fraction(25n) })).toEqual(
      whole([10n, 20n]),
    ));

  it("raises one to the minimum, and takes it from the others in proportion", () =>
    expect(withinBounds(whole([1n, 33n, 66n]), { minimum: fraction(10n), maximum: null })).toEqual(
      whole([10n, 30n, 60n]),
    ));

  it("is null when the bounds leave too little or too much", () => {
    expect(withinBounds(whole([1n, 1n]), { minimum: fraction(2n), maximum: null })).toBeNull();
    expect(withinBounds(whole([2n, 2n]), { minimum: null, maximum: fraction(1n) })).toBeNull();
    expect(withinBounds(whole([0n, 4n]), { minimum: null, maximum: fraction(3n) })).toBeNull();
  });

  it("keeps the sum and the bounds, and agrees with bisection in doubles, for any amounts", () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 });
    const bound = fc.option(fc.bigInt({ min: 0n, max: 4_000n }), { nil: null });
    fc.assert(
      fc.property(amounts, bound, bound, (values, a, b) => {
        const [minimum, maximum] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const limited = withinBounds(whole(values), {
          minimum: minimum === null ? null : fraction(minimum),
          maximum: maximum === null ? null : fraction(maximum),
        });
        const total = values.reduce((sum, value) => sum + value, 0n);
        const independent = bisect(
          values.map(Number),
          Number(minimum ?? 0n),
          maximum === null ? Number.POSITIVE_INFINITY : Number(maximum),
        );
        if (limited === null) {
          expect(independent).toBeNull();
          return;
        }
        expect(fractions.sum(limited)).toEqual(fraction(total));
        for (const [index, value] of limited.entries())
          expect(fractions.toNumber(value)).toBeCloseTo(independent![index]!, 5);
      }),
      { numRuns: 500 },
    );
  });
});

/** Finds the scale by halving doubles: slow, inexact, and nothing like the code under test. */
function bisect(amounts: number[], low: number, high: number): number[] | null {
  const at = (scale: number) => amounts.map((amount) => Math.min(Math.max(amount * scale, low), high));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(amounts);
  if (sum(at(0)) > total || sum(at(1e12)) < total - 1e-6) return null;
  let [from, to] = [0, 1e12];
  for (let round = 0; round < 200; round += 1) {
    const middle = (from + to) / 2;
    if (sum(at(middle)) < total) from = middle;
    else to = middle;
  }
  return at(to);
}
