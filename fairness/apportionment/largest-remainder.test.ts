import { type Fraction, fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largerThenLowerId, type Quota, roundToTotal } from "./largest-remainder.ts";

const quota = (id: string, exact: Fraction): Quota => ({ id, exact });
const amounts = (quotas: readonly Quota[], total: bigint, unit = 1n) =>
  roundToTotal(quotas, total, unit).map(({ amount }) => amount);

/** A total, and quotas that sum to it exactly. */
const divided = fc
  .tuple(
    fc.bigInt(-(10n ** 20n), 10n ** 20n),
    fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((w) => w > 0)),
  )
  .map(([total, weights]) => {
    const sum = BigInt(weights.reduce((a, b) => a + b));
    return { total, quotas: weights.map((w, i) => quota(`p${i}`, fraction(total * BigInt(w), sum))) };
  });
const unit = fc.constantFrom(1n, 100n, 10_000n, 100_000n);

describe("rounding to a total", () => {
  it("splits 100 øre by 501, 299 and 200 as 50, 30 and 20", () =>
    expect(
      amounts(
        [501n, 299n, 200n].map((w, i) => quota(`${i}`, fraction(w, 10n))),
        100n,
      ),
    ).toEqual([50n, 30n, 20n]));

  it("is efficient: the amounts sum to the total", () => {
    fc.assert(
      fc.property(divided, unit, ({ total, quotas }, step) => {
        expect(amounts(quotas, total, step).reduce((a, b) => a + b)).toBe(total);
      }),
    );
  });

  it("moves nobody by a unit or more, and everyone but one to a multiple of it", () => {
    fc.assert(
      fc.property(divided, unit, ({ total, quotas }, step) => {
        const odd = amounts(quotas, total, step).filter((amount, i) => {
          const moved = fractions.subtract(fraction(amount), quotas[i]!.exact);
          expect(fractions.compare(moved, fraction(step)) < 0 && fractions.compare(moved, fraction(-step)) > 0).toBe(
            true,
          );
          return amount % step !== 0n;
        });
        expect(odd.length).toBeLessThanOrEqual(total % step === 0n ? 0 : 1);
      }),
    );
  });

  it("does not depend on the order, and mirrors", () => {
    fc.assert(
      fc.property(divided, unit, ({ total, quotas }, step) => {
        const byId = (list: readonly Quota[]) =>
          Object.fromEntries(roundToTotal(list, total, step).map(({ id, amount }) => [id, amount]));
        expect(byId(quotas.toReversed())).toEqual(byId(quotas));
        const mirrored = quotas.map(({ id, exact }) => quota(id, fractions.negate(exact)));
        expect(amounts(mirrored, -total, step)).toEqual(amounts(quotas, total, step).map((amount) => -amount));
      }),
    );
  });

  it("gives a tie to the larger quota, then to the lower id, unless another rule is stated", () => {
    const half = fraction(1n, 2n);
    const quotas = [quota("b", half), quota("a", half), quota("c", fraction(3n, 2n)), quota("d", half)];
    expect(roundToTotal(quotas, 3n).map(({ place }) => place)).toEqual([2, 1, 0, 3]);
    expect(quotas.toSorted(largerThenLowerId).map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
    const last = roundToTotal(quotas, 3n, 1n, (x, y) => -largerThenLowerId(x, y));
    expect(last.map(({ place }) => place)).toEqual([1, 2, 3, 0]);
  });
});
