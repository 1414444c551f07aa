import { describe, expect, it } from "vitest";
import { lawBodies } from "../bodies.ts";
import { formIds } from "../forms/legal-form.ts";
import { offeredClauses } from "./clauses.ts";
import { rightKinds } from "./right.ts";
import { participantRights, rightsOf } from "./rights.ts";

const inShort = (form: (typeof formIds)[number]) =>
  rightsOf(form).map(({ id, citation }) => `${id}: ${citation.section}`);

describe("the rights of a participant", () => {
  it("in an administrative host cooperation, from knowing to leaving", () =>
    expect(inShort("vertskommune_adm")).toEqual([
      "told-of-decisions: § 20-4 tredje ledd bokstav e",
      "eierskapsmelding-cooperation: § 26-1",
      "instruct-administrative: § 20-2 fjerde ledd",
      "create-joint-board: § 20-3 første og andre ledd",
      "reverse-administrative: § 20-2 femte ledd",
      "consent-to-change-host: § 20-4 andre ledd",
      "legality-review-host: § 20-7",
      "complaints-body-administrative: § 20-5",
      "host-control-committee: § 20-9",
      "leave-host: § 20-8 andre ledd",
      "dissolve-host: § 20-8 første ledd",
      "leave-after-boundary-change: § 16",
    ]));

  it("with a joint board rest on § 20-3 instead of § 20-2", () => {
    const sections = inShort("vertskommune_nemnd").join();
    expect(sections).toContain("§ 20-3 sjette ledd");
    expect(sections).not.toContain("§ 20-2");
  });

  it("do not offer a joint board to those who have one, nor to an IKS", () => {
    expect(inShort("vertskommune_nemnd").join()).not.toContain("create-joint-board");
    expect(inShort("iks").join()).not.toContain("create-joint-board");
  });

  it("let one participant of an IKS demand a meeting, but a third of the members of an IPR", () => {
    expect(inShort("iks")).toContain("demand-meeting-iks: § 8 første ledd");
    expect(inShort("ipr")).toContain("demand-meeting-ipr-ko: § 11-2");
  });

  it("are none in a form that the law does not know", () => expect(rightsOf("uformelt")).toEqual([]));

  it("have ids of their own, a known body, an order of kinds, and words that end", () => {
    expect(new Set(participantRights.map(({ id }) => id)).size).toBe(participantRights.length);
    expect(participantRights.filter(({ who }) => !(who in lawBodies))).toEqual([]);
    for (const form of formIds) {
      const kinds = rightsOf(form).map(({ kind }) => rightKinds.indexOf(kind));
      expect(kinds, form).toEqual([...kinds].sort((a, b) => a - b));
    }
    for (const { id, words, takes } of participantRights)
      for (const text of [words, takes].flatMap(({ nb, nn, en }) => [nb, nn, en]))
        expect(text, id).toMatch(/^\p{Lu}.+\.$/u);
  });
});

describe("the clauses that could be agreed", () => {
  it("are offers: none is law here", () => {
    expect(offeredClauses).toHaveLength(6);
    expect(offeredClauses.every(({ grade }) => grade === "inference")).toBe(true);
  });
});
