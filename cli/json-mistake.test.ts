import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mistakeIn } from "./json-mistake.ts";

describe("where a text stops being JSON", () => {
  for (const [json, place] of [
    ["measure,participant", 0],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ["[1,]", 3],
    ['{"a":01}', 5],
    ['{"a":tru}', 5],
    ['{"a":"b', 5],
    ['{"a":"\\x"}', 5],
    ["{'a':1}", 1],
    ["[1]]", 3],
    ["[1", 2],
    ["", 0],
  ] as const)
    it(`is at ${place} in ${json}`, () => expect(mistakeIn(json)).toBe(place));

  it("is never inside what JSON.parse accepts, and always somewhere in what it does not", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "}", "x", "\n", "0"), (json, at, broken) => {
        expect(mistakeIn(json)).toBe(json.length);
        const place = at % (json.length + 1);
        const changed = json.slice(0, place) + broken + json.slice(place);
        const mistake = mistakeIn(changed);
        if (accepts(changed)) expect(mistake).toBe(changed.length);
        expect(mistakeIn(changed.slice(0, mistake))).toBe(mistake); // nothing before it is wrong
      }),
    );
  });

  it("survives nesting that would exhaust a stack", () => expect(mistakeIn("[".repeat(200_000))).toBe(200_000));
});

function accepts(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
