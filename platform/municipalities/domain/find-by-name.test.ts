import { describe, expect, it } from "vitest";
import { readRegistry } from "../facts/read-registry.ts";
import { municipalityInUse, municipalityNamed } from "./find-by-name.ts";

const registry = readRegistry();
const named = (text: string) => {
  const result = municipalityNamed(registry, text);
  return result.ok ? result.value.number : result.refusal;
};

describe("the municipality that a name means", () => {
  it.each([
    ["Osen", "5020"],
    ["osen kommune", "5020"],
    ["5020", "5020"],
    ["5020 Osen", "5020"],
    ["Rissa", "5054"],
    ["Leksvik", "5054"],
    ["1624", "5054"],
    ["Våler (Innlandet)", "3419"],
    ["Våler (Hedmark)", "3419"],
    ["Voss herad", "4621"],
    ["Deatnu", "5628"],
    ["Os", "3430"],
    ["Os (Hordaland)", "4624"],
  ])("%s is %s", (text, number) => expect(named(text)).toBe(number));

  it("asks which one when two bear the name today", () =>
    expect(named("Våler")).toMatchObject({
      code: "municipality/ambiguous",
      params: { candidates: ["3114 Våler", "3419 Våler"] },
    }));
  it("does not choose for a divided one", () =>
    expect(named("Snillfjord")).toMatchObject({
      code: "municipality/divided",
      params: { today: ["Heim", "Hitra", "Orkland"] },
    }));
  it.each(["", "Ose", "Atlantis", "9999"])("knows none called %j", (text) =>
    expect(named(text)).toMatchObject({ code: "municipality/not-found" }),
  );
});

describe("the municipality that bears a name today", () => {
  it("is Osen for Osen and for its number", () => {
    expect(municipalityInUse(registry, "Osen")).toMatchObject({ ok: true, value: { number: "5020" } });
    expect(municipalityInUse(registry, "5020")).toMatchObject({ ok: true, value: { number: "5020" } });
  });
  it.each(["Rissa", "1624"])(
    "is none for %s, with where it leads: a figure for Rissa is none for Indre Fosen",
    (text) =>
      expect(municipalityInUse(registry, text)).toMatchObject({
        refusal: { code: "municipality/no-longer-in-use", params: { name: "Rissa", todaysNumber: "5054" } },
      }),
  );
});
