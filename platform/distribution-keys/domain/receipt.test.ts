import { evaluate, type Key, type Language, parse, standardVocabulary } from "@omforent/fairness";
import { kroner, ore, expect as value } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFigure, aState, someFacts } from "../testing/a-workshop.ts";
import { worded } from "../testing/worded.ts";
import { detailsOf, nameOf, type ReceiptLine, receiptOf, scenarioFor, takesPart, titleOf } from "./index.ts";

const facts = someFacts();
const vocabulary = {
  ...standardVocabulary,
  participants: Object.entries(facts.names).map(([id, name]) => ({ id, name })),
};
const state = aState({ participants: aState().participants.map((one) => ({ ...one, host: one.id === "5057" })) });
const evaluationOf = (sentence: string, now = state) => {
  const key: Key = value(parse(sentence, vocabulary, "nb"));
  return value(evaluate(scenarioFor(key, now, facts)));
};
const words = (language: Language) => ({
  language,
  name: "Osen",
  nameOf: (id: string) => nameOf(facts, id),
  measures: vocabulary.measures,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const sentences = [
  "30 % likt og 70 % etter folketall",
  "etter folketall 1. januar i budsjettåret",
  "20 000 kr på hver og resten etter folketall",
  "65 kr per innbygger, men 12 kr for vertskommunen",
  "etter folketall, men minst 10 % og høyst 40 % på hver",
  "etter folketall, med 10 % påslag for vertskommunen",
  "gradvis fra likt til etter folketall over 3 år fra og med 2025",
  "Osen 10 %, Ørland 40 %, Indre Fosen 30 % og Åfjord 20 %",
  "likt, avrundet til hele kroner",
];

describe("the receipt", () => {
  it("reads like this for Osen: an equal part, a part by population, and the last øre", () => {
    const lines = receiptOf(evaluationOf("30 % likt og 70 % etter folketall"), "5020");
    const said = lines.map((line) => [
      worded(titleOf(line, words("nb")), "nb"),
      line.shown,
      ...detailsOf(line, words("nb")).map((detail) => plain(worded(detail, "nb"))),
    ]);
    expect(said).toEqual([
      ["Lik del", 7_500_000n, "30 % av 1 000 000 kr er 300 000 kr.", "300 000 kr delt på 4 er 75 000 kr."],
      [
        "Etter folketall",
        2_456_187n,
        "70 % av 1 000 000 kr er 700 000 kr.",
        "Osen har 911 av 25 963 (3,5 %): 700 000 kr × 911 ÷ 25 963 = 24 561,876517 kr.",
      ],
      [
        "Siste øre",
        1n,
        "Etter nedrunding er det 1 øre igjen å fordele. Det går til den som ble rundet ned mest: Osen (0,65 øre), foran Åfjord (0,19 øre), Ørland (0,16 øre) og Indre Fosen (0 øre).",
      ],
    ]);
  });

  const sumOf = (lines: readonly ReceiptLine[]) => lines.reduce((sum, { shown }) => sum + shown, 0n);
  it("sums to the amount, line by line and level by level, for any amount, also a credit", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        (sentence, amount) => {
          const key = value(parse(sentence, vocabulary, "nb"));
          const evaluated = evaluate(scenarioFor(key, { ...state, amount: ore(amount) }, facts));
          if (!evaluated.ok) return; // limits that cannot be kept are refused
          for (const share of evaluated.value.shares) {
            const lines = receiptOf(evaluated.value, share.id);
            expect(sumOf(lines)).toBe(share.amount);
            for (const line of lines) if (line.lines.length > 0) expect(sumOf(line.lines)).toBe(line.shown);
          }
        },
      ),
      { numRuns: 300 },
    ));

  it("has words for every step in every language", () => {
    const groups = "for ledelse: likt; for beredskap: 50 % likt og 50 % etter folketall";
    const inGroups = {
      ...state,
      groups: [
        { name: "ledelse", amount: kroner(100n) },
        { name: "beredskap", amount: ore(10_001n) },
      ],
    };
    for (const [sentence, now] of [...sentences.map((one) => [one, state] as const), [groups, inGroups] as const])
      for (const share of evaluationOf(sentence, now).shares)
        for (const language of ["nb", "nn", "en"] as const) {
          const say = (line: ReceiptLine): void => {
            expect(worded(titleOf(line, words(language)), language)).not.toBe("");
            for (const detail of detailsOf(line, words(language))) worded(detail, language);
            line.lines.forEach(say);
          };
          receiptOf(evaluationOf(sentence, now), share.id).forEach(say);
        }
  });
  it("says it when a figure is provisional", () => {
    const old = someFacts({ figures: ["5020", "5057"].map((id) => aFigure(id, 2025, 1000n)) });
    const two = aState({ participants: ["5020", "5057"].map(takesPart) });
    const at = { kind: "day", month: 1, day: 1, yearsBefore: 0 } as const;
    const figure = { measure: "population", at, unpublished: "newest" } as const;
    const key: Key = { rounding: 1n, cost: { kind: "measure", figure } };
    const [line] = receiptOf(value(evaluate(scenarioFor(key, two, old))), "5020");
    expect(worded(detailsOf(line!, words("nb"))[0]!, "nb")).toMatch(/Foreløpig: .*1\.\u00a0januar 2025/);
  });
});
