import { expect as expectOk } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import {
  aDecision,
  agreed,
  aMatter,
  aStanding,
  changed,
  chief,
  council,
  day,
  formannskap,
  hash,
  register,
  today,
} from "../../testing/a-matter.ts";
import {
  assessDecision,
  confirmDecision,
  correctDecision,
  type Decision,
  type Matter,
  type NewDecision,
  recogniseDecision,
  registerDecision,
} from "../index.ts";

const standing = aStanding();
const last = (matter: Matter): Decision => matter.decisions.at(-1)!;
const assess = (matter: Matter) => {
  const { counts, reasons, flags } = assessDecision(last(matter), matter, standing);
  return { counts, reasons: reasons.map(({ code }) => code), flags: flags.map(({ code }) => code) };
};
const assessOf = (body: string, said: Parameters<typeof aDecision>[1] = {}, matter = aMatter()) =>
  assess(register(matter, aDecision(body, said)));
const others = {
  by: "others",
  person: "vert",
  at: "2026-10-03T08:00:00Z",
  source: "Møteprotokoll 1. oktober",
  confirmed: null,
} as const;
const registering = (matter: Matter, decision: NewDecision) => {
  const result = registerDecision(matter, decision, { today, hash });
  return result.ok ? result.value.registered : result.refusal.code;
};

describe("a decision", () => {
  it.each<[string, string, Parameters<typeof aDecision>[1], string[], string[]]>([
    ["of the council counts", council("5020"), {}, [], []],
    ["counts on the last day", council("5020"), { date: day("2026-11-19") }, [], []],
    [
      "of the day after is kept, marked late, and counts while the matter waits",
      council("5020"),
      { date: day("2026-11-20") },
      [],
      ["late"],
    ],
    ["of the chief executive is at the wrong level", chief("5020"), {}, ["wrong-level"], []],
    ["of the formannskap on the way is its recommendation", formannskap("5020"), {}, ["recommends"], []],
    [
      "by urgent authority is flagged and does not count by itself",
      formannskap("5020"),
      { urgent: "Møtet ble avlyst" },
      ["recommends"],
      ["urgent-authority"],
    ],
    ["of one that does not take part does not count", council("1806"), {}, ["unknown-body"], []],
    ["of the representantskap, which was not asked", "rep", {}, ["not-a-participant"], []],
    [
      "that others registered waits to be confirmed",
      council("5020"),
      { registration: others },
      ["unconfirmed"],
      ["registered-by-others"],
    ],
    ["that puts it off is no answer", council("5020"), { outcome: "postponed" }, ["postponed"], []],
    [
      "is looked at when more voted against than for",
      council("5020"),
      { votes: { for: 3, against: 8, abstained: 0 } },
      [],
      ["votes-disagree"],
    ],
    [
      "without a case number counts, and says that it is missing",
      council("5020"),
      { caseNumber: null },
      [],
      ["case-number-missing"],
    ],
    ["is not when the leader decided a tie", council("5020"), { votes: { for: 6, against: 6, abstained: 1 } }, [], []],
    [
      "tells every reason at once",
      chief("5020"),
      { outcome: "postponed", registration: others },
      ["wrong-level", "unconfirmed", "postponed"],
      ["registered-by-others"],
    ],
  ])("%s", (_name, body, said, reasons, flags) => {
    expect(assessOf(body, said)).toEqual({ counts: reasons.length === 0, reasons, flags });
  });

  it.each([
    ["of one that nobody asked", chief("5020"), "wrong-level", "chief-executive"],
    ["of one that recommends", formannskap("5020"), "recommends", "formannskap"],
  ])("%s names the section that says at which level it must be made", (_whose, body, code, kind) => {
    const matter = register(aMatter(), aDecision(body));
    expect(assessDecision(last(matter), matter, standing).reasons[0]).toMatchObject({
      code,
      clause: { citation: { act: "kommuneloven", section: "§ 18-4" } },
      params: { requires: "council-itself", kind },
    });
  });

  it("of one that could have answered, but recommends, names no section", () => {
    const matter = register(
      aMatter({ level: { requires: "elected", clause: agreed } }),
      aDecision(formannskap("5020")),
    );
    expect(assessDecision(last(matter), matter, standing).reasons[0]).toMatchObject({
      code: "recommends",
      clause: null,
    });
  });

  it("is not stopped by a section that nobody has read in the act: it is only flagged", () => {
    const clause = { kind: "law", citation: { act: "kommuneloven", section: "§ 99" }, grade: "inference" } as const;
    const path = [chief("5020")];
    const matter = aMatter({
      level: { requires: "elected", clause },
      participations: [{ participant: "5020", how: "decides", path }],
    });
    expect(assessOf(chief("5020"), {}, matter)).toEqual({ counts: true, reasons: [], flags: ["level-not-certain"] });
  });

  it("of a body that nobody asked is told with the section, however sure we are of it", () => {
    const clause = { kind: "law", citation: { act: "IKS-loven", section: "§ 4" }, grade: "inference" } as const;
    const matter = register(aMatter({ level: { requires: "council-itself", clause } }), aDecision(chief("5020")));
    expect(assessDecision(last(matter), matter, standing)).toMatchObject({
      counts: false,
      reasons: [{ code: "wrong-level", clause }],
    });
    const any = aMatter({ level: { requires: "any", clause: null } });
    expect(assessOf(chief("5020"), {}, any).reasons).toEqual(["wrong-body"]);
  });

  it("of whoever is only heard is no vote", () => {
    const matter = aMatter({
      participations: [
        { participant: "5020", how: "is-heard", path: [council("5020")] },
        { participant: "5057", how: "decides", path: [council("5057")] },
      ],
    });
    expect(assessOf(council("5020"), {}, matter).reasons).toEqual(["does-not-decide"]);
  });

  it("on an older text does not count for the newer; on a version with the same text it does", () => {
    const adopted = register(aMatter(), aDecision(council("5020")));
    const { text } = adopted.versions[0].proposal;
    expect(assess(changed(adopted, `${text} Med innfasing.`)).reasons).toEqual(["other-text"]);
    expect(assess(changed(adopted, `${text.replace("\n", "\r\n")}\r\n`))).toEqual({
      counts: true,
      reasons: [],
      flags: [],
    });
  });

  it("to adopt with changes counts for the version that says exactly that", () => {
    const { text } = aMatter().versions[0].proposal;
    const adopted = register(
      aMatter(),
      aDecision(council("5020"), { outcome: { kind: "adopted-with-changes", text: `${text} Med tak.` } }),
    );
    expect(assess(changed(adopted, `${text} Med tak.`)).counts).toBe(true);
    expect(assess(changed(adopted, `${text} Uten tak.`)).reasons).toEqual(["other-text"]);
  });

  it("on a text that had been replaced by then counts for neither", () => {
    const matter = register(changed(aMatter(), "Noe annet."), aDecision(council("5020"), { date: day("2026-10-03") }));
    const old = matter.versions[0].proposal.hash;
    const reasons = (date: string) =>
      assessDecision({ ...last(matter), date: day(date) }, matter, standing, { hash: old }).reasons.map(
        ({ code }) => code,
      );
    expect([reasons("2026-10-02"), reasons("2026-10-03")]).toEqual([[], ["replaced-text"]]);
  });

  it.each(["lapses", "settled-by-those-who-answered"] as const)(
    "after the last day of a matter that %s does not count",
    (closing) => {
      const matter = aMatter({ rule: { rule: { kind: "unanimity" }, closing, clause: agreed } });
      expect(assessOf(council("5020"), { date: day("2026-11-20") }, matter)).toEqual({
        counts: false,
        reasons: ["after-closing"],
        flags: ["late"],
      });
    },
  );

  it("counts all the same when the body that answers has recorded why, and only then", () => {
    const urgent = register(aMatter(), aDecision(formannskap("5020"), { urgent: "Møtet ble avlyst" }));
    const recognition = {
      decision: last(urgent).id,
      on: today,
      reason: "Hastefullmakt etter reglementet.",
      clause: null,
    };
    expect(recogniseDecision(urgent, { ...recognition, by: formannskap("5020") }, standing)).toMatchObject({
      refusal: { code: "matter/not-the-answering-body" },
    });
    expect(recogniseDecision(urgent, { ...recognition, by: council("5057") }, standing).ok).toBe(false);
    const recognised = expectOk(recogniseDecision(urgent, { ...recognition, by: council("5020") }, standing));
    expect(assess(recognised)).toEqual({ counts: true, reasons: [], flags: ["urgent-authority", "recognised"] });
  });

  it("cannot carry a weight", () => {
    // @ts-expect-error what a vote counts for is recorded in bodies, with its clause
    const heavy: NewDecision = { ...aDecision(council("5020")), weight: 3n };
    expect(Object.keys(heavy)).toContain("weight");
  });
});

describe("registering a decision", () => {
  const decision = aDecision(council("5020"), { caseNumber: "PS 34/26" });
  const once = register(aMatter(), decision);

  it("twice changes nothing, however its case is written", () => {
    const again = expectOk(
      registerDecision(once, { ...decision, id: "other", caseNumber: "ps34/26 " }, { today, hash }),
    );
    expect([again.registered, again.decision]).toEqual(["already", decision.id]);
    expect(again.matter).toBe(once);
    expect(registering(once, { ...decision, id: "other", caseNumber: null })).toBe("already");
  });

  it("on another day, of another case, body or version is another decision", () => {
    expect(registering(once, { ...decision, id: "b", date: day("2026-10-02") })).toBe("new");
    expect(registering(once, { ...decision, id: "b", caseNumber: "PS 35/26" })).toBe("new");
    expect(registering(once, { ...decision, id: "b", body: council("5057") })).toBe("new");
    expect(registering(changed(once, "Noe annet."), { ...decision, id: "b", version: 2 })).toBe("new");
  });

  it("with other words is refused until somebody puts the first right, and what stood there is kept", () => {
    const other = { ...decision, id: "b", text: "Noe helt annet." };
    expect(registering(once, other)).toBe("matter/decision-registered-otherwise");
    const corrected = expectOk(correctDecision(once, decision.id, { text: "Noe helt annet." }, "Feil avskrift"));
    expect(last(corrected)).toMatchObject({ text: "Noe helt annet.", earlier: [{ reason: "Feil avskrift" }] });
    expect(registering(corrected, other)).toBe("already");
    expect(correctDecision(once, decision.id, {}, " ").ok).toBe(false);
    expect(correctDecision(once, "none", {}, "x").ok).toBe(false);
  });

  it("by the municipality itself confirms what others registered, and replaces it where it says something else", () => {
    const byOthers = register(aMatter(), { ...decision, registration: others });
    expect(assess(byOthers).reasons).toEqual(["unconfirmed"]);
    const own = expectOk(registerDecision(byOthers, { ...decision, id: "own" }, { today, hash }));
    expect([own.registered, own.decision, assess(own.matter).counts]).toEqual(["confirmed", decision.id, true]);
    const differs = expectOk(
      registerDecision(byOthers, { ...decision, outcome: { kind: "rejected" } }, { today, hash }),
    );
    expect(differs.registered).toBe("replaced-what-others-registered");
    expect(last(differs.matter)).toMatchObject({
      outcome: { kind: "rejected" },
      earlier: [{ reason: "replaced", decision: { outcome: { kind: "adopted" } } }],
    });
    expect(registering(once, { ...decision, id: "b", outcome: { kind: "rejected" }, registration: others })).toBe(
      "matter/decision-registered-otherwise",
    );
  });

  it("is confirmed by a person, once", () => {
    const byOthers = register(aMatter(), { ...decision, registration: others });
    const confirmed = expectOk(
      confirmDecision(byOthers, decision.id, { person: "ordfører", at: "2026-10-04T08:00:00Z" }),
    );
    expect(assess(confirmed)).toEqual({ counts: true, reasons: [], flags: [] });
    expect(
      expectOk(confirmDecision(confirmed, decision.id, { person: "noen andre", at: "2026-10-05T08:00:00Z" })),
    ).toBe(confirmed);
    expect(confirmDecision(byOthers, "none", { person: "x", at: "" }).ok).toBe(false);
  });

  it.each<[Partial<NewDecision>, string]>([
    [{ text: " \n" }, "matter/decision-text-missing"],
    [{ text: "x".repeat(4_000_001) }, "matter/text-too-long"],
    [{ date: day("2026-10-06") }, "matter/decision-in-future"],
    [{ version: 2 }, "matter/unknown-version"],
    [{ votes: { for: -1, against: 0, abstained: 0 } }, "matter/votes-impossible"],
    [{ partyVotes: [{ party: "Sp", for: 1.5, against: 0, abstained: 0 }] }, "matter/votes-impossible"],
    [{ registration: { ...others, source: " " } }, "matter/source-missing"],
    [{ date: day("2026-10-05") }, "new"],
    [{ body: "a body that nobody knows" }, "new"],
    [{ body: chief("5020") }, "new"],
  ])("refuses only what says nothing or cannot have happened: %#", (more, code) =>
    expect(registering(aMatter(), { ...aDecision(council("5057")), ...more })).toBe(code),
  );

  it("keeps a megabyte of text with marks of another language as it was written", () => {
    const text = `<p>Vedtak & «sitat»</p><script>alert(1)</script>\n`.repeat(20_000).trim();
    expect(last(register(aMatter(), aDecision(council("5020"), { text }))).text).toBe(text);
  });
});
