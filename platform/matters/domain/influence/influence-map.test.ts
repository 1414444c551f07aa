import type { DecisionKind } from "@omforent/law";
import { describe, expect, it } from "vitest";
import { indexBodies } from "../../../bodies/domain/index.ts";
import { bodiesOf, chief, council, formannskap, four } from "../../testing/a-matter.ts";
import { type AgreedDecision, influenceMap, levelFromLaw } from "../index.ts";

const [osen, orland] = four;
const agreed = { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 6" } as const;
const bodies = indexBodies(bodiesOf(four));
const row = (
  form: Parameters<typeof influenceMap>[0],
  decision: DecisionKind,
  agreements: readonly AgreedDecision[] = [],
) => influenceMap(form, osen, agreements, bodies).find((one) => one.decision === decision)!;

describe("who decides what", () => {
  it("in a host cooperation: location never reaches an elected body, and the budget only the host's", () => {
    expect(row("vertskommune_adm", "location")).toMatchObject({ decidesReach: "not-elected", gap: "never-elected" });
    expect(row("vertskommune_adm", "budget")).toMatchObject({
      decidesReach: "others",
      gap: null,
      clause: { kind: "law" },
    });
    expect(row("vertskommune_adm", "strategy")).toMatchObject({
      decides: null,
      decidesReach: "unknown",
      gap: "nobody-says",
    });
  });

  it("in an IKS: the budget is the company's, the agreement each council's", () => {
    expect(row("iks", "budget")).toMatchObject({ decidesReach: "company", gap: null });
    expect(row("iks", "agreement")).toMatchObject({
      decidesReach: "own",
      clause: { citation: { act: "IKS-loven" }, grade: "read" },
    });
  });

  it("as agreed goes before the law; an elected body that is heard is a say", () => {
    const by = (body: string, heard: string | null): AgreedDecision => ({
      decision: "location",
      decides: { kind: "body", body },
      heard: heard === null ? null : { kind: "body", body: heard },
      clause: agreed,
      agreedOn: null,
      words: null,
    });
    const location = (body: string, heard: string | null = null) => {
      const { decidesReach, heardReach, gap, clause } = row("vertskommune_adm", "location", [by(body, heard)]);
      expect(clause).toEqual(agreed);
      return [decidesReach, heardReach, gap];
    };
    expect(location(chief(orland))).toEqual(["not-elected", null, "never-elected"]);
    expect(location(chief(orland), council(osen))).toEqual(["not-elected", "own", null]);
    expect(location(chief(orland), chief(osen))).toEqual(["not-elected", "not-elected", "never-elected"]);
    expect(location(formannskap(osen))).toEqual(["own", null, null]);
    expect(location(council(orland))).toEqual(["others", null, null]);
    expect(location("rep")).toEqual(["shared", null, null]);
    expect(location("nobody knows")).toEqual(["unknown", null, null]);
    expect(row("vertskommune_adm", "location", [by(council(osen), null)]).law).toMatchObject({
      decides: { kind: "law", body: "host-administration" },
    });
  });

  it("of a form that nobody has said: the law's word is not known, which is no gap, and what is agreed is", () => {
    expect(row(null, "budget")).toMatchObject({
      decides: null,
      decidesReach: "unknown",
      gap: null,
      law: { decides: null },
    });
    const says = (body: string): AgreedDecision => ({
      decision: "budget",
      decides: { kind: "body", body },
      heard: null,
      clause: agreed,
      agreedOn: null,
      words: null,
    });
    expect(row(null, "budget", [says(council(osen))])).toMatchObject({
      decidesReach: "own",
      gap: null,
      clause: agreed,
    });
    expect(row(null, "budget", [says(chief(osen))])).toMatchObject({ gap: "never-elected" });
  });
});

describe("the level that the law asks for", () => {
  it("is the council itself for an agreement, certain, and for a key, as we read it", () => {
    expect(levelFromLaw("ipr", "agreement")).toMatchObject({
      requires: "council-itself",
      clause: { grade: "read", citation: { act: "kommuneloven" } },
    });
    expect(levelFromLaw("iks", "key")).toMatchObject({
      requires: "council-itself",
      clause: { grade: "inference", citation: { act: "IKS-loven" } },
    });
  });

  it("is not known where the law that we have read is silent", () => {
    expect(levelFromLaw("avtale", "agreement")).toBe(null);
    expect(levelFromLaw("ipr", "statement")).toBe(null);
  });
});
