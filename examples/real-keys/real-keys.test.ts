import { readFileSync } from "node:fs";
import {
  evaluate,
  evaluationToWire,
  type Measure,
  parse,
  render,
  scenarioFromWire,
  standardVocabulary,
} from "@omforent/fairness";
import { expect as expectOk } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { realKeys } from "./real-keys.ts";
import { realKeysPage } from "./real-keys-page.ts";

describe("the real keys", () => {
  it("are the 25 that were collected", () => expect(new Set(realKeys.map(({ id }) => id)).size).toBe(25));

  for (const real of realKeys) {
    if (real.kind === "not-a-key") continue;
    const { participants, amounts, figuresFrom: _, ...rest } = real.example;
    it(`${real.id}: «${real.sentence}» divides as recomputed by hand`, () => {
      const read = expectOk(
        scenarioFromWire({ ...rest, key: real.sentence, participants }, vocabularyFor(real.example), parse),
      );
      const evaluation = expectOk(evaluate(read.scenario));
      expect(evaluationToWire(evaluation, read.scenario.key).shares.map(({ amount }) => amount)).toEqual(amounts);
    });
    it(`${real.id}: the sentence survives being read and written in three languages`, () => {
      const read = expectOk(
        scenarioFromWire({ ...rest, key: real.sentence, participants }, vocabularyFor(real.example), parse),
      );
      for (const language of ["nb", "nn", "en"] as const)
        expect(
          expectOk(parse(render(read.scenario.key, read.vocabulary, language), read.vocabulary, language)),
        ).toEqual(read.scenario.key);
    });
  }

  it("are shown in the guide as they are here", () =>
    expect(readFileSync(new URL("../../docs/guides/virkelige-nokler.md", import.meta.url), "utf8")).toBe(
      realKeysPage(realKeys),
    ));
});

function vocabularyFor({
  participants,
}: {
  participants: readonly { id: string; name: string; statistics: object }[];
}) {
  const names = new Set(participants.flatMap(({ statistics }) => Object.keys(statistics)));
  const known = new Set(standardVocabulary.measures.map(({ names: { nb } }) => nb));
  const own = [...names]
    .filter((name) => !known.has(name))
    .map(
      (name): Measure => ({
        id: name,
        names: { nb: name, nn: name, en: name },
        units: { nb: name, nn: name, en: name },
      }),
    );
  return {
    measures: [...standardVocabulary.measures, ...own],
    participants: participants.map(({ id, name }) => ({ id, name })),
  };
}
