import { expect as expectOk, fraction, type PlainDate, parseDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import {
  type Body,
  type Clause,
  checkBody,
  indexBodies,
  type Member,
  mayStop,
  membersOn,
  onlyLevelOf,
  partiesOn,
  recordWeight,
  seatMember,
  type VotingWeight,
  weightsOn,
} from "./index.ts";

const day = (text: string): PlainDate => expectOk(parseDate(text));
const aBody = (more: Partial<Body> = {}): Body => ({
  id: "osen-council",
  kind: "council",
  holder: "5020",
  name: "Osen kommunestyre",
  level: "elected",
  externalReference: null,
  ...more,
});
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("a body", () => {
  it.each<[Partial<Body>, string]>([
    [{}, "ok"],
    [{ holder: "50", name: "Fylkestinget" }, "ok"],
    [{ name: " " }, "body/name-missing"],
    [{ name: "x".repeat(201) }, "body/name-too-long"],
    [{ level: "administrative" }, "body/level-does-not-fit"],
    [{ kind: "chief-executive", level: "administrative" }, "ok"],
    [{ kind: "chief-executive", level: "elected" }, "body/level-does-not-fit"],
    [{ kind: "representantskap", holder: "fosen-ipr", level: "elected" }, "ok"],
    [{ kind: "representantskap", holder: "midt-iks", level: "company" }, "ok"],
    [{ kind: "representantskap", holder: "5020", level: "elected" }, "body/holder-does-not-fit"],
    [{ kind: "council", holder: "fosen-ipr" }, "body/holder-does-not-fit"],
  ])("with %j: %s", (more, code) => expect(codeOf(checkBody(aBody(more)))).toBe(code));

  it("has a level by its kind, except where the kind can have several", () =>
    expect([onlyLevelOf("council"), onlyLevelOf("chief-executive"), onlyLevelOf("representantskap")]).toEqual([
      "elected",
      "administrative",
      null,
    ]));

  it("is found by its id", () => expect(indexBodies([aBody()]).get("osen-council")?.name).toBe("Osen kommunestyre"));
});

describe("members", () => {
  const aMember = (person: string, party: string | null, more: Partial<Member> = {}): Member => ({
    body: "osen-council",
    person,
    party,
    role: "member",
    from: day("2023-10-01"),
    to: day("2027-09-30"),
    ...more,
  });

  it("sit from the first to the last day of their period", () => {
    const members = [aMember("Kari", "Sp"), aMember("Ola", null, { role: "leader" })];
    const names = (on: string) => membersOn(members, "osen-council", day(on)).map(({ person }) => person);
    expect([names("2023-09-30"), names("2023-10-01"), names("2027-09-30"), names("2027-10-01")]).toEqual([
      [],
      ["Ola", "Kari"],
      ["Ola", "Kari"],
      [],
    ]);
  });

  it("give each party its seats; deputies have none", () =>
    expect(
      partiesOn(
        [
          aMember("A", "Ap"),
          aMember("B", "Sp"),
          aMember("C", "Sp"),
          aMember("D", null),
          aMember("E", "Ap", { role: "deputy" }),
        ],
        "osen-council",
        day("2026-01-01"),
      ),
    ).toEqual([
      { party: "Sp", seats: 2 },
      { party: "Ap", seats: 1 },
      { party: null, seats: 1 },
    ]));

  it("do not sit twice at a time", () => {
    const members = expectOk(seatMember([], aMember("Kari", "Sp")));
    expect(codeOf(seatMember(members, aMember("Kari", "Ap", { from: day("2027-09-30"), to: null })))).toBe(
      "member/already-seated",
    );
    expect(codeOf(seatMember(members, aMember("Kari", "Ap", { from: day("2027-10-01"), to: null })))).toBe("ok");
    expect(codeOf(seatMember(members, aMember("Per", "Ap", { to: day("2023-09-30") })))).toBe("body/period-backwards");
    expect(codeOf(seatMember(members, aMember(" ", "Ap")))).toBe("member/name-missing");
  });
});

describe("voting weights", () => {
  const clause: Clause = { kind: "agreed", document: "Selskapsavtalen", place: "§ 7" };
  const aWeight = (more: Partial<VotingWeight> = {}): VotingWeight => ({
    in: "fosen-ipr",
    voter: "5020",
    weight: fraction(1n, 3n),
    clause,
    from: day("2020-01-01"),
    to: null,
    ...more,
  });

  it("are those that hold on the day, each with its clause", () => {
    const weights = expectOk(
      recordWeight([aWeight({ to: day("2025-12-31") })], aWeight({ from: day("2026-01-01"), weight: fraction(2n) })),
    );
    const on = (date: string) => weightsOn(weights, "fosen-ipr", day(date)).of.get("5020");
    expect(on("2025-12-31")).toMatchObject({ weight: fraction(1n, 3n), clause });
    expect(on("2026-01-01")).toMatchObject({ weight: fraction(2n) });
    expect(on("2019-12-31")).toBe(undefined);
    expect(weightsOn(weights, "another", day("2026-01-01")).of.size).toBe(0);
  });

  it.each<[string, Partial<VotingWeight>, string]>([
    ["of another voter", { voter: "5058" }, "ok"],
    ["in another place", { in: "another" }, "ok"],
    ["of nothing", { voter: "5058", weight: fraction(0n) }, "ok"],
    ["below nothing", { voter: "5058", weight: fraction(-1n) }, "weight/negative"],
    [
      "without a place",
      { voter: "5058", clause: { kind: "agreed", document: "Avtalen", place: " " } },
      "weight/no-clause",
    ],
    [
      "without a section",
      { voter: "5058", clause: { kind: "law", citation: { act: "IKS-loven", section: null }, grade: "read" } },
      "weight/no-clause",
    ],
    ["for a time that ends before it begins", { voter: "5058", to: day("2019-12-31") }, "body/period-backwards"],
    ["while another holds", { from: day("2027-01-01") }, "weight/overlaps"],
  ])("recorded %s", (_name, more, code) => expect(codeOf(recordWeight([aWeight()], aWeight(more)))).toBe(code));

  it("cannot be made up by whoever counts: a table comes only from what is recorded", () => {
    // @ts-expect-error a literal is no weight table
    const typed: ReturnType<typeof weightsOn> = { in: "fosen-ipr", on: day("2026-01-01"), of: new Map() };
    expect(typed.of.size).toBe(0);
  });
});

describe("a clause", () => {
  it("may stop someone when it is agreed, or when the section was read in the act", () => {
    const law = (grade: "read" | "inference"): Clause => ({
      kind: "law",
      citation: { act: "kommuneloven", section: "§ 18-4" },
      grade,
    });
    expect([
      mayStop(law("read")),
      mayStop(law("inference")),
      mayStop({ kind: "agreed", document: "Avtalen", place: "§ 6" }),
    ]).toEqual([true, false, true]);
  });
});
