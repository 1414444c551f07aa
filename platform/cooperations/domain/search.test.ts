import { describe, expect, it } from "vitest";
import { matches, type Searchable } from "./search.ts";

const osen = { id: "5020", name: "Osen", formerNames: [], county: { number: "50", name: "Trøndelag" } };
const indreFosen = {
  id: "5054",
  name: "Indre Fosen",
  formerNames: ["Rissa"],
  county: { number: "50", name: "Trøndelag" },
};
const cooperation: Searchable = {
  name: "Fosen barneverntjeneste",
  form: "vertskommune_adm",
  host: indreFosen,
  participants: [osen],
  services: [{ text: "barnevern", functions: [{ code: "244", name: "Barneverntjeneste" }] }],
};

describe("searching", () => {
  it.each(["barnevern", "BARNEVERN osen", "rissa", "trondelag", "administrativt", "host-municipality", " fosen  "])(
    "finds it by «%s»",
    (q) => expect(matches(cooperation, { q })).toBe(true),
  );
  it.each(["legevakt", "osen legevakt", "5020"])("does not find it by «%s»", (q) =>
    expect(matches(cooperation, { q })).toBe(false),
  );
  it("asks every filter at once", () => {
    expect(matches(cooperation, { form: "vertskommune_adm", service: "244", partner: "5054", county: "50" })).toBe(
      true,
    );
    expect(matches(cooperation, { form: "vertskommune_adm", service: "244", partner: "5057", county: "50" })).toBe(
      false,
    );
  });
  it("finds both kinds of host cooperation by «vertskommune»", () => {
    expect(matches(cooperation, { form: "vertskommune" })).toBe(true);
    expect(matches(cooperation, { form: "vertskommune_nemnd" })).toBe(false);
    expect(matches({ ...cooperation, form: null }, { form: "vertskommune" })).toBe(false);
  });
  it("finds everything when nothing is asked", () =>
    expect(matches(cooperation, { q: "", form: undefined })).toBe(true));
});
