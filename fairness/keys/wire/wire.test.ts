import { expect as expectOk, fraction, fractions, kroner, refuse } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { evaluate, evaluationToWire, type Key, keyFromWire, keyToWire, scenarioFromWire } from "../index.ts";
import { aKey, aReading, byMeasure, day, equal, mixed } from "../testing/builders.ts";

const everything: Key = aKey(
  {
    kind: "groups",
    groups: [
      {
        name: "drift",
        cost: {
          kind: "charged-first",
          charges: [
            { kind: "fixed-each", amount: kroner(75_000n) },
            { kind: "fixed-one", amount: kroner(5n), who: { kind: "participant", id: "5020" } },
            {
              kind: "unit-price",
              price: kroner(65n),
              quantity: aReading(),
              free: fraction(2n),
              exceptions: [{ who: { kind: "host" }, price: kroner(12n) }],
            },
            { kind: "own-cost", rate: fraction(1n, 5n), cost: aReading("utbytte"), upTo: kroner(50_000n) },
          ],
          rest: { kind: "limited-amounts", rule: mixed(30n), minimum: kroner(1n), maximum: null },
        },
      },
      {
        name: "beredskap",
        cost: {
          kind: "phase-in",
          from: {
            kind: "table",
            shares: [
              { participant: "5020", share: fraction(1n, 3n) },
              { participant: "5057", share: fraction(2n, 3n) },
            ],
          },
          to: {
            kind: "pro-rata",
            by: "months",
            rule: {
              kind: "limited-shares",
              rule: { kind: "adjusted", rule: equal, who: { kind: "host" }, factor: fraction(11n, 10n) },
              minimum: null,
              maximum: fraction(1n, 2n),
            },
          },
          firstYear: 2026,
          years: 3,
        },
      },
      {
        name: "snitt",
        cost: {
          kind: "measure",
          figure: {
            measure: "population",
            at: { kind: "average", years: 3, month: 1, day: 1, yearsBefore: 1 },
            unpublished: "newest",
          },
        },
      },
      {
        name: "dato",
        cost: { kind: "measure", figure: aReading("population", { kind: "date", date: day("2026-01-01") }) },
      },
      { name: "annet", cost: { kind: "outside" } },
    ],
  },
  100n,
);

describe("a key as JSON", () => {
  it("comes back the same, every kind of part", () =>
    expect(expectOk(keyFromWire(JSON.parse(JSON.stringify(keyToWire(everything)))))).toEqual(everything));

  it("may leave out what is usual", () =>
    expect(expectOk(keyFromWire({ kind: "measure", figure: { measure: "population" } }))).toEqual(aKey(byMeasure())));

  it("is refused with the path of what is wrong", () => {
    const wrong = (json: unknown) => keyFromWire(json);
    expect(wrong({ cost: { kind: "equal", wieght: 1 } })).toMatchObject({
      refusal: { code: "json/unknown-field", path: "cost/wieght" },
    });
    expect(wrong({ cost: { kind: "likt" } })).toMatchObject({
      refusal: { code: "json/expected-one-of", path: "cost/kind" },
    });
    expect(wrong(null)).toMatchObject({ refusal: { code: "json/expected-object" } });
    expect(
      wrong({ cost: { kind: "weighted", parts: [{ weight: "99.9/100", rule: { kind: "equal" } }] } }),
    ).toMatchObject({ refusal: { code: "fraction/not-a-number", path: "cost/parts/0/weight" } });
    expect(wrong({ cost: { kind: "weighted", parts: [{ weight: "0.999", rule: { kind: "equal" } }] } })).toMatchObject({
      refusal: { code: "key/weights-not-100", params: { sum: "99.9", missing: "0.1" }, path: "cost" },
    });
  });

  it("is refused when it is absurdly deep, without exhausting the stack", () => {
    let rule: unknown = { kind: "equal" };
    for (let depth = 0; depth < 5_000; depth += 1) rule = { kind: "pro-rata", by: "days", rule };
    expect(keyFromWire(rule)).toMatchObject({ ok: false, refusal: { code: "key/too-large" } });
  });
});

describe("a scenario as JSON", () => {
  const noSentence = () => refuse("language/none");
  const vocabulary = {
    measures: [
      {
        id: "population",
        names: { nb: "folketall", nn: "folketal", en: "population" },
        units: { nb: "innbygger", nn: "innbyggjar", en: "inhabitant" },
      },
    ],
    participants: [],
  };
  const participants = [
    { id: "5020", name: "Osen", statistics: { folketall: 911, hytter: "12.5" } },
    { id: "5057", statistics: { population: 10706 } },
    { id: "5058", name: "Åfjord" },
  ];

  it("knows a measure by its name in any language or its id, and takes an unknown one as its own", () => {
    const read = expectOk(
      scenarioFromWire({ amount: "10.00", key: { kind: "equal" }, participants }, vocabulary, noSentence),
    );
    expect(read.scenario.figures.map(({ measure, value }) => [measure, value])).toEqual([
      ["population", fraction(911n)],
      ["hytter", fraction(25n, 2n)],
      ["population", fraction(10_706n)],
    ]);
    expect(read.vocabulary.measures.map(({ id }) => id)).toEqual(["population", "hytter"]);
    expect(read.withoutStatistics).toEqual(["5058"]);
  });

  it("gives the result back as JSON, shares in the order of the participants", () => {
    const { scenario } = expectOk(
      scenarioFromWire({ amount: "10.00", key: { kind: "equal" }, participants }, vocabulary, noSentence),
    );
    const result = evaluationToWire(expectOk(evaluate(scenario)), scenario.key);
    expect(result.shares).toEqual([
      { id: "5020", amount: "3.34", fraction: "1/3" },
      { id: "5057", amount: "3.33", fraction: "1/3" },
      { id: "5058", amount: "3.33", fraction: "1/3" },
    ]);
    expect(result.explanation["5020"]).toMatchObject({
      code: "amount",
      exact: "334/1",
      children: [
        { code: "equal", exact: "1000/3" },
        { code: "rounding", exact: "2/3" },
      ],
    });
  });

  it("refuses money that is not kroner with two decimals, by path", () =>
    expect(
      scenarioFromWire({ amount: "1e6", key: { kind: "equal" }, participants }, vocabulary, noSentence),
    ).toMatchObject({ refusal: { code: "money/not-kroner", path: "amount" } }));

  it("reads fractions in lowest terms", () => expect(fractions.toWire(fraction(6n, 4n))).toBe("3/2"));
});
