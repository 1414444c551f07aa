import type { ShareRule, WeightedPart } from "@omforent/fairness";
import { fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanced, missingWeight, partsOf, ruleOf, withNewPart, withoutPart, withRestOn, withWeight } from "./index.ts";

const equal: ShareRule = { kind: "equal" };
const parts = (...percents: readonly bigint[]): readonly WeightedPart[] =>
  percents.map((p) => ({ weight: fraction(p, 100n), rule: equal }));
const percents = (all: readonly WeightedPart[]) => all.map(({ weight }) => fractions.toNumber(weight) * 100);
const anyParts = fc
  .array(fc.bigInt({ min: 1n, max: 100n }), { minLength: 1, maxLength: 12 })
  .map((all) => parts(...all));

describe("editing a key by its parts", () => {
  it("lets the other of two parts take the rest", () =>
    expect(percents(withWeight(parts(30n, 70n), 0, fraction(2n, 5n)))).toEqual([40, 60]));
  it("leaves the others alone when there are three, and says what is missing", () => {
    const changed = withWeight(parts(30n, 30n, 40n), 0, fraction(1n, 4n));
    expect(percents(changed)).toEqual([25, 30, 40]);
    expect(missingWeight(changed)).toEqual(fraction(1n, 20n));
    expect(percents(withRestOn(changed, 2))).toEqual([25, 30, 45]);
  });
  it("does not push the other below zero", () =>
    expect(percents(withWeight(parts(30n, 70n), 0, fraction(1n)))).toEqual([100, 70]));
  it("balances any parts to exactly 100 %, each at least 1 %", () =>
    fc.assert(
      fc.property(anyParts, (some) => {
        const all = balanced(some);
        expect(missingWeight(all)).toEqual(fractions.zero);
        expect(Math.min(...percents(all))).toBeGreaterThanOrEqual(1);
      }),
    ));
  it("keeps 100 % when a part is added or removed", () =>
    fc.assert(
      fc.property(anyParts, (some) => {
        const whole = balanced(some);
        if (whole.some(({ weight }) => fractions.compare(weight, fraction(1n, 50n)) > 0))
          expect(missingWeight(withNewPart(whole, equal))).toEqual(fractions.zero);
        if (whole.length > 1) expect(missingWeight(withoutPart(whole, 0))).toEqual(fractions.zero);
      }),
    ));
  it("shows a rule alone as one part, and makes it that rule again", () => {
    expect(ruleOf(partsOf(equal))).toEqual(equal);
    expect(ruleOf(parts(30n, 70n))).toMatchObject({ kind: "weighted" });
  });
});
