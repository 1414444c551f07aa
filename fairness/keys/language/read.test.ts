import { describe, expect, it } from "vitest";
import { largestKey } from "../problem.ts";
import { languages } from "../vocabulary.ts";
import { longestSentence, parse, parseDraft, render, renderClause, standardVocabulary } from "./index.ts";
import { typed, vocabulary } from "./typed-sentences.cases.ts";

describe("reading what people type", () => {
  it.each(typed)("$language: $sentence", ({ sentence, language, cost }) => {
    expect(parse(sentence, vocabulary, language)).toEqual({ ok: true, value: { rounding: 1n, cost } });
  });

  it("writes the same key in all languages", () => {
    const key = keyOf("30 % likt og 70 % etter folketall 1. januar");
    expect(languages.map((language) => render(key, vocabulary, language))).toEqual([
      "30 % likt og 70 % etter folketall 1. januar",
      "30 % likt og 70 % etter folketal 1. januar",
      "30% equally and 70% by population on 1 January",
    ]);
    expect(languages.map((language) => renderClause(key, vocabulary, language))).toEqual([
      "Kostnadene fordeles med 30 % likt og 70 % etter folketall 1. januar i budsjettåret.",
      "Kostnadene blir fordelte med 30 % likt og 70 % etter folketal 1. januar i budsjettåret.",
      "The costs are shared 30% equally and 70% by population on 1 January of the budget year.",
    ]);
  });

  it("reads the unit that amounts are rounded to", () => {
    expect(keyOf("likt, alle beløp avrundet til hele kroner").rounding).toBe(100n);
    expect(keyOf("likt, avrundet til nærmeste 100 kr").rounding).toBe(10_000n);
    expect(keyOf("for drift: likt; alle beløp avrundet til hele 1 000 kr").rounding).toBe(100_000n);
  });
});

describe("a draft", () => {
  it("is what a sentence says, also while the weights do not sum to 100 %, and is written as it was read", () => {
    const sentence = "30 % likt og 65 % etter folketall";
    const draft = parseDraft(sentence, standardVocabulary, "nb");
    expect(draft.ok && render(draft.value, standardVocabulary, "nb")).toBe(sentence);
  });
  it("of a right sentence is the key itself", () => {
    const sentence = "30 % likt og 70 % etter folketall";
    expect(parseDraft(sentence, standardVocabulary, "nb")).toEqual(parse(sentence, standardVocabulary, "nb"));
  });
  it("of a sentence that says nothing is refused as the sentence is", () =>
    expect(parseDraft("30 likt", standardVocabulary, "nb")).toEqual(parse("30 likt", standardVocabulary, "nb")));
});

describe("saying where a sentence is wrong", () => {
  it.each([
    ["", "language/empty", 0, 0],
    ["30 likt", "language/expected", 3, 4],
    ["30 % likt og", "language/expected", 12, 0],
    ["30 % likt og 70 % etter folktall", "language/unknown-measure", 24, 8],
    ["10 % på Osenn og 90 % på Ørland", "language/unknown-participant", 8, 5],
    ["65 kr per innbyger", "language/unknown-unit", 10, 8],
    ["30 % likt og 60 % etter folketall", "key/weights-not-100", 0, 33],
    ["50 % likt og 50 % (30 % likt og 60 % etter folketall)", "key/weights-not-100", 19, 33],
    ["10 % på Osen og 80 % på Ørland", "key/table-not-100", 0, 30],
    ["etter folketall 31. februar", "key/no-such-day", 16, 11],
    ["etter folketall 31. februar 2026", "date/not-a-date", 16, 16],
    ["etter «folketall", "language/quote-not-closed", 6, 10],
    ["1/0 likt", "fraction/zero-denominator", 2, 1],
    ["0,125 kr per innbygger", "language/parts-of-an-ore", 0, 5],
    ["likt, avrundet til hele 50 kr", "key/rounding-unknown", 6, 23],
    ["for a: likt; for a: likt", "key/group-twice", 13, 11],
  ])("%s: %s", (sentence, code, offset, length) => {
    expect(refusalOf(sentence)).toMatchObject({ code, position: { offset, length } });
  });

  it("names the nearest known measure, and none when nothing is near", () => {
    expect(refusalOf("etter folktall").params).toEqual({ name: "folktall", nearest: "folketall" });
    expect(refusalOf("etter innbyggere 0-16 år").params.nearest).toBe("innbyggere 0–17 år");
    expect(refusalOf("etter skostørrelse").params.nearest).toBeNull();
    expect(refusalOf("65 kr per innbyger").params.nearest).toBe("innbygger");
  });

  it("tells all unknown names at once", () => {
    expect(refusalOf("10 % på Oslo og 90 % på Bergen").because?.map(({ params }) => params.name)).toEqual([
      "Oslo",
      "Bergen",
    ]);
  });

  it("says what the weights sum to", () => {
    expect(refusalOf("30 % likt og 69,9 % etter folketall").params).toMatchObject({ sum: "99.9", missing: "0.1" });
  });

  it.each([
    ["30 likt", ["«%»", "«kr»"]],
    ["30 % likt og", ["en andel, som «30 %» eller «1/3»"]],
    ["30 % likt og 70 %", ["«likt» eller «etter …»", "et grunnlag, som «folketall»"]],
    ["etter folketall 1. foo", ["et tall", "en måned, som «januar»"]],
    ["10 % på", ["en deltaker"]],
    ["gradvis over 3 år fra og med", ["et årstall"]],
  ])("expects few and plain things after %s", (sentence, expected) => {
    expect(refusalOf(sentence).params.expected).toEqual(expected);
  });

  it("expects in the language of the sentence", () => {
    const refused = parse("30 % likt og", vocabulary, "nn");
    expect(!refused.ok && refused.refusal.params.expected).toEqual(["ein del, som «30 %» eller «1/3»"]);
  });

  it("never tells the grammar's own names or nothing at all", () => {
    const sentence =
      "først 20 % av skade på den det gjelder, høyst 50 000 kr pluss 65 kr per innbygger 1. januar året før budsjettåret etter de 2 første, men 12 kr for vertskommunen, og resten 50 % (gradvis over 3 år fra og med 2027, fra lik fordeling til fordeling etter folketall) og 50 % likt, med 10 % påslag for Osen, men minst 5 % på hver, regnet per dag ved inntreden og uttreden i året, alle beløp avrundet til hele kroner.";
    expect(parse(sentence, vocabulary, "nb").ok).toBe(true);
    for (let length = 0; length < sentence.length; length += 1) {
      const result = parse(sentence.slice(0, length), vocabulary, "nb");
      if (result.ok || result.refusal.code !== "language/expected") continue;
      const expected = result.refusal.params.expected as readonly string[];
      expect(expected.length, sentence.slice(0, length)).toBeGreaterThan(0);
      expect(expected.length).toBeLessThanOrEqual(5);
      for (const one of expected) expect(one).not.toMatch(/[a-z][A-Z]|_|\p{Co}/u);
    }
  });
});

describe("withstanding what nobody should write", () => {
  const absurd = [
    ["parentheses", "(".repeat(19_000)],
    ["closed parentheses", `${"(".repeat(9_000)}likt${")".repeat(9_000)}`],
    ["adjustments", `likt${", med 1 % påslag for Osen".repeat(700)}`],
    ["parts", `${"1 % likt, ".repeat(1_900)}likt`],
    ["quotation marks", "«".repeat(19_000)],
    ["colons", ":".repeat(19_000)],
    ["groups", "for a: ".repeat(2_800)],
    ["digits", "9".repeat(19_000)],
    ["fractions", "1/3 ".repeat(4_900)],
    ["unknown words", "hei ".repeat(4_900)],
    ["control characters", "\u0000\u0007\u001b".repeat(5_000)],
    ["half characters", "\ud83d".repeat(19_000)],
    ["markup", "<script>alert(1)</script>".repeat(700)],
  ] as const;

  it.each(absurd)("refuses many %s", (_, sentence) => {
    expect(sentence.length).toBeLessThanOrEqual(longestSentence);
    const refusal = refusalOf(sentence);
    expect(refusal.code).toMatch(/^(language|key)\//u);
    const { offset, length } = refusal.position!;
    expect(offset + length).toBeLessThanOrEqual(sentence.length);
    expect(JSON.stringify(refusal.params).length).toBeLessThan(2_000);
  });

  it("refuses a text that is too long to be a sentence", () => {
    expect(refusalOf("likt ".repeat(4_001))).toMatchObject({
      code: "language/too-long",
      params: { limit: longestSentence },
    });
  });

  it("refuses nesting that nobody can follow, and reads what validateKey allows", () => {
    const nested = (depth: number) => `${"100 % (".repeat(depth)}likt${")".repeat(depth)}`;
    expect(parse(nested(largestKey.depth), vocabulary, "nb").ok).toBe(true);
    expect(refusalOf(nested(largestKey.depth + 1)).code).toBe("key/too-large");
    expect(refusalOf(nested(2_000)).code).toBe("language/too-deep");
  });
});

describe("names that could be words", () => {
  it("are told apart by their ids where two have the same name", () => {
    const words = {
      ...vocabulary,
      participants: [
        { id: "1515", name: "Herøy" },
        { id: "1818", name: "Herøy" },
      ],
    };
    const sentence = "40 % på Herøy (1515) og 60 % på Herøy (1818)";
    const key = parse(sentence, words, "nb");
    expect(key.ok && render(key.value, words, "nb")).toBe(sentence);
    expect(parse("100 % på Herøy", words, "nb")).toMatchObject({
      refusal: { code: "language/ambiguous-participant", params: { names: ["Herøy (1515)", "Herøy (1818)"] } },
    });
  });

  it("stand in quotation marks where they must, and only there", () => {
    const names = [
      "og",
      "70",
      "1. januar",
      "Nes",
      "Nes 10",
      "Møre og Romsdal",
      "A», B «C",
      "Kommune A",
      "vertskommunen",
    ];
    const words = { ...standardVocabulary, participants: names.map((name, id) => ({ id: String(id), name })) };
    const key = {
      rounding: 1n as const,
      cost: {
        kind: "table" as const,
        shares: names.map((_, id) => ({ participant: String(id), share: { n: 1n, d: 9n } })),
      },
    };
    const sentence = render(key, words, "nb");
    expect(sentence).toBe(
      "1/9 på «og», 1/9 på «70», 1/9 på «1. januar», 1/9 på «Nes», 1/9 på Nes 10, 1/9 på Møre og Romsdal, 1/9 på «A»», B «C», 1/9 på Kommune A og 1/9 på «vertskommunen»",
    );
    expect(parse(sentence, words, "nb")).toEqual({ ok: true, value: key });
  });
});

function keyOf(sentence: string) {
  const result = parse(sentence, vocabulary, "nb");
  if (!result.ok) throw new Error(`${sentence}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function refusalOf(sentence: string) {
  const result = parse(sentence, vocabulary, "nb");
  if (result.ok) throw new Error(`${sentence}: was read`);
  return result.refusal;
}
