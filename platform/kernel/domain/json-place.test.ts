import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whereJsonBreaks } from "./json-place.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where JSON breaks", () => {
  it.each([
    ['{"a": 1,}', 8],
    ["ikke json", 0],
    ['{"text": ', 9],
    ["", 0],
    ["[1 2]", 3],
    ["[1,]", 3],
    ["[}", 1],
    ['{"a" 1}', 5],
    ["{a: 1}", 1],
    ["01", 1],
    ["[1.]", 2],
    ['"a', 0],
    ['["a\nb"]', 1],
    ["[1]]", 3],
    ["{'a': 1}", 1],
  ])("%j breaks at %i", (text, place) => {
    expect(isJson(text)).toBe(false);
    expect(whereJsonBreaks(text)).toBe(place);
  });

  it("nowhere in any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (value, space) => {
        expect(whereJsonBreaks(JSON.stringify(value, null, space))).toBeNull();
      }),
    );
  });

  it("exactly when JSON.parse refuses, also in a text with one wrong character", () => {
    const piece = fc.constantFrom(...'{}[],:"\\ 0129.eE+-tfn\n\tabu'.split(""), "true", "null", '"a"', "é");
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), piece, fc.boolean(), (value, at, wrong, replace) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + wrong + text.slice(place + (replace ? 1 : 0));
        const found = whereJsonBreaks(changed);
        expect(found === null).toBe(isJson(changed));
        if (found !== null) expect(found).toBeLessThanOrEqual(changed.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("at once in a long text that never closes, where one request must not hold the server", () => {
    const unclosed = `"${"a".repeat(1_000_000)}`;
    expect(whereJsonBreaks(unclosed)).toBe(0);
  });

  it("a hundred thousand levels down, without falling", () => {
    expect(whereJsonBreaks("[".repeat(100_000))).toBe(100_000);
  });
});
