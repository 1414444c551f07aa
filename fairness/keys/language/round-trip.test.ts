import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Key } from "../key.ts";
import { validateKey } from "../validate.ts";
import { languages } from "../vocabulary.ts";
import { longestSentence, parse, render, renderClause } from "./index.ts";
import { standardVocabulary } from "./standard-vocabulary.ts";
import { anyKey } from "./testing/arbitrary-key.ts";
import { anyVocabulary } from "./testing/arbitrary-vocabulary.ts";

const runs = 600;
const minute = 60_000;

describe("a key and its sentence", () => {
  const vocabulary = {
    ...standardVocabulary,
    participants: [
      { id: "5020", name: "Osen" },
      { id: "5057", name: "Ørland" },
      { id: "5054", name: "Indre Fosen" },
      { id: "15", name: "Møre og Romsdal" },
    ],
  };

  it.each(languages)(
    "are the same thing in %s, for any key",
    (language) => {
      fc.assert(
        fc.property(anyKey(vocabulary), (key) => {
          expect(validateKey(key).ok).toBe(true);
          for (const write of [render, renderClause]) {
            const sentence = write(key, vocabulary, language);
            if (sentence.length <= longestSentence) expectSame(parse(sentence, vocabulary, language), key, sentence);
          }
        }),
        { numRuns: runs },
      );
    },
    minute,
  );

  it.each(languages)(
    "are the same thing in %s, whatever measures, groups and participants are called",
    (language) => {
      const anything = anyVocabulary.chain((words) => anyKey(words).map((key) => ({ words, key })));
      fc.assert(
        fc.property(anything, ({ words, key }) => {
          for (const write of [render, renderClause]) {
            const sentence = write(key, words, language);
            if (sentence.length <= longestSentence) expectSame(parse(sentence, words, language), key, sentence);
          }
        }),
        { numRuns: runs },
      );
    },
    minute,
  );
});

function expectSame(result: ReturnType<typeof parse>, key: Key, sentence: string) {
  expect(result, sentence).toEqual({ ok: true, value: key });
}
