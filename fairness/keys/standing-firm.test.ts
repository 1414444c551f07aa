import { expect as expectOk, fraction, fractions, kroner, type Ore, ore } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { type CostRule, evaluate, evaluationToWire, keyOn, type Scenario, type ShareRule } from "./index.ts";
import {
  aFigure,
  aKey,
  aParticipant,
  aReading,
  aScenario,
  byMeasure,
  day,
  equal,
  fosen,
  mixed,
} from "./testing/builders.ts";

const ids = Object.keys(fosen);
const refusal = (scenario: Scenario) => {
  const result = evaluate(scenario);
  if (result.ok) throw new Error("expected a refusal");
  return result.refusal;
};
const shareOf = (id: string, scenario: Scenario) =>
  expectOk(evaluate(scenario)).shares.find((share) => share.id === id)!.fraction;
const both = (figures: Scenario["figures"]) => [figures, figures.toReversed()];

describe("names that JavaScript has a meaning for", () => {
  const hostile = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  it("are participants like any other, with an explanation each", () => {
    const scenario = aScenario(byMeasure(), {
      participants: hostile.map((id) => aParticipant(id)),
      figures: hostile.map((id) => aFigure(id, 1n)),
    });
    const evaluation = expectOk(evaluate(scenario));
    expect(Object.keys(evaluation.explanation)).toEqual(hostile);
    const wire = evaluationToWire(evaluation, scenario.key);
    expect(hostile.map((id) => wire.explanation[id]!.exact)).toEqual(Array(4).fill("25000000/1"));
  });

  it("are cost groups like any other, also outside the split", () => {
    const key = aKey({
      kind: "groups",
      groups: [
        { name: "constructor", cost: equal },
        { name: "__proto__", cost: { kind: "outside" } },
      ],
    });
    const groups: Readonly<Record<string, Ore>> = JSON.parse('{"constructor":0,"__proto__":0}', (_, value) =>
      value === 0 ? kroner(4n) : value,
    );
    const evaluation = expectOk(evaluate(aScenario(key, { amount: null, groups })));
    expect(Object.entries(evaluation.outside)).toEqual([["__proto__", 400n]]);
  });
});

describe("two figures for the same participant, measure and date", () => {
  const others = ids.slice(1).map((id) => aFigure(id, 100n, { date: day("2026-01-01") }));
  const first = aFigure("5020", 100n, { date: day("2026-01-01"), publishedOn: day("2026-02-24") });
  const revised = aFigure("5020", 200n, { date: day("2026-01-01"), publishedOn: day("2026-03-30") });

  it("are a figure and its revision: the one published last holds, in any order of rows", () => {
    for (const figures of both([...others, first, revised]))
      expect(shareOf("5020", aScenario(byMeasure(), { figures }))).toEqual(fraction(2n, 5n));
  });

  it("are the first one only, on a day when the revision was not published", () => {
    for (const figures of both([...others, first, revised]))
      expect(shareOf("5020", aScenario(byMeasure(), { figures, knownOn: day("2026-03-01") }))).toEqual(
        fraction(1n, 4n),
      );
  });

  it("are refused by name when nothing tells which one holds", () => {
    for (const figures of both([...others, first, { ...first, value: fraction(7n) }]))
      expect(refusal(aScenario(byMeasure(), { figures }))).toMatchObject({
        code: "key/figure-contradicted",
        params: { participant: "5020", measure: "population", date: "2026-01-01" },
      });
    const undated = ids.map((id) => aFigure(id, 5n));
    for (const figures of both([...undated, aFigure("5057", 6n)]))
      expect(refusal(aScenario(byMeasure(), { figures })).params).toMatchObject({ participant: "5057", date: null });
  });

  it("are one figure when they agree, whichever of the sources is told", () => {
    const [a, b] = both([...others, { ...first, source: "SSB" }, { ...first, source: "avtalen" }]).map((figures) =>
      expectOk(evaluate(aScenario(byMeasure(), { figures }))),
    );
    expect(a).toEqual(b);
  });
});

describe("the budget year that nobody stated", () => {
  it("is the same for every reading of the key", () => {
    const figures = ids.flatMap((id, index) => [
      aFigure(id, 100n, { date: day("2025-01-01") }),
      aFigure(id, BigInt(index), { date: day("2026-01-01") }),
    ]);
    const inYear = (yearsBefore: number): ShareRule => ({
      kind: "measure",
      figure: aReading("population", { kind: "day", month: 1, day: 1, yearsBefore }),
    });
    const half = fraction(1n, 2n);
    const rule: ShareRule = {
      kind: "weighted",
      parts: [
        { weight: half, rule: inYear(0) },
        { weight: half, rule: inYear(1) },
      ],
    };
    expect(shareOf("5020", aScenario(rule, { figures }))).toEqual(fraction(1n, 8n)); // 0 of 6 in 2026, a quarter in 2025
  });
});

describe("a figure that only some have", () => {
  it("is missing for those who lack it, not for all", () => {
    const figures = ids.map((id, index) => aFigure(id, 1n, { date: day(index === 0 ? "2024-01-01" : "2025-01-01") }));
    expect(refusal(aScenario(byMeasure(), { figures })).because!.map(({ params }) => params)).toEqual([
      { participant: "5020", measure: "population", date: "2025-01-01" },
    ]);
  });
});

describe("a phase-in", () => {
  const phaseIn: CostRule = { kind: "phase-in", from: byMeasure("hytter"), to: equal, firstYear: 2020, years: 3 };
  it("that is over asks for nothing that only the old rule needs", () => {
    expect(shareOf("5020", aScenario(phaseIn, { date: day("2023-01-01") }))).toEqual(fraction(1n, 4n));
    expect(refusal(aScenario(phaseIn, { date: day("2021-01-01") })).code).toBe("key/missing-facts");
  });
  it("that has not begun asks for nothing that only the new rule needs", () => {
    const reversed: CostRule = { ...phaseIn, from: equal, to: byMeasure("hytter") };
    expect(shareOf("5020", aScenario(reversed, { date: day("2019-01-01") }))).toEqual(fraction(1n, 4n));
  });
});

describe("the host", () => {
  const rule: CostRule = { kind: "adjusted", rule: equal, who: { kind: "host" }, factor: fraction(11n, 10n) };
  it("must take part in the year", () => {
    const participants = ids.map((id) => aParticipant(id, id === "5057" ? { host: true, to: day("2024-12-31") } : {}));
    expect(refusal(aScenario(rule, { participants, date: day("2026-01-01") })).code).toBe("key/no-host");
  });
  it("is one: two are refused by name", () => {
    const participants = ids.map((id) => aParticipant(id, { host: id > "5054" }));
    expect(refusal(aScenario(rule, { participants }))).toMatchObject({
      code: "key/several-hosts",
      params: { participants: ["5057", "5058"] },
    });
  });
  it("that leaves at midsummer pays its surcharge for the time it was there", () => {
    const participants = ids.map((id) => aParticipant(id, id === "5057" ? { host: true, to: day("2026-06-30") } : {}));
    const byMonths: CostRule = { kind: "pro-rata", by: "months", rule };
    const share = shareOf("5057", aScenario(byMonths, { participants, date: day("2026-01-01") }));
    expect(share).toEqual(fraction(11n, 80n));
  });
});

describe("charges that make the total", () => {
  const charges: CostRule = {
    kind: "charged-first",
    charges: [
      { kind: "unit-price", price: ore(3_333n), quantity: aReading(), free: fractions.zero, exceptions: [] },
      { kind: "own-cost", rate: fraction(1n, 3n), cost: aReading(), upTo: null },
    ],
    rest: null,
  };
  const result = (rounding: 1n | 10_000n) => expectOk(evaluate(aScenario(aKey(charges, rounding), { amount: null })));

  it("give shares that sum to exactly 1, also when the total was rounded", () =>
    expect(fractions.sum(result(1n).shares.map(({ fraction: share }) => share!))).toEqual(fractions.one));

  it("give amounts that are all whole units of the key's rounding", () => {
    const { total, shares } = result(10_000n);
    expect(shares.every(({ amount }) => amount % 10_000n === 0n)).toBe(true);
    expect(shares.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
  });
});

describe("the year", () => {
  it("of a cooperation that begins on 1 July is half a year", () => {
    const participants = ids.map((id) => aParticipant(id, { from: day(id === "5020" ? "2026-10-01" : "2026-07-01") }));
    const rule: CostRule = { kind: "pro-rata", by: "months", rule: equal };
    expect(shareOf("5020", aScenario(rule, { participants, date: day("2026-01-01") }))).toEqual(fraction(1n, 8n));
  });
  it("with nobody in the middle of it is refused with the days", () => {
    const participants = [
      aParticipant("5020", { to: day("2026-03-31") }),
      aParticipant("5054", { from: day("2026-05-01") }),
    ];
    const rule: CostRule = { kind: "pro-rata", by: "days", rule: equal };
    expect(refusal(aScenario(rule, { participants, date: day("2026-01-01") }))).toMatchObject({
      code: "key/nobody-takes-part",
      params: { from: "2026-04-01", to: "2026-04-30" },
    });
  });
  it("that nobody reckons in is refused", () =>
    expect(refusal(aScenario(equal, { date: day("0005-01-01") }))).toMatchObject({
      code: "key/year-unlikely",
      path: "date",
    }));
  it("of one who leaves before it enters is refused", () => {
    const participants = [aParticipant("5020", { from: day("2026-05-01"), to: day("2026-03-01") })];
    expect(refusal(aScenario(equal, { participants })).code).toBe("key/participation-reversed");
  });
});

describe("a key version", () => {
  it("that corrects another from the same day holds instead of it", () => {
    const from = day("2026-01-01");
    const [wrong, right] = [
      { from, key: aKey(equal) },
      { from, key: aKey(mixed(30n)) },
    ];
    expect(keyOn([wrong, right], from)).toBe(right);
    expect(keyOn([{ from: null, key: aKey(equal) }, wrong, right], day("2025-12-31"))?.from).toBeNull();
  });
});

describe("a key of 10 levels of limits and surcharges", () => {
  it("is reckoned once at each level, also for an amount of nothing", () => {
    let rule: ShareRule = byMeasure();
    for (let level = 0; level < 5; level += 1)
      rule = {
        kind: "limited-shares",
        rule: { kind: "adjusted", rule, who: { kind: "participant", id: "5020" }, factor: fraction(11n, 10n) },
        minimum: fraction(1n, 50n),
        maximum: null,
      };
    for (const amount of [kroner(1_000_000n), ore(0n)]) expect(evaluate(aScenario(rule, { amount })).ok).toBe(true);
  }, 2_000);
});

describe("numbers with more digits than anyone agreed on", () => {
  const primes = (count: number) => Array.from({ length: count }, (_, index) => 10n ** 30n + BigInt(index) * 2n + 1n);
  it("are refused at once as figures, by measure", () => {
    const participants = primes(100).map((_, index) => aParticipant(`p${index}`));
    const figures = primes(100).map((d, index) => aFigure(`p${index}`, fraction(1n, d)));
    expect(refusal(aScenario(byMeasure(), { participants, figures }))).toMatchObject({
      code: "key/figures-too-fine",
      params: { measure: "population" },
    });
  }, 1_000);
  it("are refused at once as weights", () => {
    const parts = primes(300).map((d) => ({ weight: fraction(1n, d), rule: equal }));
    expect(refusal(aScenario({ kind: "weighted", parts }))).toMatchObject({ code: "key/too-large", path: "cost" });
  }, 1_000);
});
