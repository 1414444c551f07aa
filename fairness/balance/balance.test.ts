import { expect as expectOk, fraction, kroner } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialUpperTail } from "./binomial.ts";
import {
  type BalanceQuestion,
  balanceOf,
  clopperPearson,
  designEffect,
  eventsNeeded,
  overallTest,
  shrunkenRatios,
  simultaneousIntervals,
  wilson,
} from "./index.ts";
import { chiSquaredTail, normalQuantile } from "./special-functions.ts";

const ask = (pays: readonly [bigint, bigint][], use: readonly number[], more: Partial<BalanceQuestion> = {}) =>
  balanceOf({
    participants: pays.map(([n, d], index) => ({ id: `p${index}`, pay: fraction(n, d), use: [use[index]!] })),
    ...more,
  });
const quarters: [bigint, bigint][] = [
  [1n, 4n],
  [1n, 4n],
  [1n, 4n],
  [1n, 4n],
];

describe("distributions", () => {
  it("agree with tables: normal and χ² quantiles", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.95)).toBeCloseTo(1.644853626951472, 12);
    expect(chiSquaredTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquaredTail(18.307038053275146, 10)).toBeCloseTo(0.05, 10);
  });
  it("sum the binomial tail as adding up all terms does", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, count, p) => {
          let [term, sum] = [(1 - p) ** n, 0];
          for (let k = 0; k <= n; k += 1) {
            if (k >= count) sum += term;
            term *= ((n - k) / (k + 1)) * (p / (1 - p));
          }
          expect(binomialUpperTail(count, n, p)).toBeCloseTo(sum, 9);
        },
      ),
    ));
});

describe("intervals", () => {
  it("are Clopper and Pearson's: 0 of 10 is compatible with at most 30,85 %", () => {
    const [low, high] = clopperPearson(0, 10, 0.05);
    expect([low, high]).toEqual([0, expect.closeTo(0.3084971, 6)]);
    expect(binomialUpperTail(5, 10, clopperPearson(5, 10, 0.05)[0])).toBeCloseTo(0.025, 9);
  });
  it("are Wilson's for showing", () =>
    expect(wilson(5, 10, 0.05)).toEqual([expect.closeTo(0.236593, 5), expect.closeTo(0.763407, 5)]));
  it("solve Goodman's equation, n(p̂ − p)² = A p(1 − p), with A divided over the participants", () => {
    const counts = [10, 20, 30];
    const a = normalQuantile(1 - 0.05 / 6) ** 2;
    for (const [index, interval] of simultaneousIntervals(counts, 0.95).entries())
      for (const p of interval) expect(60 * (counts[index]! / 60 - p) ** 2).toBeCloseTo(a * p * (1 - p), 9);
  });
  it("are exact, and so wider, when someone has fewer than five events", () => {
    const [few] = simultaneousIntervals([2, 58], 0.95);
    const exact = clopperPearson(2, 60, 0.025);
    expect(few).toEqual(exact.map((bound) => expect.closeTo(bound, 12)));
  });
});

describe("all together", () => {
  it("is exact by enumeration: two fair sides, 8 of 10", () =>
    expect(overallTest([8, 2], [0.5, 0.5])).toEqual({
      p: expect.closeTo(2 * (56 / 1024), 9),
      method: "exact-multinomial",
    }));
  it("agrees with enumerating every outcome, for three participants", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        const pi = [0.5, 0.3, 0.2];
        const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
        const chance = (y: readonly number[]) =>
          y.reduce((product, count, index) => (product * pi[index]! ** count) / factorial(count), factorial(n));
        let sum = 0;
        for (let a = 0; a <= n; a += 1)
          for (let b = 0; a + b <= n; b += 1)
            if (chance([a, b, n - a - b]) <= chance(counts) * (1 + 1e-9)) sum += chance([a, b, n - a - b]);
        expect(overallTest(counts, pi).p).toBeCloseTo(sum, 8);
      }),
    ));
  it("uses Pearson's X² when there are too many outcomes and no small cell, and draws when there is one", () => {
    expect(overallTest([100, 100, 100, 100, 120], [0.2, 0.2, 0.2, 0.2, 0.2]).method).toBe("chi-squared");
    expect(overallTest([60, 60, 60, 60, 1, 2, 1], [0.24, 0.24, 0.24, 0.24, 0.02, 0.01, 0.01]).method).toBe(
      "monte-carlo",
    );
  });
  it("is certain when someone uses what it does not pay for at all", () =>
    expect(overallTest([9, 1], [1, 0]).p).toBe(0));
});

describe("the verdict", () => {
  it("cannot tell from few events, and says how many it would take", () => {
    const { participants } = expectOk(ask(quarters, [3, 2, 1, 0]));
    expect(participants.map(({ verdict }) => verdict)).toEqual([
      "cannot-tell",
      "cannot-tell",
      "cannot-tell",
      "cannot-tell",
    ]);
    expect(participants[0]!.eventsNeeded).toBe(eventsNeeded(0.25));
  });
  it("says more and less when the interval leaves out 1", () => {
    const { participants } = expectOk(ask(quarters, [400, 200, 240, 160]));
    expect(participants.map(({ verdict }) => verdict)).toEqual(["more", "less", "cannot-tell", "less"]);
  });
  it("says about equal only when the counts show it within ten per cent", () => {
    expect(expectOk(ask(quarters, [10_000, 10_000, 10_000, 10_000])).participants[0]!.verdict).toBe("about-equal");
    expect(expectOk(ask(quarters, [100, 100, 100, 100])).participants[0]!.verdict).toBe("cannot-tell");
  });
  it("asks of the host alone, one-sided: 62 of 100 events for half of the payment", () => {
    const { host, participants } = expectOk(
      ask(
        [
          [1n, 2n],
          [1n, 2n],
        ],
        [62, 38],
        { host: "p0" },
      ),
    );
    expect(host).toMatchObject({ id: "p0", verdict: "more", p: expect.closeTo(0.0105, 4), ratio: 1.24 });
    expect(participants[0]!.ratio).toBe(1.24);
  });
  it("needs about 620 events for half of the payment, and 11 750 for a twentieth", () => {
    expect(eventsNeeded(0.5)).toBe(619);
    expect(eventsNeeded(0.05)).toBe(11_747);
  });
  it("is more careful when the same persons come back", () => {
    const pays: [bigint, bigint][] = [
      [1n, 2n],
      [1n, 2n],
    ];
    const independent = expectOk(ask(pays, [62, 38], { host: "p0" }));
    const participants = [
      { id: "p0", pay: fraction(1n, 2n), use: [62], perPerson: [40, 22] },
      { id: "p1", pay: fraction(1n, 2n), use: [38], perPerson: [19, 19] },
    ];
    const clustered = expectOk(balanceOf({ participants, host: "p0" }));
    expect(independent.designEffect).toBeNull();
    expect(clustered.designEffect).toBeCloseTo((1600 + 484 + 361 + 361) / 100, 12);
    expect([independent.host!.verdict, clustered.host!.verdict]).toEqual(["more", "cannot-tell"]);
  });
  it("speaks of no ratio where nothing is paid or nothing happened", () => {
    expect(
      expectOk(
        ask(
          [
            [0n, 1n],
            [1n, 1n],
          ],
          [5, 5],
        ),
      ).participants[0],
    ).toMatchObject({ ratio: null, verdict: "more" });
    expect(expectOk(ask(quarters, [0, 0, 0, 0])).participants[0]).toMatchObject({
      useShare: null,
      ratio: null,
      verdict: "cannot-tell",
    });
  });
});

describe("the skew", () => {
  it("is in events and in kroner, leaves out what is paid for being ready, and sums to zero", () => {
    const { participants } = expectOk(
      ask(
        [
          [1n, 2n],
          [1n, 3n],
          [1n, 6n],
        ],
        [70, 20, 10],
        { cost: { total: kroner(1_000_000n), standby: kroner(400_000n) } },
      ),
    );
    expect(participants.map(({ skew }) => skew!.amount)).toEqual([kroner(120_000n), -8_000_000n, -4_000_000n]);
    expect(participants[0]!.skew!.events).toEqual(fraction(20n));
  });
});

describe("shrinkage", () => {
  it("leaves ratios at 1 when nothing shows that anyone differs", () =>
    expect(shrunkenRatios([10, 10], [10, 10])).toEqual([1, 1]));
  it("draws a small municipality more than a large one", () => {
    const [small, large] = shrunkenRatios([4, 200], [2, 100]);
    expect(small! - 1).toBeLessThan(large! - 1);
    expect(large).toBeGreaterThan(1);
  });
});

describe("a design effect", () => {
  it("is 1 when everyone came once, and unknown when nobody counted", () => {
    expect(designEffect([1, 1, 1])).toBe(1);
    expect(designEffect([])).toBeNull();
  });
});

describe("refusals", () => {
  it("name what is wrong", () => {
    const code = (result: ReturnType<typeof balanceOf>) => (result.ok ? "ok" : result.refusal.code);
    expect(
      code(
        ask(
          [
            [1n, 2n],
            [1n, 3n],
          ],
          [1, 1],
        ),
      ),
    ).toBe("balance/pay-not-100");
    expect(code(ask(quarters, [1, 1, 1, -1]))).toBe("balance/not-a-count");
    expect(code(ask(quarters, [1, 1, 1, 1.5]))).toBe("balance/not-a-count");
    expect(code(ask(quarters, [1, 1, 1, 1], { host: "x" }))).toBe("balance/host-unknown");
    expect(code(balanceOf({ participants: [] }))).toBe("balance/no-participants");
  });
});
