import { describe, expect, it } from "vitest";
import { readRegistry } from "../facts/read-registry.ts";
import { searchMunicipality } from "./search-municipality.ts";

const registry = readRegistry();
const find = (text: string) =>
  searchMunicipality(registry, text).map(({ municipality, match }) => `${municipality.name} (${match.kind})`);

describe("searching for a municipality", () => {
  it("leads a former name to today's municipality and says which one it was", () => {
    const [found, ...others] = searchMunicipality(registry, "Rissa");
    expect(others).toEqual([]);
    expect(found?.municipality.number).toBe("5054");
    expect(found?.match).toMatchObject({
      kind: "former-name",
      former: { number: "1624", name: "Rissa", lastYear: 2017 },
    });
  });

  it.each([
    ["Ålesund", "Ålesund (name)"],
    ["aalesund", "Ålesund (name)"],
    ["ALESUND", "Ålesund (name)"],
    ["Roeros", "Røros (name)"],
    ["naeroysund", "Nærøysund (name)"],
    ["hamaroy", "Hamarøy (name)"],
  ])("finds %s without its case, accents or Norwegian letters", (text, found) => expect(find(text)[0]).toBe(found));

  it.each([
    ["Guovdageaidnu", "Kautokeino (other-name)"],
    ["karasjohka", "Karasjok (other-name)"],
    ["Tråante", "Trondheim (other-name)"],
    ["Kaivuono", "Kåfjord (other-name)"],
    ["Hábmer", "Hamarøy (other-name)"],
    ["Stientje", "Steinkjer (other-name)"],
  ])("finds the Sámi or Kven name %s", (text, found) => expect(find(text)).toEqual([found]));

  it("finds by number, today's and former", () => {
    expect(find("5020")).toEqual(["Osen (number)"]);
    expect(find("5020 Osen")).toEqual(["Osen (number)"]);
    expect(find("1624")).toEqual(["Indre Fosen (former-number)"]);
  });

  it("puts what begins as written before what only begins so when folded", () => {
    const names = searchMunicipality(registry, "å").map(({ municipality }) => municipality.name);
    expect(names[0]).toMatch(/^Å/);
    expect(names.indexOf("Ås")).toBeLessThan(names.indexOf("Alta"));
    expect(names.indexOf("Ås")).toBeGreaterThanOrEqual(0);
  });

  it("tells municipalities of one name apart by their county", () => {
    expect(find("Herøy")).toEqual(["Herøy (name)", "Herøy (name)"]);
    expect(searchMunicipality(registry, "Herøy (Nordland)").map(({ municipality }) => municipality.number)).toEqual([
      "1818",
    ]);
  });

  it("does not let a county's name find all of its municipalities", () =>
    expect(find("ro")).not.toContain("Stavanger (name)"));

  it("says when a former municipality was divided, for each part", () => {
    const found = searchMunicipality(registry, "Tysfjord");
    expect(found.map(({ municipality }) => municipality.name)).toEqual(["Hamarøy", "Narvik"]);
    expect(found.every(({ match }) => match.former?.leadsTo.length === 2)).toBe(true);
  });

  it("does not explain a name by itself: Osen was also called Osen", () =>
    expect(find("Osen")).toEqual(["Osen (name)"]));
  it("understands the word kommune", () => expect(find("Bjugn kommune")).toEqual(["Ørland (former-name)"]));
  it.each(["", "   ", "()", "Atlantis", "<b>Osen</b>x"])("finds nothing for %j", (text) =>
    expect(find(text)).toEqual([]),
  );
});
