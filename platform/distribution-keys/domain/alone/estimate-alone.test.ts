import { fraction, kroner, ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateAlone } from "./index.ts";

describe("an estimate of what each would cost alone", () => {
  it("is a range in whole thousands that holds the six-tenths rule and nearly proportional cost", () =>
    expect(estimateAlone(kroner(1_000_000n), [fraction(1n), fraction(1n)])).toEqual([
      { from: kroner(535_000n), to: kroner(660_000n) }, // 1 000 000 · ½^0,9 = 535 887 and · ½^0,6 = 659 754
      { from: kroner(535_000n), to: kroner(660_000n) },
    ]));

  it("is never below its part of the cost of all, and never a reversed range", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 8n, max: 10n ** 13n }),
        fc.array(fc.bigInt({ min: 1n, max: 700_000n }), { minLength: 2, maxLength: 12 }),
        (total, people) => {
          const sum = people.reduce((a, b) => a + b);
          for (const [at, range] of estimateAlone(
            ore(total),
            people.map((n) => fraction(n)),
          ).entries()) {
            expect(range!.from <= range!.to).toBe(true);
            expect(range!.to * sum >= total * people[at]!).toBe(true);
          }
        },
      ),
    ));

  it("is not made where anyone's population is not known, or there is nothing to share", () => {
    expect(estimateAlone(kroner(1_000n), [fraction(1n), null])).toEqual([null, null]);
    expect(estimateAlone(kroner(0n), [fraction(1n), fraction(2n)])).toEqual([null, null]);
  });
});
