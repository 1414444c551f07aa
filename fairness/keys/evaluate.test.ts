import { expect as expectOk, fraction, fractions, kroner, ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CostRule, type Evaluation, evaluate, type Scenario, type Step } from "./index.ts";
import { aFigure, aKey, aParticipant, aReading, aScenario, byMeasure, day, equal, mixed } from "./testing/builders.ts";

const amounts = (scenario: Scenario) =>
  Object.fromEntries(expectOk(evaluate(scenario)).shares.map(({ id, amount }) => [id, amount]));
const refusal = (scenario: Scenario) => {
  const result = evaluate(scenario);
  if (result.ok) throw new Error("expected a refusal");
  return result.refusal;
};
const sumOf = ({ shares }: Evaluation) => shares.reduce((sum, { amount }) => sum + amount, 0n);

describe("30 % equal and 70 % population on Fosen", () => {
  const result = expectOk(evaluate(aScenario(mixed(30n))));

  it("gives Osen 99 561,88 of one million kroner, and the others theirs, to the øre", () => {
    expect(result.shares.map(({ id, amount }) => [id, amount])).toEqual([
      ["5020", 9_956_188n],
      ["5054", 34_477_622n],
      ["5057", 36_364_923n],
      ["5058", 19_201_267n],
    ]);
  });

  it("gives Osen an exact share of 9,956 %", () => {
    expect(result.shares[0]!.fraction).toEqual(fractions.add(fraction(3n, 40n), fraction(7n * 911n, 10n * 25_963n)));
  });

  it("explains Osen's amount: an equal part, a part by population, and the last øre", () => {
    const step = result.explanation["5020"]!;
    expect(step.code).toBe("amount");
    expect(step.exact).toEqual(fraction(9_956_188n));
    expect(step.children.map(({ code }) => code)).toEqual(["weighted", "rounding"]);
    const [equalPart, populationPart] = step.children[0]!.children;
    expect(equalPart!.exact).toEqual(fraction(7_500_000n));
    expect(populationPart!.children[0]!.params).toMatchObject({
      measure: "population",
      value: "911/1",
      sum: "25963/1",
    });
    expect(step.children[1]!.params).toMatchObject({ extra: "1", place: 1, leftover: "1" });
  });
});

describe("the sum", () => {
  it("is kept for a total of 0, −1 øre and 10^18 øre", () => {
    for (const total of [0n, -1n, 1n, 10n ** 18n, -(10n ** 18n)])
      expect(sumOf(expectOk(evaluate(aScenario(mixed(30n), { amount: ore(total) }))))).toBe(total);
  });

  it("keeps the shares of a zero total exact", () => {
    expect(expectOk(evaluate(aScenario(equal, { amount: ore(0n) }))).shares[0]!.fraction).toEqual(fraction(1n, 4n));
  });

  it("mirrors a credit", () => {
    const cost = amounts(aScenario(mixed(30n)));
    const credit = amounts(aScenario(mixed(30n), { amount: kroner(-1_000_000n) }));
    for (const id of Object.keys(cost)) expect(credit[id]).toBe(-cost[id]!);
  });

  it("is a multiple of the rounding unit where the total is, and the odd rest goes to one", () => {
    const hundreds = amounts(aScenario(aKey(mixed(30n), 10_000n)));
    expect(Object.values(hundreds).every((amount) => amount % 10_000n === 0n)).toBe(true);
    const odd = amounts(aScenario(aKey(mixed(30n), 10_000n), { amount: ore(100_000_037n) }));
    expect(Object.values(odd).reduce((sum, amount) => sum + amount, 0n)).toBe(100_000_037n);
    expect(Object.values(odd).filter((amount) => amount % 10_000n !== 0n)).toHaveLength(1);
  });
});

describe("what is missing", () => {
  it("is named one by one, never taken as zero", () => {
    const { code, because } = refusal(aScenario(mixed(30n), { figures: [aFigure("5020", 911n)] }));
    expect(code).toBe("key/missing-facts");
    expect(because!.map(({ params }) => params.participant)).toEqual(["5054", "5057", "5058"]);
  });

  it("is a figure that is not published yet, until the key lets the newest stand in", () => {
    const dated = (year: number, value: bigint, publishedOn: string) =>
      ["5020", "5054", "5057", "5058"].map((id) =>
        aFigure(id, value, { date: day(`${year}-01-01`), publishedOn: day(publishedOn) }),
      );
    const figures = [...dated(2025, 100n, "2025-02-20"), ...dated(2026, 200n, "2026-02-24")];
    const key = (unpublished: "wait" | "newest"): CostRule => ({
      kind: "measure",
      figure: { measure: "population", at: { kind: "day", month: 1, day: 1, yearsBefore: 0 }, unpublished },
    });
    const budget = { figures, date: day("2026-01-01"), knownOn: day("2025-11-01") };
    expect(refusal(aScenario(key("wait"), budget)).because![0]).toMatchObject({
      code: "key/figure-not-published",
      params: { participant: "5020", date: "2026-01-01", publishedOn: "2026-02-24" },
    });
    const provisional = expectOk(evaluate(aScenario(key("newest"), budget)));
    expect(leaf(provisional.explanation["5020"]!).params).toMatchObject({
      provisional: true,
      basis: [{ date: "2025-01-01" }],
    });
    const settled = expectOk(evaluate(aScenario(key("newest"), { ...budget, knownOn: day("2027-01-15") })));
    expect(leaf(settled.explanation["5020"]!).params).toMatchObject({
      provisional: false,
      basis: [{ date: "2026-01-01" }],
    });
  });

  it("takes the newest date that all have, when the key states none", () => {
    const figures = ["5020", "5054", "5057", "5058"].flatMap((id) => [
      aFigure(id, 10n, { date: day("2024-01-01") }),
      ...(id === "5020" ? [] : [aFigure(id, 99n, { date: day("2025-01-01") })]),
    ]);
    expect(Object.values(amounts(aScenario(byMeasure(), { figures })))).toEqual([
      25_000_000n,
      25_000_000n,
      25_000_000n,
      25_000_000n,
    ]);
  });

  it("refuses a measure that is zero for everyone, and a negative figure, by name", () => {
    const zero = ["5020", "5054", "5057", "5058"].map((id) => aFigure(id, 0n));
    expect(refusal(aScenario(byMeasure(), { figures: zero })).code).toBe("key/all-zero");
    expect(refusal(aScenario(byMeasure(), { figures: [...zero.slice(1), aFigure("5020", -1n)] })).code).toBe(
      "key/negative-figure",
    );
  });

  it("averages several years", () => {
    const figures = ["5020", "5054", "5057", "5058"].flatMap((id, index) =>
      [2024, 2025, 2026].map((year) =>
        aFigure(id, BigInt((index + 1) * (year - 2023)), { date: day(`${year}-01-01`) }),
      ),
    );
    const rule: CostRule = {
      kind: "measure",
      figure: {
        measure: "population",
        at: { kind: "average", years: 3, month: 1, day: 1, yearsBefore: 0 },
        unpublished: "wait",
      },
    };
    const result = expectOk(evaluate(aScenario(rule, { figures, date: day("2026-01-01") })));
    expect(result.shares.map(({ amount }) => amount)).toEqual([10_000_000n, 20_000_000n, 30_000_000n, 40_000_000n]);
    expect(leaf(result.explanation["5020"]!).params.basis).toHaveLength(3);
  });
});

describe("limits", () => {
  it("raises the smallest to a minimum in kroner, and the others carry it in proportion", () => {
    const result = amounts(
      aScenario({ kind: "limited-amounts", rule: byMeasure(), minimum: kroner(100_000n), maximum: null }),
    );
    expect(result["5020"]).toBe(10_000_000n);
    expect(result["5054"]! * 4340n - result["5058"]! * 10_006n).toBeLessThan(20_000n); // in proportion, but for the rounding
    expect(Object.values(result).reduce((sum, amount) => sum + amount, 0n)).toBe(100_000_000n);
  });

  it("refuses limits that leave too much or too little", () => {
    expect(
      refusal(aScenario({ kind: "limited-amounts", rule: equal, minimum: kroner(250_001n), maximum: null })).code,
    ).toBe("key/limits-impossible");
    expect(
      refusal(aScenario({ kind: "limited-amounts", rule: equal, minimum: null, maximum: kroner(249_999n) })).code,
    ).toBe("key/limits-impossible");
    expect(
      amounts(aScenario({ kind: "limited-amounts", rule: byMeasure(), minimum: kroner(250_000n), maximum: null }))[
        "5057"
      ],
    ).toBe(25_000_000n);
  });

  it("bounds shares in percent", () => {
    const result = expectOk(
      evaluate(
        aScenario({ kind: "limited-shares", rule: byMeasure(), minimum: fraction(1n, 10n), maximum: fraction(2n, 5n) }),
      ),
    );
    expect(result.shares[0]!.fraction).toEqual(fraction(1n, 10n));
    expect(result.shares.every(({ fraction: share }) => fractions.compare(share!, fraction(2n, 5n)) <= 0)).toBe(true);
  });
});

describe("the host", () => {
  const withHost = ["5020", "5054", "5057", "5058"].map((id) => aParticipant(id, { host: id === "5057" }));
  it("pays a surcharge that the others are relieved of, in proportion", () => {
    const rule: CostRule = { kind: "adjusted", rule: equal, who: { kind: "host" }, factor: fraction(11n, 10n) };
    const result = expectOk(evaluate(aScenario(rule, { participants: withHost })));
    expect(result.shares.map(({ fraction: share }) => share)).toEqual([
      fraction(29n, 120n),
      fraction(29n, 120n),
      fraction(11n, 40n),
      fraction(29n, 120n),
    ]);
  });
  it("must exist when the key names it", () => {
    expect(
      refusal(aScenario({ kind: "adjusted", rule: equal, who: { kind: "host" }, factor: fraction(11n, 10n) })).code,
    ).toBe("key/no-host");
  });
  it("has a price of its own per inhabitant", () => {
    const cost: CostRule = {
      kind: "charged-first",
      charges: [
        {
          kind: "unit-price",
          price: kroner(65n),
          quantity: aReading(),
          free: fractions.zero,
          exceptions: [{ who: { kind: "host" }, price: kroner(12n) }],
        },
      ],
      rest: null,
    };
    const result = expectOk(evaluate(aScenario(cost, { participants: withHost, amount: null })));
    expect(result.total).toBe(kroner(65n * (911n + 10_006n + 4_340n) + 12n * 10_706n));
  });
});

describe("charges", () => {
  it("take a deductible from each one's own cost before the rest is shared", () => {
    const cost: CostRule = {
      kind: "charged-first",
      charges: [{ kind: "own-cost", rate: fractions.one, cost: aReading("skade"), upTo: kroner(50_000n) }],
      rest: equal,
    };
    const damage = { "5020": 80_000n, "5054": 20_000n, "5057": 0n, "5058": 0n };
    const figures = Object.entries(damage).map(([id, value]) => aFigure(id, value, { measure: "skade" }));
    expect(amounts(aScenario(cost, { figures, amount: kroner(100_000n) }))).toEqual({
      "5020": kroner(57_500n),
      "5054": kroner(27_500n),
      "5057": kroner(7_500n),
      "5058": kroner(7_500n),
    });
  });

  it("count only what is above a free quantity", () => {
    const cost: CostRule = {
      kind: "charged-first",
      charges: [
        { kind: "unit-price", price: kroner(1_000n), quantity: aReading("timer"), free: fraction(2n), exceptions: [] },
      ],
      rest: null,
    };
    const figures = ["5020", "5054", "5057", "5058"].map((id, index) =>
      aFigure(id, BigInt(index), { measure: "timer" }),
    );
    expect(amounts(aScenario(cost, { figures, amount: null }))).toEqual({
      "5020": 0n,
      "5054": 0n,
      "5057": 0n,
      "5058": kroner(1_000n),
    });
  });

  it("must be the given amount when nothing is left to share", () => {
    const cost: CostRule = {
      kind: "charged-first",
      charges: [{ kind: "fixed-each", amount: kroner(10n) }],
      rest: null,
    };
    expect(refusal(aScenario(cost, { amount: kroner(41n) })).code).toBe("key/amount-differs");
    expect(expectOk(evaluate(aScenario(cost, { amount: kroner(40n) }))).total).toBe(kroner(40n));
  });
});

describe("the year", () => {
  it("is cut where a participant enters, by days", () => {
    const participants = ["5020", "5054", "5057", "5058"].map((id) =>
      aParticipant(id, id === "5020" ? { from: day("2026-07-01") } : {}),
    );
    const result = expectOk(
      evaluate(aScenario({ kind: "pro-rata", by: "days", rule: equal }, { participants, date: day("2026-01-01") })),
    );
    // 181 days with three, 184 with four.
    expect(result.shares[0]!.fraction).toEqual(fraction(184n, 365n * 4n));
    expect(result.shares[1]!.fraction).toEqual(fractions.add(fraction(181n, 365n * 3n), fraction(184n, 365n * 4n)));
  });

  it("counts a month from the month of entry, by months", () => {
    const participants = ["5020", "5054", "5057", "5058"].map((id) =>
      aParticipant(id, id === "5020" ? { from: day("2026-07-20") } : {}),
    );
    const result = expectOk(
      evaluate(aScenario({ kind: "pro-rata", by: "months", rule: equal }, { participants, date: day("2026-01-01") })),
    );
    expect(result.shares[0]!.fraction).toEqual(fraction(6n, 12n * 4n));
  });

  it("leaves out who left before it, with a share of nothing", () => {
    const participants = ["5020", "5054", "5057", "5058"].map((id) =>
      aParticipant(id, id === "5020" ? { to: day("2025-12-31") } : {}),
    );
    const result = expectOk(evaluate(aScenario(equal, { participants, date: day("2026-01-01") })));
    expect(result.shares[0]).toEqual({ id: "5020", amount: 0n, fraction: fractions.zero });
    expect(result.explanation["5020"]!.code).toBe("not-taking-part");
  });

  it("phases a new rule in: a third, two thirds, all of it", () => {
    const rule: CostRule = {
      kind: "phase-in",
      from: equal,
      to: {
        kind: "table",
        shares: [
          { participant: "5020", share: fractions.one },
          ...["5054", "5057", "5058"].map((participant) => ({ participant, share: fractions.zero })),
        ],
      },
      firstYear: 2026,
      years: 3,
    };
    const share = (year: number) =>
      expectOk(evaluate(aScenario(rule, { date: day(`${year}-01-01`) }))).shares[0]!.fraction;
    expect([2025, 2026, 2027, 2028, 2029].map(share)).toEqual([
      fraction(1n, 4n),
      fraction(1n, 2n),
      fraction(3n, 4n),
      fractions.one,
      fractions.one,
    ]);
    expect(refusal(aScenario(rule)).code).toBe("key/needs-date");
  });
});

describe("cost groups", () => {
  const key = aKey({
    kind: "groups",
    groups: [
      { name: "ledelse", cost: mixed(30n) },
      { name: "beredskap", cost: equal },
      { name: "egne tjenester", cost: { kind: "outside" } },
    ],
  });
  it("are each divided by their own rule and rounded once each", () => {
    const result = expectOk(
      evaluate(
        aScenario(key, {
          amount: null,
          groups: { ledelse: kroner(1_000_000n), beredskap: ore(10n), "egne tjenester": kroner(5n) },
        }),
      ),
    );
    expect(result.shares.map(({ amount }) => amount)).toEqual([
      9_956_188n + 3n,
      34_477_622n + 3n,
      36_364_923n + 2n,
      19_201_267n + 2n,
    ]);
    expect(result.outside).toEqual({ "egne tjenester": 500n });
    expect(result.explanation["5020"]!.children.map(({ params }) => params.name)).toEqual(["ledelse", "beredskap"]);
  });
  it("ask for every amount by name, and refuse one that the key does not know", () => {
    expect(refusal(aScenario(key, { groups: { ledelse: kroner(1n) } }))).toMatchObject({
      code: "key/group-amounts-missing",
      params: { names: ["beredskap"] },
    });
    expect(refusal(aScenario(key, { groups: { leiing: kroner(1n) } })).code).toBe("key/group-unknown");
  });
});

describe("any scenario", () => {
  const figures = fc
    .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 9 })
    .filter((values) => values.some((value) => value > 0n));
  const rules = (ids: string[]): fc.Arbitrary<CostRule> => {
    const { rule } = fc.letrec<{ rule: Extract<CostRule, { kind: "equal" }> }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        fc.constant(equal),
        fc.constant(byMeasure()),
        fc.tuple(fc.bigInt({ min: 1n, max: 99n }), tie("rule"), tie("rule")).map(([weight, a, b]) => ({
          kind: "weighted",
          parts: [
            { weight: fraction(weight, 100n), rule: a },
            { weight: fraction(100n - weight, 100n), rule: b },
          ],
        })),
        tie("rule").map((inner) => ({
          kind: "limited-shares",
          rule: inner,
          minimum: fraction(1n, 20n),
          maximum: null,
        })),
        fc
          .tuple(tie("rule"), tie("rule"), fc.integer({ min: 2020, max: 2030 }))
          .map(([from, to, firstYear]) => ({ kind: "phase-in", from, to, firstYear, years: 4 })),
        fc.tuple(fc.constantFrom(...ids), tie("rule")).map(([id, inner]) => ({
          kind: "adjusted",
          rule: inner,
          who: { kind: "participant", id },
          factor: fraction(9n, 10n),
        })),
      ) as fc.Arbitrary<Extract<CostRule, { kind: "equal" }>>, // letrec wants one type; these are all share rules
    }));
    return rule;
  };
  const scenarios = figures.chain((values) => {
    const ids = values.map((_, index) => `p${index}`);
    return fc
      .record({
        rule: rules(ids),
        amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        order: fc.shuffledSubarray(ids, { minLength: ids.length }),
        unit: fc.constantFrom(1n, 100n, 10_000n),
      })
      .map(({ rule, amount, order, unit }) => ({
        scenario: aScenario(aKey(rule, unit as 1n), {
          participants: ids.map((id) => aParticipant(id)),
          figures: values.map((value, index) => aFigure(ids[index]!, value)),
          amount: ore(amount),
          date: day("2026-01-01"),
        }),
        order,
      }));
  });

  it("sums to the total exactly, explains each amount step by step, and does not depend on the order of rows", () => {
    let evaluated = 0;
    fc.assert(
      fc.property(scenarios, ({ scenario, order }) => {
        const result = evaluate(scenario);
        if (!result.ok) {
          expect(result.refusal.code).toBe("key/adjustment-impossible");
          return;
        }
        evaluated += 1;
        expect(sumOf(result.value)).toBe(scenario.amount);
        for (const { id, amount } of result.value.shares) {
          expect(result.value.explanation[id]!.exact).toEqual(fraction(amount));
          expectSums(result.value.explanation[id]!);
        }
        const shuffled = expectOk(
          evaluate({
            ...scenario,
            participants: order.map((id) => aParticipant(id)),
            figures: scenario.figures.toReversed(),
          }),
        );
        const byId = new Map(shuffled.shares.map(({ id, amount }) => [id, amount]));
        for (const { id, amount } of result.value.shares) expect(byId.get(id)).toBe(amount);
      }),
      { numRuns: 300 },
    );
    expect(evaluated).toBeGreaterThan(200);
  });
});

const leaf = (step: Step): Step => (step.children[0] ? leaf(step.children[0]) : step);
function expectSums(step: Step): void {
  if (step.children.length === 0) return;
  expect(step.exact).toEqual(fractions.sum(step.children.map(({ exact }) => exact)));
  for (const child of step.children) expectSums(child);
}
