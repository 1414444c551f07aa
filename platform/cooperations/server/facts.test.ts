import { isFormId } from "@omforent/law";
import { describe, expect, it } from "vitest";
import { factsText } from "../testing/a-directory.ts";
import { readFacts } from "./facts-format.ts";

const facts = readFacts(
  ["sources.json", "cooperations.json", "key-history.json", "kostra-functions.json"].map(factsText),
);
const ids = new Set(facts.cooperations.map(({ id }) => id));
const sources = new Set(facts.sources.map(({ id }) => id));
const codes = new Set(facts.functions.map(({ code }) => code));
type Listed = { readonly participants: readonly { readonly id: string }[] };
const participantsIn = (cooperation: (typeof facts.cooperations)[number]) =>
  cooperation.claims
    .filter(({ field }) => field === "participants")
    .flatMap(({ value }) => (value as Listed).participants.map(({ id }) => id));

describe("the facts about cooperations", () => {
  it("are 35, each with an id of its own", () => expect([facts.cooperations.length, ids.size]).toEqual([35, 35]));

  it("name a source that exists for every fact, and use every source", () => {
    const used = new Set([
      ...facts.cooperations.flatMap(({ nameSource, claims, remarks }) => [
        nameSource,
        ...[...claims, ...remarks].map(({ source }) => source),
      ]),
      ...facts.keyHistory.map(({ source }) => source),
    ]);
    expect(used).toEqual(sources);
  });

  it("put Osen in exactly the five cooperations whose sources put it there", () =>
    expect(facts.cooperations.filter((one) => participantsIn(one).includes("5020")).map(({ id }) => id)).toEqual([
      "fosenregionen-ipr",
      "fosen-regionraad",
      "mna-iks",
      "kemnerkontoret-for-fosen",
      "nav-nord-fosen",
    ]));

  it("let only municipalities, counties and documented cooperations take part", () => {
    const unknown = facts.cooperations
      .flatMap(participantsIn)
      .filter((id) => !/^(\d{4}|\d{2})$/.test(id) && !ids.has(id));
    expect(unknown).toEqual([]);
  });

  it("give only forms that the law has and KOSTRA functions that the code list has", () => {
    for (const { claims } of facts.cooperations)
      for (const { field, value } of claims) {
        if (field === "form") expect(isFormId(String(value))).toBe(true);
        if (field === "services")
          for (const { functions } of value as { functions: string[] }[])
            for (const code of functions) expect(codes.has(code), code).toBe(true);
      }
  });

  it("tell the history of keys of cooperations that are documented", () =>
    expect(facts.keyHistory.filter(({ cooperation }) => !ids.has(cooperation))).toEqual([]));

  it("give no name to a KOSTRA function without saying where the name is from", () =>
    expect(facts.functions.filter(({ name, nameSource }) => (name === null) !== (nameSource === null))).toEqual([]));
});
