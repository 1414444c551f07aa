import { describe, expect, it } from "vitest";
import { changesIn, figuresIn } from "./entry-values.ts";

describe("what a log entry changed", () => {
  it("is told name by name, before and after", () => {
    expect(
      changesIn({ before: { name: "Legevakt", agreement: "no" }, after: { name: "Legevakten", agreement: "no" } }),
    ).toEqual([{ name: "name", before: "Legevakt", after: "Legevakten" }]);
  });

  it("tells what was not there before, and what is gone", () => {
    expect(changesIn({ before: null, after: { name: "Legevakt" } })).toEqual([
      { name: "name", before: undefined, after: "Legevakt" },
    ]);
    expect(changesIn({ before: { title: "Utkast" }, after: null })).toEqual([
      { name: "title", before: "Utkast", after: undefined },
    ]);
  });

  it("leaves out what is for machines, and nothing else", () => {
    const after = { id: "r-1", person: "p-1", sha256: "ab", from: "2026-01-01", unheardOf: 1 };
    expect(changesIn({ before: null, after }).map(({ name }) => name)).toEqual(["from", "unheardOf"]);
  });

  it("finds each recorded figure with the one that it replaced", () => {
    const before = [["population", "5020", "2026-01-01", "900"]];
    const values = [
      ["population", "5020", "2026-01-01", "911"],
      ["population", "5020", "2027-01-01", "905"],
    ];
    expect(figuresIn({ before, after: { source: "SSB", values } })).toEqual([
      { measure: "population", participant: "5020", date: "2026-01-01", before: "900", after: "911" },
      { measure: "population", participant: "5020", date: "2027-01-01", before: null, after: "905" },
    ]);
  });
});
