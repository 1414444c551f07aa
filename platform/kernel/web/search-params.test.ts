import { describe, expect, it } from "vitest";
import { pick, readSearch, writeSearch } from "./search-params.ts";

describe("an address", () => {
  it("keeps a municipality's number a text, with its leading zero", () =>
    expect(readSearch("?kommune=0301&sok=avfall")).toEqual({ kommune: "0301", sok: "avfall" }));
  it("leaves out what says nothing and stays readable", () =>
    expect(writeSearch({ sok: "", fylke: undefined, deltakere: "5020,5054~" })).toBe("?deltakere=5020,5054~"));
  it("is read back as it was written", () => {
    const search = { sok: "100 % & «Værnes» = ja", kommune: "0301" };
    expect(readSearch(writeSearch(search))).toEqual(search);
  });
  it("gives a page only the names that it knows", () =>
    expect(pick({ sok: "a", fremmed: "b", form: 3 }, ["sok", "form"])).toEqual({ sok: "a" }));
});
