import { describe, expect, it } from "vitest";
import { formIds } from "../forms/legal-form.ts";
import { mandatoryItems, whoDecidesChange } from "./who-decides.ts";

describe("what an agreement must say", () => {
  it("is counted as the acts count it", () => {
    const counts = Object.fromEntries(formIds.map((form) => [form, mandatoryItems(form).length]));
    expect(counts).toMatchObject({ ipr: 8, ko: 10, vertskommune_adm: 9, vertskommune_nemnd: 10, iks: 9, as: 0 });
  });

  it("is cited by letter in kommuneloven and by number in IKS-loven", () => {
    const cited = (form: "ko" | "iks" | "vertskommune_nemnd", item: string) =>
      mandatoryItems(form).find(({ id }) => id === item)?.citation.section;
    expect(cited("ko", "exit")).toBe("§ 19-4 fjerde ledd bokstav i");
    expect(cited("iks", "head-office")).toBe("§ 4 tredje ledd nr. 4");
    expect(cited("vertskommune_nemnd", "members-per-participant")).toBe("§ 20-4 fjerde ledd");
  });
});

describe("a change of an agreement", () => {
  it.each([
    ["ko", "contributions", "each-council", "§ 19-4 andre ledd"],
    ["ko", null, "representantskap", "§ 19-4 tredje ledd"],
    ["ipr", "exit", "each-council", "§ 18-4 andre ledd"],
    ["iks", "head-office", "each-council", "§ 4 første ledd"],
    ["iks", "opening-hours", "representantskap", "§ 4 andre ledd"],
    ["vertskommune_adm", "settlement", "each-council", "§ 20-4 andre ledd"],
  ] as const)("of %s that touches %s is decided by %s (%s)", (form, item, by, section) =>
    expect(whoDecidesChange(form, item)).toMatchObject({ by, citation: { section } }),
  );

  it("is nobody's by law when a host cooperation changes something else, or the form has no list", () => {
    expect(whoDecidesChange("vertskommune_adm", null)).toBeNull();
    expect(whoDecidesChange("as", "exit")).toBeNull();
  });

  it("of the members in the board needs all councils only when there is a joint board", () => {
    expect(whoDecidesChange("vertskommune_nemnd", "members-per-participant")?.by).toBe("each-council");
    expect(whoDecidesChange("vertskommune_adm", "members-per-participant")).toBeNull();
  });
});
