import { describe, expect, it } from "vitest";
import { type Body, indexBodies } from "../../../bodies/domain/index.ts";
import {
  type AgreedDecision,
  askedAsAgreed,
  type Decider,
  type DecisionLevel,
  decisionOf,
  levelAtStart,
  type Participation,
} from "../index.ts";

const body = (id: string, said: Pick<Body, "kind" | "holder" | "level">): Body => ({
  id,
  name: id,
  externalReference: null,
  ...said,
});
const bodies = indexBodies([
  body("5020-kommunestyre", { kind: "council", holder: "5020", level: "elected" }),
  body("5020-formannskap", { kind: "formannskap", holder: "5020", level: "elected" }),
  body("5020-helse", { kind: "committee", holder: "5020", level: "elected" }),
  body("5020-kommunedirektor", { kind: "chief-executive", holder: "5020", level: "administrative" }),
  body("rep", { kind: "representantskap", holder: "brann", level: "elected" }),
  body("rep-iks", { kind: "representantskap", holder: "renovasjon-iks", level: "company" }),
]);
const clause = { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" } as const;
const says = (decides: Decider): AgreedDecision => ({
  decision: "strategy",
  decides,
  heard: null,
  clause,
  agreedOn: null,
  words: null,
});
const named = (id: Extract<Decider, { kind: "law" }>["body"]) => says({ kind: "law", body: id });
const one = (id: string) => says({ kind: "body", body: id });
const law = (requires: DecisionLevel["requires"]): DecisionLevel => ({
  requires,
  clause: { kind: "law", citation: { act: "kommuneloven", section: "§ 18-4" }, grade: "read" },
});

describe("the level at which a new matter begins", () => {
  it.each([
    ["each council", named("each-council"), "council-itself"],
    ["one council", one("5020-kommunestyre"), "council-itself"],
    ["a formannskap", one("5020-formannskap"), "elected"],
    ["the representantskap of an IPR", one("rep"), "elected"],
    ["the representantskap of a company", one("rep-iks"), "any"],
    ["the board of a company", named("company-board"), "any"],
    ["the chief executives", named("chief-executive"), "any"],
  ] as const)("is what is agreed where the law is silent: %s, with the clause", (_who, agreed, requires) =>
    expect(levelAtStart(null, agreed, bodies)).toEqual({
      from: "agreement",
      level: { requires, clause },
      tooLow: null,
    }),
  );

  it("is what is agreed where that is more than the law asks for", () => {
    expect(levelAtStart(law("elected"), named("each-council"), bodies)).toMatchObject({
      from: "agreement",
      level: { requires: "council-itself", clause },
    });
    expect(levelAtStart(law("any"), one("rep"), bodies)).toMatchObject({ from: "agreement" });
  });

  it("is the law's where what is agreed is less, and says what was agreed", () => {
    const agreed = one("rep");
    expect(levelAtStart(law("council-itself"), agreed, bodies)).toEqual({
      from: "law",
      level: law("council-itself"),
      tooLow: agreed,
    });
  });

  it("is the law's, with nothing to say, where both ask for the same", () =>
    expect(levelAtStart(law("council-itself"), named("each-council"), bodies)).toEqual({
      from: "law",
      level: law("council-itself"),
      tooLow: null,
    }));

  it("is the law's alone where nothing is agreed, or not which body decides", () => {
    for (const agreed of [null, named("all-participants"), one("nedlagt")]) {
      expect(levelAtStart(law("elected"), agreed, bodies)).toEqual({
        from: "law",
        level: law("elected"),
        tooLow: null,
      });
      expect(levelAtStart(null, agreed, bodies)).toEqual({ from: null, level: null, tooLow: null });
    }
  });
});

describe("who is asked in a new matter", () => {
  const usual: readonly Participation[] = [
    { participant: "5020", how: "decides", path: ["5020-kommunedirektor", "5020-formannskap", "5020-kommunestyre"] },
    { participant: "5058", how: "decides", path: ["5058-kommunestyre"] },
  ];
  const asked = (decides: Decider) => askedAsAgreed(usual, decides, bodies);

  it("is everybody where no one body is named", () => {
    expect(asked({ kind: "law", body: "each-council" })).toEqual(usual);
    expect(asked({ kind: "body", body: "nedlagt" })).toEqual(usual);
  });

  it("is the body that is named, after those that come before it on the way, and the others are heard", () =>
    expect(asked({ kind: "body", body: "5020-formannskap" })).toEqual([
      { participant: "5020", how: "decides", path: ["5020-kommunedirektor", "5020-formannskap"] },
      { participant: "5058", how: "is-heard", path: ["5058-kommunestyre"] },
    ]));

  it("is it alone where it is not on the usual way, or is the cooperation's own", () => {
    expect(asked({ kind: "body", body: "5020-helse" })[0]).toEqual({
      participant: "5020",
      how: "decides",
      path: ["5020-helse"],
    });
    expect(asked({ kind: "body", body: "rep" }).map(({ participant, how }) => [participant, how])).toEqual([
      ["brann", "decides"],
      ["5020", "is-heard"],
      ["5058", "is-heard"],
    ]);
  });
});

it("is a decision of the map that most proposals are about", () => {
  expect(decisionOf("service-level")).toBe("service-level");
  expect(decisionOf("free-text")).toBeNull();
});
