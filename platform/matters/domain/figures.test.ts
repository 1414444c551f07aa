import { ore } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { checkFigures, type Figures, figuresText, kronerOf } from "./figures.ts";

const row = (participant: string, before: bigint | null, after: bigint | null) => ({
  participant,
  before: before === null ? null : ore(before),
  after: after === null ? null : ore(after),
});
const figures = (...rows: readonly ReturnType<typeof row>[]): Figures => ({
  source: "Eksempeltall",
  years: [{ year: "2027", rows }],
});

describe("figures", () => {
  it("say our kroner before and after, and the change where both are known", () => {
    const both = figures(row("5020", 100n, 80n), row("5058", null, 120n));
    expect(kronerOf(both, "5020")).toEqual([{ year: "2027", before: 100n, after: 80n, change: -20n }]);
    expect(kronerOf(both, "5058")).toEqual([{ year: "2027", before: null, after: 120n, change: null }]);
    expect(kronerOf(both, "5057")).toBeNull();
    expect(kronerOf(null, "5020")).toBeNull();
  });

  it("are the same text in whatever order the participants stand, and another for another øre", () => {
    const [a, b] = [row("5020", 100n, 80n), row("5058", 1n, 2n)];
    expect(figuresText(figures(a, b))).toBe(figuresText(figures(b, a)));
    expect(figuresText(figures(a, b))).not.toBe(figuresText(figures(a, row("5058", 1n, 3n))));
    expect(figuresText(figures(row("5020", null, 0n)))).not.toBe(figuresText(figures(row("5020", 0n, 0n))));
  });

  it("name each year and each participant once", () => {
    const year = { year: "2027", rows: [row("5020", 1n, 1n)] };
    expect(checkFigures({ source: "s", years: [year, year] })).toMatchObject({
      refusal: { code: "matter/figures-year-twice", path: "proposal/figures/years/1" },
    });
    expect(checkFigures(figures(row("5020", 1n, 1n), row("5020", 1n, 2n)))).toMatchObject({
      refusal: { code: "matter/figures-participant-twice" },
    });
    expect(checkFigures(null)).toEqual({ ok: true, value: null });
  });
});
