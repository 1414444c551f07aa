import { describe, expect, it } from "vitest";
import { legalForm, legalForms } from "./forms.ts";
import { formIds, isRepealed } from "./legal-form.ts";

const form = (id: string) => {
  const found = legalForm(id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
};

describe("the legal forms", () => {
  it("are each there once, in the order of their ids", () =>
    expect(legalForms.map((each) => each.id)).toEqual([...formIds]));

  it("have names and a sentence in all three languages", () => {
    for (const each of legalForms) {
      for (const words of [each.names, each.sentence]) {
        expect(words.nb.length, each.id).toBeGreaterThan(3);
        expect(words.nn.length, each.id).toBeGreaterThan(3);
        expect(words.en.length, each.id).toBeGreaterThan(3);
      }
    }
  });

  it("cite an act for every point that was read in one", () => {
    const points = legalForms.flatMap((each) =>
      Object.entries(each)
        .filter(([, value]) => value !== null && typeof value === "object" && "grade" in value)
        .map(([name, value]) => ({ at: `${each.id}.${name}`, ...(value as { grade: string; citation: unknown }) })),
    );
    expect(points.length).toBe(14 * 8);
    expect(
      points.filter((point) => point.grade === "read" && point.citation === null).map((point) => point.at),
    ).toEqual([]);
  });

  it("give no notice period to a political council or a task community: the agreement must set it", () => {
    expect(form("ipr").noticeMonths).toMatchObject({ value: null, grade: "read" });
    expect(form("ko").noticeMonths).toMatchObject({ value: null, grade: "read" });
  });

  it("give one year's notice to host cooperation and to an IKS", () => {
    for (const id of ["vertskommune_adm", "vertskommune_nemnd", "vertskommune", "iks"])
      expect(form(id).noticeMonths).toMatchObject({ value: 12, grade: "read" });
  });

  it("cite § 20-8 for leaving a host cooperation and § 30 for leaving an IKS", () => {
    expect(form("vertskommune_adm").noticeMonths.citation).toEqual({
      act: "kommuneloven",
      section: "§ 20-8 andre ledd",
    });
    expect(form("iks").noticeMonths.citation).toEqual({ act: "IKS-loven", section: "§ 30" });
  });

  it("can be created today unless they are repealed or no form at all", () =>
    expect(legalForms.filter((each) => !each.canBeCreatedToday.value).map((each) => each.id)).toEqual([
      "paragraf27",
      "samkommune",
      "uformelt",
    ]));

  it("are repealed when they have an end", () =>
    expect(legalForms.filter(isRepealed).map((each) => each.id)).toEqual(["paragraf27", "samkommune"]));

  it("never put § 17-2 of kommuneloven in a citation: the section does not exist", () =>
    expect(JSON.stringify(legalForms)).not.toContain("17-2"));

  it("are found by id, and an unknown id finds none", () => {
    expect(legalForm("iks")?.abbreviation).toBe("IKS");
    expect(legalForm("constructor")).toBeNull();
  });
});
