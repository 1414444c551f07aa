import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Construct, constructs, onlyRead } from "./constructs.ts";
import { parse, render } from "./index.ts";
import { phrasebooks } from "./phrasebook.ts";
import { printedWordsOf } from "./template.ts";
import { vocabulary } from "./typed-sentences.cases.ts";

const rows = readFileSync(new URL("./README.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, what]) => what !== "What")
  .map(([, what, nb, nn, en]) => ({ what, nb: nb!, nn: nn!, en: en! }));

describe("the table of the README", () => {
  it.each(rows)("is true: $what", ({ nb, nn, en }) => {
    const key = parse(nb, vocabulary, "nb");
    if (!key.ok) throw new Error(JSON.stringify(key.refusal));
    expect(parse(nn, vocabulary, "nn")).toEqual(key);
    expect(parse(en, vocabulary, "en")).toEqual(key);
    expect(render(key.value, vocabulary, "nb")).toBe(nb);
    expect(render(key.value, vocabulary, "nn")).toBe(nn);
    expect(render(key.value, vocabulary, "en")).toBe(en);
  });

  it("shows every construct that can be written", () => {
    expect(rows.length).toBeGreaterThan(25);
    const shown = rows.map(({ nb }) => ` ${nb.toLowerCase().replace(/[^\p{L}%]+/gu, " ")} `).join("\n");
    const elsewhere: Construct[] = [
      "budgetYear",
      "lastIsBudgetYear",
      "lastIsYearsBefore",
      "yearsBefore",
      "averageToThisYear",
      "unitPriceOf",
    ];
    const variants: Construct[] = ["atMostShare", "betweenAmounts", "atMostAmount", "proRataMonths", "roundTo"];
    for (const construct of Object.keys(constructs) as Construct[]) {
      if (onlyRead.has(construct) || [...elsewhere, ...variants].includes(construct)) continue;
      const words = printedWordsOf(phrasebooks.nb.phrases[construct][0]).filter((word) => /[\p{L}%]/u.test(word));
      for (const word of words) expect(shown, `${construct}: ${word}`).toContain(` ${word} `);
    }
  });
});
