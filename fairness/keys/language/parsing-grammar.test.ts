import { describe, expect, it } from "vitest";
import { endOfText, parsingGrammar } from "./parsing-grammar.ts";

const sums = parsingGrammar(`
  sum = product ("+" product)* end
  product = value ("x" value)*
  value (value) = digit -- plain
        | "(" inner ")" -- enclosed
  inner = product ("+" product)*
  digit = "1" | "2" | "\\u0033"
`);
const read = (text: string) => {
  const parsed = sums.parse(text);
  return parsed.ok ? parsed.reading : parsed.unread;
};

describe("a parsing grammar", () => {
  it("reads a text as the rules that read it, where they begin and end", () => {
    expect(read("1+3")).toMatchObject({
      rule: "sum",
      end: 3,
      parts: [
        { rule: "product", start: 0, end: 1 },
        { rule: "product", start: 2, end: 3, parts: [{ rule: "value", parts: [{ rule: "value_plain" }] }] },
        { rule: "end", start: 3 },
      ],
    });
    expect(read("(1x2+3)x2")).toMatchObject({ rule: "sum", end: 9 });
  });

  it("points at the furthest place, and tells what could have stood there, latest tried first", () => {
    expect(read("1+")).toEqual({ position: 2, expected: ["value"] });
    expect(read("12")).toEqual({ position: 1, expected: [endOfText, "+", "x"] });
    expect(read("")).toEqual({ position: 0, expected: ["value"] });
  });

  it("tells a described rule by its name, even where it got further", () =>
    expect(read("1+(2+")).toEqual({ position: 2, expected: ["value"] }));

  it("takes the first choice that fits, looks ahead and looks for what must not come", () => {
    const words = parsingGrammar(`list = &"a" item* ~"c" end\n item = "a" "b"? | "b"`);
    expect(words.parse("aba").ok).toBe(true);
    expect(words.parse("ba").ok).toBe(false);
    expect(words.parse("ac")).toEqual({ ok: false, unread: { position: 1, expected: ["b", "a"] } });
  });

  it("is told at once when a grammar is written wrongly", () => {
    expect(() => parsingGrammar(`a = b`)).toThrow("no rule is called b");
    expect(() => parsingGrammar(`a = (b`)).toThrow(SyntaxError);
    expect(() => parsingGrammar(`a ! b`)).toThrow(SyntaxError);
  });

  it("reads long and deeply nested texts, where trying everything again at each place would never end", () => {
    expect(read(`${"(".repeat(40)}1${")".repeat(40)}`)).toMatchObject({ rule: "sum" });
    expect(read(`1${"+2".repeat(5_000)}+`)).toMatchObject({ position: 10_002 });
  });
});
