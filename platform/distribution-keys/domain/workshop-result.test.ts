import { parse, standardVocabulary } from "@omforent/fairness";
import { kroner, type PlainDate, plainDate, expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aFigure, aState, someFacts } from "../testing/a-workshop.ts";
import { historyOf, type KeyVersion, keyInUse, missingFigures, seriesOf, splitRows, workshopResult } from "./index.ts";

const keyOf = (sentence: string) => value(parse(sentence, standardVocabulary, "nb"));
const aVersion = (version: Partial<KeyVersion>): KeyVersion => ({
  id: "a-key-1",
  cooperationId: "a",
  number: 1,
  validFrom: null,
  validFromText: null,
  key: keyOf("likt"),
  status: "documented",
  source: { title: "Avtalen", url: null, date: null },
  note: null,
  holder: null,
  registeredBy: null,
  registeredAt: null,
  adoption: null,
  ...version,
});
const amounts = (sentence: string) => {
  const { outcome } = workshopResult(aState({ keys: [sentence] }), someFacts()).keys[0]!;
  return value(outcome).shares.map(({ amount }) => amount);
};

describe("the workshop's result", () => {
  it("splits 1 000 000 kr by 30 % equal and 70 % population of 2026 to the øre", () =>
    expect(amounts("30 % likt og 70 % etter folketall")).toEqual([9_956_188n, 36_364_923n, 34_477_622n, 19_201_267n]));
  it("keeps what a sentence says while it does not sum to 100 %, so that it can be put right, and splits by nothing", () => {
    const [read] = workshopResult(aState({ keys: ["30 % likt og 65 % etter folketall"] }), someFacts()).keys;
    expect(read).toMatchObject({
      key: null,
      draft: { cost: { kind: "weighted", parts: [{}, {}] } },
      outcome: { ok: false },
    });
  });
  it("holds every row against the two yardsticks, and the changes sum to nothing", () => {
    const [state, facts] = [aState(), someFacts()];
    const result = workshopResult(state, facts);
    const rows = splitRows(value(result.keys[0]!.outcome), result, { state, facts });
    expect(rows[0]).toMatchObject({ id: "5020", fromPopulation: 6_447_349n, fromEqual: -15_043_812n, fromToday: null });
    expect(rows.reduce((sum, { fromPopulation }) => sum + (fromPopulation ?? 0n), 0n)).toBe(0n);
    expect(rows.reduce((sum, { fromEqual }) => sum + (fromEqual ?? 0n), 0n)).toBe(0n);
  });
  it("puts the reader's own municipality first", () => {
    const [state, facts] = [aState({ own: "5058" }), someFacts()];
    const result = workshopResult(state, facts);
    const rows = splitRows(value(result.keys[0]!.outcome), result, { state, facts });
    expect(rows.map(({ id }) => id)).toEqual(["5058", "5020", "5057", "5054"]);
  });
  it("names each missing figure and computes nothing with a zero in its place", () => {
    const facts = someFacts({ figures: [aFigure("5020", 2026, 911n), aFigure("5057", 2026, 10_706n)] });
    const { outcome } = workshopResult(aState(), facts).keys[0]!;
    expect(outcome.ok).toBe(false);
    expect(missingFigures(outcome, facts).map(({ params }) => params.participant)).toEqual(["5054", "5058"]);
  });
  it("gives a wrong sentence its place, and the other keys their results", () => {
    const { keys } = workshopResult(aState({ keys: ["30 % likt og 70 % etter flaketall", "likt"] }), someFacts());
    expect(keys[0]?.outcome).toMatchObject({ ok: false, refusal: { position: { offset: 24, length: 9 } } });
    expect(keys[1]?.outcome.ok).toBe(true);
  });
  it("holds the split against today's key of the cooperation when it is known", () => {
    const facts = someFacts({ versions: [aVersion({})] });
    const state = aState();
    const result = workshopResult(state, facts);
    const [own] = splitRows(value(result.keys[0]!.outcome), result, { state, facts });
    expect(own?.fromToday).toBe(-15_043_812n);
  });
});

describe("the years", () => {
  const own = (series: ReturnType<typeof seriesOf>) => series.find(({ id }) => id === "5020")!.points;
  it("apply the same key and amount to each year's own population: Osen 104 193 kr in 2005, 99 562 kr in 2026", () => {
    const points = own(seriesOf(keyOf("30 % likt og 70 % etter folketall"), aState(), someFacts()));
    expect(points[0]).toMatchObject({ year: 2005, amount: 10_419_326n });
    expect(points.at(-1)).toMatchObject({ year: 2026, amount: 9_956_188n });
  });
  it("hold «ikke kjent» where a year has no figures, for those keys that read that year", () => {
    const points = own(seriesOf(keyOf("etter folketall 1. januar"), aState(), someFacts()));
    expect(points.find(({ year }) => year === 2010)?.amount).toBeNull();
  });
  it("are the same whether a year's figures are near or far", () => {
    const old = someFacts({
      figures: ["5020", "5057", "5054", "5058"].map((id, at) => aFigure(id, 2006, BigInt(1000 + at))),
    });
    const points = own(seriesOf(keyOf("etter folketall 1. januar 2006"), aState(), old));
    expect(new Set(points.map(({ amount }) => amount))).toEqual(new Set([24_962_556n]));
  });
  it("follow the versions of a cooperation: 40/60, 30/70 from 2011, 20/80 from 2020", () => {
    const versions = [
      aVersion({ id: "1", key: keyOf("40 % likt og 60 % etter folketall") }),
      aVersion({ id: "2", validFrom: plainDate(2011, 1, 1), key: keyOf("30 % likt og 70 % etter folketall") }),
      aVersion({ id: "3", validFrom: plainDate(2020, 1, 1), key: keyOf("20 % likt og 80 % etter folketall") }),
    ];
    const points = own(historyOf(aState({ amount: kroner(1_000_000n) }), someFacts({ versions })));
    expect(points.map(({ version }) => version?.id).join("")).toBe("1".repeat(6) + "2".repeat(9) + "3".repeat(7));
    expect(points.at(-1)?.amount).toBe(7_807_071n); // 50 000 + 800 000 × 911 ÷ 25 963 = 78 070,716…
  });
});

describe("the key in use", () => {
  const on = (date: string, versions: readonly KeyVersion[]) => keyInUse(versions, date as PlainDate)?.id ?? null;
  const from2020 = aVersion({ id: "2020", validFrom: plainDate(2020, 1, 1) });
  it("begins on its first day, and not the day before", () => {
    expect(on("2019-12-31", [from2020])).toBeNull();
    expect(on("2020-01-01", [from2020])).toBe("2020");
  });
  it("is the one entered last, of two with the same start", () =>
    expect(on("2026-01-01", [aVersion({ id: "new", validFrom: from2020.validFrom, number: 2 }), from2020])).toBe(
      "new",
    ));
  it("is never a draft or a proposal", () =>
    expect(on("2026-01-01", [aVersion({ status: "draft" }), aVersion({ status: "proposed" })])).toBeNull());
});
