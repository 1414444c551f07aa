import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `locales/${language}.json`), "utf8"));
const holesIn = (sentence: string) => [...sentence.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe("the command line's words", () => {
  const nb = wordsOf("nb");
  for (const language of ["nn", "en"])
    it(`say the same things in ${language} as in nb, with the same facts`, () => {
      const other = wordsOf(language);
      expect(Object.keys(other)).toEqual(Object.keys(nb));
      for (const [key, sentence] of Object.entries(nb)) {
        expect([key, holesIn(other[key]!)]).toEqual([key, holesIn(sentence)]);
        expect(other[key]!.trim()).not.toBe("");
      }
    });
});
