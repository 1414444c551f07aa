import { describe, expect, it } from "vitest";
import { aDirectory } from "../testing/a-directory.ts";
import { resolver } from "./resolve-participant.ts";

const resolve = resolver(aDirectory({ "fosen-helse-iks": "Fosen Helse IKS" }));

describe("who is meant", () => {
  it.each([
    ["5020", "5020"],
    [" Osen kommune ", "5020"],
    ["OSEN", "5020"],
    ["Rissa", "5054"],
    ["1624", "5054"],
    ["50", "50"],
    ["Trøndelag fylkeskommune", "50"],
    ["Møre og Romsdal fylke", "15"],
    ["Oslo kommune", "0301"],
    ["Nore og Uvdal", "3338"],
    ["Våler (Østfold)", "3114"],
    ["Fosen helse iks", "fosen-helse-iks"],
    ["fosen-helse-iks", "fosen-helse-iks"],
  ])("%s is %s", (text, id) => expect(resolve(text)).toEqual({ ok: true, value: id }));

  it("asks which, when two have the name", () =>
    expect(resolve("Våler")).toMatchObject({ refusal: { code: "municipality/ambiguous" } }));

  it("names the nearest when nobody has the name", () =>
    expect(resolve("Åfjor")).toMatchObject({
      refusal: { code: "cooperation/unknown-participant", params: { text: "Åfjor", nearest: "Åfjord" } },
    }));

  it("names nobody when nobody is near", () =>
    expect(resolve("Statsforvalteren")).toMatchObject({ refusal: { params: { nearest: null } } }));

  it("is not fooled by the names of JavaScript", () => expect(resolve("constructor").ok).toBe(false));
});
