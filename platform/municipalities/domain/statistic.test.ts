import { describe, expect, it } from "vitest";
import { aStatistic } from "../testing/builders.ts";
import { figuresOf, wordSource } from "./statistic.ts";

describe("figures for a key", () => {
  it("say what they are and where they come from", () => {
    const source = { title: "Folkemengde", publisher: "Statistisk sentralbyrå", table: "07459", licence: null };
    expect(figuresOf([aStatistic({ source })])).toMatchObject([
      {
        participant: "5020",
        measure: "population",
        date: "2026-01-01",
        source: "Statistisk sentralbyrå, 07459: Folkemengde",
      },
    ]);
    expect(wordSource({ title: "Årsmelding 2025", publisher: null, table: null, licence: null })).toBe(
      "Årsmelding 2025",
    );
  });
  it("leave out estimates, since nobody is billed by a figure that is not known", () =>
    expect(figuresOf([aStatistic({ approximate: true })])).toEqual([]));
});
