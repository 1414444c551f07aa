import { type Language, parse, render } from "@omforent/fairness";
import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { readReferenceFacts } from "./read.ts";

const { measures } = readReferenceFacts();
const vocabulary = { measures, participants: [] };
const written = (sentence: string, language: Language) =>
  render(value(parse(sentence, vocabulary, language)), vocabulary, language);

describe("the common measures", () => {
  it("are written in a sentence without quotation marks, by their names and by their units", () => {
    expect(written("10 kr per innbygger", "nb")).toBe("10 kr per innbygger");
    expect(written("10 kr per innbyggjar", "nn")).toBe("10 kr per innbyggjar");
    expect(written("NOK 10 per inhabitant", "en")).toBe("NOK 10 per inhabitant");
    for (const { names, units } of measures) {
      expect(written(`etter ${names.nb}`, "nb")).not.toContain("«");
      expect(written(`10 kr per ${units.nb}`, "nb")).not.toContain("«");
    }
  });
});
