import { expect as expectOk } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDecision, aMatter, council, day, register } from "../../testing/a-matter.ts";
import { giveView, proposedTexts } from "../index.ts";
import { changesBetween } from "./changes.ts";
import { compareTexts, mergedText, mergeTexts, type TextComparison } from "./index.ts";
import { linesOf, wordsOf } from "./tokens.ts";

const few = fc.array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 12 });
/** Letters, marks, blanks of every sort, a face, an accent alone and half a sign. */
const anySign = fc.constantFrom(
  "a",
  "å",
  "Æ",
  "7",
  "_",
  "-",
  "§",
  " ",
  "\u00a0",
  "\t",
  "\r",
  "\n",
  "😀",
  "\u030a",
  "\ud800",
  "中",
);
const anyText = fc
  .array(fc.oneof(fc.constantFrom("Kostnaden deles likt.", "", "<b>§ 4</b>", "Åfjord, Osen"), fc.string()), {
    maxLength: 12,
  })
  .map((lines) => lines.join("\n"));

const sides = ({ parts }: TextComparison) => ({
  before: parts.flatMap((part) => (part.kind === "same" ? part.lines : part.before)).join("\n"),
  after: parts.flatMap((part) => (part.kind === "same" ? part.lines : part.after)).join("\n"),
});

/** The longest common subsequence by the plain table, for holding the other method against. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1)
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
}
const kept = (a: readonly string[], b: readonly string[]) => {
  const { changes } = changesBetween(a, b);
  return a.length - changes.reduce((sum, { from, to }) => sum + to - from, 0);
};

describe("comparing two texts", () => {
  it("loses nothing of either, and every part is where it says", () =>
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const found = compareTexts(before, after);
        expect(sides(found)).toEqual({ before, after });
        for (const part of found.parts) {
          const lines = part.kind === "same" ? part.lines : part.before;
          expect(linesOf(before).slice(part.line - 1, part.line - 1 + lines.length)).toEqual(lines);
        }
      }),
    ));

  it("shows the fewest changes: as many common lines as the plain table finds", () =>
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(kept(a, b)).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    ));

  it("is still a comparison when there is no work left: nothing is lost, and only common lines are kept", () =>
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { changes } = changesBetween(a, b, { left: -1 });
        let [x, y] = [0, 0];
        for (const { from, to, fromAfter, toAfter } of [
          ...changes,
          { from: a.length, to: a.length, fromAfter: b.length, toAfter: b.length },
        ]) {
          expect(a.slice(x, from)).toEqual(b.slice(y, fromAfter));
          [x, y] = [to, toAfter];
        }
      }),
    ));

  it("shows which words changed within a line", () =>
    expect(
      compareTexts("Nøkkelen gjelder fra 1. januar 2027.", "Nøkkelen gjelder fra 1. januar 2028, med innfasing.").parts,
    ).toMatchObject([
      {
        kind: "changed",
        words: [
          { kind: "same", text: "Nøkkelen gjelder fra 1. januar " },
          { kind: "removed", text: "2027" },
          { kind: "added", text: "2028, med innfasing" },
          { kind: "same", text: "." },
        ],
      },
    ]));

  it("takes HTML for text", () =>
    expect(compareTexts("<p>Ja</p>", "<p>Nei</p>").parts[0]).toMatchObject({
      before: ["<p>Ja</p>"],
      after: ["<p>Nei</p>"],
    }));

  it("words joined are the text again", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: anySign }), anyText), (text) => {
        expect(wordsOf(text).join("")).toBe(text);
      }),
    ));
});

describe("texts of a megabyte", () => {
  const line = (at: number) => `Punkt ${at}: Kommunene deler kostnaden etter folketall per 1. januar i budsjettåret.`;
  const lines = Array.from({ length: 13_000 }, (_, at) => line(at));
  const text = lines.join("\n");

  it("with scattered changes show exactly those", () => {
    const after = lines.map((one, at) => (at % 100 === 7 ? `${one} Endret.` : one)).join("\n");
    const found = compareTexts(text, after);
    expect(found.isShortest).toBe(true);
    expect(found.parts.filter(({ kind }) => kind === "changed")).toHaveLength(130);
  });

  it("with thousands of changes are held together by what stands once in both", () => {
    const after = lines.map((one, at) => (at % 3 === 0 ? `Nytt ${at}` : one)).join("\n");
    const found = compareTexts(text, after);
    expect(sides(found)).toEqual({ before: text, after });
    expect(found.parts.flatMap((part) => (part.kind === "same" ? part.lines : []))).toHaveLength(13_000 - 4_334);
  });

  it.each([
    ["nothing in common", Array.from({ length: 13_000 }, (_, at) => `Helt annet ${at}`).join("\n")],
    ["the lines the other way about", lines.toReversed().join("\n")],
    ["one and the same line again and again", "x\n".repeat(500_000)],
    ["no line break", "ord ".repeat(260_000)],
    ["nothing", ""],
  ])("against %s come to an end and lose nothing", (_name, other) => {
    expect(sides(compareTexts(text, other))).toEqual({ before: text, after: other });
    expect(sides(compareTexts(other, text))).toEqual({ before: other, after: text });
  });
});

describe("what bodies propose for a version", () => {
  it("comes from views and from those who adopted with changes, and not from those who want it as it is", () => {
    const base = aMatter().versions[0].proposal.text;
    const view = (id: string, body: string, proposedText: string | null, version = 1) => ({
      id,
      body,
      version,
      on: day("2026-10-01"),
      text: "Se teksten.",
      proposedText,
      byParty: [],
      attachments: [],
    });
    const views = [
      view("a", council("5020"), "Likt."),
      view("b", council("5057"), base),
      view("c", council("5054"), null),
    ];
    const heard = views.reduce((matter, one) => expectOk(giveView(matter, one, day("2026-12-31"))), aMatter());
    const matter = register(
      heard,
      aDecision(council("5058"), { id: "d", outcome: { kind: "adopted-with-changes", text: "Etter\r\nfolketall." } }),
      aDecision(council("5054"), { outcome: "adopted-with-changes" }),
    );
    expect(proposedTexts(matter, 1)).toEqual([
      { from: "a", body: council("5020"), kind: "view", text: "Likt." },
      { from: "d", body: council("5058"), kind: "decision", text: "Etter\nfolketall." },
    ]);
    expect(proposedTexts(matter, 2)).toEqual([]);
  });
});

describe("merging what several bodies propose", () => {
  const base = ["§ 1 Formål", "§ 2 Deltakere", "§ 3 Nøkkel: 30 % likt", "§ 4 Varighet", "§ 5 Oppsigelse"].join("\n");
  const withLine = (at: number, text: string) =>
    base
      .split("\n")
      .map((one, index) => (index === at ? text : one))
      .join("\n");
  const merge = (texts: { readonly [from: string]: string }) =>
    expectOk(
      mergeTexts(
        base,
        Object.entries(texts).map(([from, text]) => ({ from, text })),
      ),
    );
  const choose = (
    merged: ReturnType<typeof merge>,
    choice: Parameters<typeof mergedText>[1] extends ReadonlyMap<number, infer C> | undefined ? C : never,
  ) =>
    mergedText(
      merged,
      new Map(merged.parts.flatMap(({ kind }, at) => (kind === "conflict" ? [[at, choice] as const] : []))),
    );

  it("takes changes in different places, from neighbouring lines too", () => {
    const merged = merge({ osen: withLine(2, "§ 3 Nøkkel: 40 % likt"), afjord: withLine(3, "§ 4 Varighet: fire år") });
    expect(merged.conflicts).toBe(0);
    expect(expectOk(mergedText(merged)).split("\n").slice(2, 4)).toEqual([
      "§ 3 Nøkkel: 40 % likt",
      "§ 4 Varighet: fire år",
    ]);
  });

  it("knows when several want the same, and says who", () => {
    const same = withLine(2, "§ 3 Nøkkel: 40 % likt");
    expect(merge({ osen: same, orland: same }).parts[1]).toMatchObject({
      kind: "agreed",
      line: 3,
      alternatives: [{ from: ["orland", "osen"] }],
    });
  });

  it("lists a conflict with every wording, and takes none until somebody chooses", () => {
    const merged = merge({ osen: withLine(2, "§ 3 Nøkkel: 40 % likt"), afjord: withLine(2, "§ 3 Nøkkel: 20 % likt") });
    expect(merged.parts[1]).toMatchObject({
      kind: "conflict",
      line: 3,
      alternatives: [{ from: ["afjord"] }, { from: ["osen"] }],
      suggestion: null,
    });
    expect(mergedText(merged)).toMatchObject({ refusal: { code: "matter/conflict-open", params: { line: 3 } } });
    expect(expectOk(choose(merged, { take: "proposal", from: "osen" }))).toBe(withLine(2, "§ 3 Nøkkel: 40 % likt"));
    expect(expectOk(choose(merged, { take: "base" }))).toBe(base);
    expect(expectOk(choose(merged, { take: "words", text: "§ 3 Nøkkel: 35 % likt" }))).toBe(
      withLine(2, "§ 3 Nøkkel: 35 % likt"),
    );
    expect(choose(merged, { take: "proposal", from: "orland" })).toMatchObject({
      refusal: { code: "matter/no-such-choice" },
    });
    expect(choose(merged, { take: "suggestion" }).ok).toBe(false);
  });

  it("suggests all at once where two change different words of the same line", () => {
    const merged = merge({
      osen: withLine(2, "§ 3 Nøkkel: 40 % likt"),
      afjord: withLine(2, "§ 3 Fordelingsnøkkel: 30 % likt"),
    });
    expect(merged.parts[1]).toMatchObject({ kind: "conflict", suggestion: "§ 3 Fordelingsnøkkel: 40 % likt" });
    expect(expectOk(choose(merged, { take: "suggestion" }))).toBe(withLine(2, "§ 3 Fordelingsnøkkel: 40 % likt"));
  });

  it("does not decide whose addition comes first", () => {
    const merged = merge({ osen: `${base}\n§ 6 Evaluering`, afjord: `${base}\n§ 6 Voldgift` });
    expect(merged.conflicts).toBe(1);
    expect(merged.parts.at(-1)).toMatchObject({ line: 6, lines: [] });
  });

  it("refuses two proposals in one name", () =>
    expect(
      mergeTexts(base, [
        { from: "osen", text: "a" },
        { from: "osen", text: "b" },
      ]),
    ).toMatchObject({ refusal: { code: "matter/proposed-twice" } }));

  const lists = fc.array(few, { minLength: 1, maxLength: 4 });
  const proposalsOf = (all: readonly (readonly string[])[]) =>
    all.map((items, at) => ({ from: `p${at}`, text: items.join("\n") }));

  it("of one is that one, and of several that say the same too", () =>
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 3 }), (one, other, times) => {
        const merged = expectOk(mergeTexts(one.join("\n"), proposalsOf(Array.from({ length: times }, () => other))));
        expect(expectOk(mergedText(merged))).toBe(other.join("\n"));
      }),
    ));

  it("leaves whoever changes nothing out of it", () =>
    fc.assert(
      fc.property(few, few, (one, other) => {
        const text = one.join("\n");
        const merged = expectOk(
          mergeTexts(text, [
            { from: "a", text },
            { from: "b", text: other.join("\n") },
            { from: "c", text },
          ]),
        );
        expect(expectOk(mergedText(merged))).toBe(other.join("\n"));
      }),
    ));

  it("never depends on the order of the proposals, and the base is whole in it", () =>
    fc.assert(
      fc.property(few, lists, (one, all) => {
        const text = one.join("\n");
        const merged = expectOk(mergeTexts(text, proposalsOf(all)));
        expect(expectOk(mergeTexts(text, proposalsOf(all).toReversed()))).toEqual(merged);
        expect(merged.parts.flatMap(({ lines }) => lines).join("\n")).toBe(text);
      }),
    ));

  it("gives each its own text back when it is chosen everywhere", () =>
    fc.assert(
      fc.property(few, few, few, (one, a, b) => {
        const [text, mine] = [one.join("\n"), a.join("\n")];
        const merged = expectOk(
          mergeTexts(text, [
            { from: "a", text: mine },
            { from: "b", text: b.join("\n") },
          ]),
        );
        const choices = merged.parts.flatMap((part, at) =>
          part.kind === "same"
            ? []
            : [
                [
                  at,
                  part.alternatives.some(({ from }) => from.includes("a"))
                    ? ({ take: "proposal", from: "a" } as const)
                    : ({ take: "base" } as const),
                ] as const,
              ],
        );
        expect(expectOk(mergedText(merged, new Map(choices)))).toBe(mine);
      }),
    ));

  it("of 400 councils is laid out in one go", () => {
    const texts = Array.from({ length: 400 }, (_, at) => ({
      from: `c${at}`,
      text: withLine(at % 5, `Nytt ${at % 7}`),
    }));
    const merged = expectOk(mergeTexts(base, texts));
    expect(merged.conflicts).toBe(5);
    expect(
      merged.parts.flatMap((part) => (part.kind === "same" ? [] : part.alternatives.flatMap(({ from }) => from))),
    ).toHaveLength(400);
  });
});
