import { expect as expectOk, ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyPlan, type MeetingPlan } from "../../bodies/domain/index.ts";
import {
  aDecision,
  aDraft,
  agreed,
  aMatter,
  aStanding,
  chief,
  council,
  day,
  formannskap,
  four,
  hash,
  register,
  today,
} from "../testing/a-matter.ts";
import {
  addVersion,
  askedVersion,
  consequencesFor,
  currentVersion,
  freeze,
  hashOf,
  isIntact,
  type Matter,
  type MatterDraft,
  moreThanHalf,
  openMatter,
  type ProposalDraft,
  recommendationsOf,
  sendMatter,
  waitingFor,
} from "./index.ts";

const [osen, orland, indreFosen, afjord] = four;
const standing = aStanding();
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
const proposal = aDraft().proposal;
const changed = (matter: Matter, text: string, more: Partial<Parameters<typeof addVersion>[1]> = {}) =>
  addVersion(
    matter,
    {
      draft: { ...proposal, text },
      seen: currentVersion(matter).proposal.version,
      note: null,
      sentOn: day("2026-10-02"),
      ...more,
    },
    hash,
  );

describe("a proposal", () => {
  it("is the same text however lines are broken and accents are composed, and another with any other letter", () => {
    const of = (text: string) => hashOf({ ...proposal, text }, hash);
    expect(of("Åfjord\r\nOsen\n\n")).toBe(of("A\u030afjord\nOsen"));
    for (const other of ["Åfjord\nosen", "Åfjord\n Osen", "Åfjord Osen", "Åfjord\nOsen."])
      expect(of(other)).not.toBe(of("Åfjord\nOsen"));
  });

  it("is known by all that it consists of, whatever stands where", () => {
    const part = fc.string({ maxLength: 3 });
    const money = fc.option(fc.constantFrom(ore(0n), ore(1n)));
    const any = fc.record({
      kind: fc.constantFrom("key" as const, "budget" as const),
      id: part,
      text: part,
      terms: fc.option(part),
      figures: fc.option(
        fc.record({
          source: part,
          years: fc.array(
            fc.record({
              year: part,
              rows: fc.array(fc.record({ participant: part, before: money, after: money }), { maxLength: 1 }),
            }),
            { maxLength: 2 },
          ),
        }),
      ),
      attachments: fc.array(fc.record({ name: part, hash: part }), { maxLength: 2 }),
    });
    const canonical = ({ text, attachments, figures, ...rest }: Omit<ProposalDraft, "title">) =>
      JSON.stringify([
        rest.kind,
        rest.id,
        rest.terms,
        JSON.stringify(figures, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
        text.replace(/\r\n?/g, "\n").normalize("NFC").trimEnd(),
        attachments.map((one) => JSON.stringify([one.name, one.hash])).toSorted(),
      ]);
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(hashOf(a, hash) === hashOf(b, hash)).toBe(canonical(a) === canonical(b));
      }),
    );
  });

  it("shows when somebody changed it", () => {
    const frozen = expectOk(freeze(proposal, 1, hash));
    expect([
      isIntact(frozen, hash),
      isIntact({ ...frozen, text: "noe annet" }, hash),
      isIntact({ ...frozen, title: "Ny tittel" }, hash),
    ]).toEqual([true, false, true]);
  });

  it.each<[Partial<ProposalDraft>, string]>([
    [{ title: " " }, "matter/title-missing"],
    [{ title: "x".repeat(301) }, "matter/title-too-long"],
    [{ text: " \n" }, "matter/text-missing"],
    [{ text: "x".repeat(4_000_001) }, "matter/text-too-long"],
    [{ text: "<script>".repeat(100_000) }, "ok"],
  ])("%#: %s", (more, code) => expect(codeOf(freeze({ ...proposal, ...more }, 1, hash))).toBe(code));
});

describe("a matter", () => {
  const heads = { kind: "majority-of-heads", measuredAgainst: "all" } as const;
  const ruled = (rule: MatterDraft["rule"]["rule"]): Partial<MatterDraft> => ({
    rule: { rule, closing: "stays-open", clause: agreed },
  });
  it.each<[string, Partial<MatterDraft>, string]>([
    ["as it is", {}, "ok"],
    [
      "that nobody decides",
      { participations: [{ participant: osen, how: "is-heard", path: [council(osen)] }] },
      "matter/nobody-decides",
    ],
    [
      "with one twice",
      { participations: [osen, osen].map((participant) => ({ participant, how: "decides", path: [council(osen)] })) },
      "matter/participant-twice",
    ],
    ["with nobody to answer", { participations: [{ participant: osen, how: "decides", path: [] }] }, "matter/no-path"],
    [
      "through the same body twice",
      { participations: [{ participant: osen, how: "decides", path: [council(osen), council(osen)] }] },
      "matter/body-twice-in-path",
    ],
    ["heard until the last day", { hearingDeadline: day("2026-11-19") }, "ok"],
    ["heard after the last day", { hearingDeadline: day("2026-11-20") }, "matter/hearing-after-final"],
    ["without a rule", ruled({ kind: "several", rules: [] }), "matter/rule-empty"],
    ["by a half", ruled({ ...heads, quota: moreThanHalf }), "ok"],
    ["by at least a half", ruled({ ...heads, quota: { n: 1n, d: 2n, reach: "at-least" } }), "matter/quota-impossible"],
    ["by all", ruled({ ...heads, quota: { n: 1n, d: 1n, reach: "at-least" } }), "ok"],
    ["by more than all", ruled({ ...heads, quota: { n: 1n, d: 1n, reach: "more-than" } }), "matter/quota-impossible"],
    ["decided by one that is not there", ruled({ kind: "body-decides", body: "rep" }), "matter/named-body-not-there"],
    [
      "decided by two",
      ruled({
        kind: "several",
        rules: [
          { kind: "body-decides", body: "rep" },
          { kind: "body-decides", body: council(osen) },
        ],
      }),
      "matter/two-named-bodies",
    ],
    [
      "by all others, who are not there",
      {
        ...ruled({ kind: "several", rules: [{ kind: "body-decides", body: council(osen) }, { kind: "unanimity" }] }),
        participations: [{ participant: osen, how: "decides", path: [council(osen)] }],
      },
      "matter/nobody-decides",
    ],
  ])("%s", (_name, more, code) => expect(codeOf(openMatter(aDraft(more), hash))).toBe(code));

  it("is a draft until it is sent, and a draft is rewritten without a trace", () => {
    const draft = expectOk(openMatter(aDraft(), hash));
    const rewritten = expectOk(changed(draft, "Ny tekst.", { sentOn: null }));
    expect(rewritten.versions).toMatchObject([{ sentOn: null, proposal: { version: 1, text: "Ny tekst." } }]);
    const sent = expectOk(sendMatter(rewritten, today));
    expect(sent.versions[0].sentOn).toBe(today);
    expect(codeOf(sendMatter(sent, today))).toBe("matter/already-sent");
  });

  it("asks about the newest version that has gone out, not about a draft of the next", () => {
    const drafted = expectOk(changed(aMatter(), "Ny tekst.", { sentOn: null }));
    expect([askedVersion(drafted).proposal.version, currentVersion(drafted).proposal.version]).toEqual([1, 2]);
    expect(askedVersion(expectOk(sendMatter(drafted, today))).proposal.version).toBe(2);
  });

  it("shows both texts to two who write at once, and loses neither", () => {
    const first = expectOk(changed(aMatter(), "Den enes tekst."));
    expect(changed(first, "Den andres tekst.", { seen: 1 })).toMatchObject({
      refusal: {
        code: "matter/version-not-newest",
        params: { seen: 1, newest: 2, theirs: "Den enes tekst.", yours: "Den andres tekst." },
      },
    });
    expect(
      codeOf(addVersion(first, { draft: { ...proposal, id: "another" }, seen: 2, note: null, sentOn: null }, hash)),
    ).toBe("matter/other-proposal");
  });
});

describe("what the bodies on the way recommend", () => {
  it("is the newest of each on the text that is asked about, in the order of the path, and never the answer itself", () => {
    const path = [chief(osen), formannskap(osen), council(osen)];
    const matter = register(
      aMatter({ participations: [{ participant: osen, how: "decides", path }] }),
      aDecision(council(osen)),
      aDecision(formannskap(osen), { outcome: "rejected", date: day("2026-09-10") }),
      aDecision(formannskap(osen), { date: day("2026-09-24") }),
      aDecision(formannskap(osen), { outcome: "postponed", date: day("2026-09-03") }),
      aDecision(chief(osen)),
    );
    const said = recommendationsOf(matter, osen).map(({ body, date }) => [body, date]);
    expect(said).toEqual([
      [chief(osen), "2026-10-01"],
      [formannskap(osen), "2026-09-24"],
    ]);
    expect([
      recommendationsOf(matter, orland),
      recommendationsOf(expectOk(changed(matter, "Ny tekst.")), osen),
    ]).toEqual([[], []]);
  });
});

describe("what waits for a body", () => {
  const waits = (matter: Matter, body: string, on = today) =>
    waitingFor([matter], body, on, standing).map(({ asks, again }) => [asks, again]);

  it("is a recommendation on the way and a decision at the end, until the end has answered", () => {
    expect([waits(aMatter(), formannskap(osen)), waits(aMatter(), council(osen))]).toEqual([
      [["recommendation", false]],
      [["decision", false]],
    ]);
    const answered = register(aMatter(), aDecision(council(osen)));
    expect([
      waits(answered, formannskap(osen)),
      waits(answered, council(osen)),
      waits(answered, council(orland)),
    ]).toEqual([[], [], [["decision", false]]]);
  });

  it("comes again when the text changed", () => {
    const adopted = register(aMatter(), aDecision(council(osen)));
    expect(waits(expectOk(changed(adopted, "Ny tekst.")), council(osen))).toEqual([["decision", true]]);
    expect(waits(expectOk(changed(adopted, proposal.text)), council(osen))).toEqual([]);
  });

  it("is nothing in a draft, for whoever is only informed, or when the result stands", () => {
    expect(waits(expectOk(openMatter(aDraft(), hash)), council(osen))).toEqual([]);
    const informed = aMatter({
      participations: [
        { participant: osen, how: "is-informed", path: [council(osen)] },
        { participant: orland, how: "decides", path: [council(orland)] },
      ],
    });
    expect(waits(informed, council(osen))).toEqual([]);
    const lapsed = aMatter({ rule: { rule: { kind: "unanimity" }, closing: "lapses", clause: agreed } });
    expect([
      waits(lapsed, council(osen), day("2026-11-19")).length,
      waits(lapsed, council(osen), day("2026-11-20")).length,
    ]).toEqual([1, 0]);
  });

  it("has what is due first on top", () => {
    const matters = ["2026-12-01", "2026-11-20"].map((finalBy, at) => aMatter({ id: `${at}`, finalBy: day(finalBy) }));
    expect(waitingFor(matters, council(osen), today, standing).map(({ matter }) => matter)).toEqual(["1", "0"]);
  });
});

describe("what happens if one says no, or changes a word", () => {
  const meeting = (date: string) => ({
    uid: date,
    date: day(date),
    time: null,
    paperDeadline: day("2026-10-10"),
    cancelled: false,
  });
  const plan = (body: string, ...dates: readonly string[]): MeetingPlan => ({
    ...emptyPlan(body),
    meetings: dates.map(meeting),
  });
  const plans = new Map(
    [plan(formannskap(indreFosen), "2026-10-10"), plan(council(indreFosen), "2026-10-29")].map((one) => [
      one.body,
      one,
    ]),
  );

  it("under unanimity one no is enough, and whoever has adopted must decide again: in time, or nobody knows", () => {
    const matter = register(
      aMatter(),
      aDecision(council(indreFosen)),
      aDecision(council(afjord)),
      aDecision(council(orland), { outcome: "rejected" }),
    );
    expect(consequencesFor(matter, osen, today, standing, plans)).toEqual({
      ifNo: { state: "rejected", fallback: { text: "Dagens nøkkel fortsetter.", clause: agreed } },
      ifChanged: {
        again: [
          { participant: afjord, canBeInTime: "unknown" },
          { participant: indreFosen, canBeInTime: "yes" },
        ].sort((a, b) => (a.participant < b.participant ? -1 : 1)),
      },
    });
  });

  it("under a majority one no may change nothing", () => {
    const rule = {
      rule: { kind: "majority-of-heads", quota: moreThanHalf, measuredAgainst: "all" },
      closing: "stays-open",
      clause: agreed,
    } as const;
    const three = register(aMatter({ rule }), ...[orland, indreFosen, afjord].map((one) => aDecision(council(one))));
    expect(consequencesFor(three, osen, today, standing, new Map()).ifNo.state).toBe("adopted");
    expect(consequencesFor(aMatter({ rule }), osen, today, standing, new Map()).ifNo.state).toBe("open");
  });
});
