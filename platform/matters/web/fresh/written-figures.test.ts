import { describe, expect, it } from "vitest";
import { fromFigures, readAmount, toFigures } from "./written-figures.ts";

describe("figures as they are typed", () => {
  it.each([
    ["78 070,71", "78070.71"],
    ["78\u202f071 kr", "78071.00"],
    ["−16235,6", "-16235.60"],
    ["", null],
    ["omtrent 100", "omtrent 100"],
  ])("%j is %j", (text, money) => expect(readAmount(text)).toBe(money));

  it("come back the same, and an amount that is not known stays so", () => {
    const figures = {
      source: "Budsjettet",
      years: [{ year: "2027", rows: [{ participant: "5020", before: "78070.71", after: null }] }],
    };
    expect(toFigures(fromFigures(figures))).toEqual(figures);
  });

  it("without an amount are none", () =>
    expect(toFigures({ source: "", years: [{ year: "2027", rows: { "5020": { before: "", after: " " } } }] })).toBe(
      null,
    ));
});
