import { describe, expect, it } from "vitest";
import { type Comparable, DuplicateIndex } from "./duplicates.ts";

const one = (
  id: string,
  name: string,
  participants: readonly string[] = [],
  services: readonly string[] = [],
): Comparable => ({
  id,
  name,
  participants,
  services,
});
const found = (index: DuplicateIndex, comparable: Comparable) =>
  index.like(comparable).map(({ id, because }) => [id, because]);

describe("the search for duplicates", () => {
  const index = new DuplicateIndex([
    one("brann", "Fosen brann- og redningstjeneste IKS"),
    one("mna", "Midtre Namdal Avfallsselskap IKS (MNA)"),
    one("legevakt", "Legevakta", ["5020", "5058"], ["legevakt"]),
  ]);

  it.each([
    ["Fosen brann- og redningstjeneste", "brann"],
    ["FOSEN BRANN OG REDNING IKS", "brann"],
    ["Redningstjeneste og brann, Fosen", "brann"],
    ["MNA IKS", "mna"],
    ["Midtre Namdal avfallselskap", "mna"],
  ])("%s looks like %s by its name", (name, id) => expect(found(index, one("new", name))).toEqual([[id, "name"]]));

  it.each(["Fosen barneverntjeneste", "Namdal rehabilitering IKS", "Legevakt Nord", "IKS"])(
    "%s looks like none",
    (name) => expect(found(index, one("new", name))).toEqual([]),
  );

  it("finds the same participants in the same service, whatever the order and the name", () =>
    expect(found(index, one("new", "Noe annet", ["5058", "5020"], ["legevakt"]))).toEqual([
      ["legevakt", "participants"],
    ]));

  it("says nothing about the same participants in another service or in none", () => {
    expect(found(index, one("new", "Noe annet", ["5058", "5020"], ["brannvern"]))).toEqual([]);
    expect(found(index, one("new", "Noe annet", ["5058", "5020"]))).toEqual([]);
  });

  it("never finds itself", () => expect(found(index, one("mna", "MNA"))).toEqual([]));
});
