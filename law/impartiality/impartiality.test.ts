import { describe, expect, it } from "vitest";
import { impartialityCases } from "./impartiality.cases.ts";
import { impartiality, impartialityRules } from "./impartiality.ts";

describe("impartiality", () => {
  it.each(impartialityCases)("$it: $answer", ({ tie, answer }) => {
    const { outcome, citation, grade } = impartiality(tie);
    expect(`${outcome}, ${citation?.section ?? null}, ${grade}`).toBe(answer);
  });

  it("never says automatic by our own reading", () => {
    const answers = impartialityCases.map(({ tie }) => impartiality(tie));
    expect(answers.filter(({ outcome }) => outcome === "automatic").length).toBeGreaterThan(8);
    expect(answers.filter(({ outcome, grade }) => outcome === "automatic" && grade === "inference")).toEqual([]);
  });

  it("finds every rule in some case", () => {
    const found = new Set(impartialityCases.map(({ tie }) => impartiality(tie).ruleId));
    expect(impartialityRules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it("informs and never stops: people decide", () =>
    expect(impartialityRules.filter(({ mayStop }) => mayStop)).toEqual([]));
});
