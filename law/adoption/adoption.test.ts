import { describe, expect, it } from "vitest";
import { formIds } from "../forms/legal-form.ts";
import { adoptionRule, checkAdoption } from "./check-adoption.ts";

const byFormannskap = { decidedBy: "formannskap", asUrgent: false, decidedOn: null, caseNumber: null } as const;

describe("adoption by the council itself", () => {
  it.each([
    ["ipr", "§ 18-4 andre ledd"],
    ["ko", "§ 19-4 andre ledd"],
    ["vertskommune_adm", "§ 20-4 andre ledd"],
    ["vertskommune_nemnd", "§ 20-4 andre ledd"],
    ["vertskommune", "§ 20-4 andre ledd"],
    ["iks", "§ 4 første ledd"],
    ["paragraf27", "§ 31-2"],
  ] as const)("of an agreement in the form %s rests on %s", (form, section) =>
    expect(adoptionRule(form)?.citation.section).toBe(section),
  );

  it("is said for no other form", () =>
    expect(formIds.filter((form) => adoptionRule(form) === null)).toEqual([
      "as",
      "sa",
      "forening",
      "avtale",
      "plansamarbeid",
      "samkommune",
      "uformelt",
    ]));

  it("of authority to a host rests on § 20-2 or § 20-3, and is said only for those two", () => {
    const sections = formIds.map((form) => adoptionRule(form, "delegation")?.citation.section);
    expect(sections.filter((section) => section !== undefined)).toEqual(["§ 20-2 andre ledd", "§ 20-3 andre ledd"]);
  });

  it("lists everything that is wrong with a decision, and what of it stops", () =>
    expect(checkAdoption("iks", byFormannskap).map(({ code, stops }) => [code, stops])).toEqual([
      ["adoption/not-by-council", true],
      ["adoption/no-date", true],
      ["adoption/no-case-number", false],
    ]));

  it("looks at date and case number alone where the law names no body", () =>
    expect(checkAdoption("as", byFormannskap).map(({ code }) => code)).toEqual([
      "adoption/no-date",
      "adoption/no-case-number",
    ]));
});
