import { expect as expectOk, fraction, ore } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { addMeeting, emptyPlan, type MeetingPlan } from "../../bodies/domain/index.ts";
import { aDecision, aDraft, aStanding, chief, council, day, formannskap, four, hash } from "../testing/a-matter.ts";
import * as matters from "./index.ts";

const [osen, orland, indreFosen, afjord] = four;
const standing = aStanding();

function aPlan(body: string, ...meetings: readonly (readonly [date: string, papers: string])[]): MeetingPlan {
  return meetings.reduce((plan, [date, papers]) => {
    const meeting = { uid: date, date: day(date), time: null, paperDeadline: day(papers), cancelled: false };
    return expectOk(addMeeting(plan, meeting));
  }, emptyPlan(body));
}
const plans = new Map(
  four
    .flatMap((one) => [
      aPlan(formannskap(one), ["2026-09-24", "2026-09-14"], ["2026-10-22", "2026-10-12"]),
      aPlan(council(one), ["2026-10-08", "2026-09-28"], ["2026-11-12", "2026-11-02"], ["2026-11-19", "2026-11-09"]),
    ])
    .map((plan) => [plan.body, plan]),
);

describe("a key through four councils", () => {
  const text =
    "§ 1 Kostnaden deles mellom de fire.\n§ 2 Nøkkelen er 30 % likt og 70 % etter folketall.\n§ 4 Nøkkelen gjelder fra 1. januar 2027.";
  const draft = { ...aDraft().proposal, text };
  const said = (current: matters.Matter, ...decisions: ReturnType<typeof aDecision>[]) =>
    decisions.reduce(
      (matter, one) => expectOk(matters.registerDecision(matter, one, { today: day("2026-12-31"), hash })).matter,
      current,
    );
  const stateOn = (matter: matters.Matter, on: string) => matters.resultOf(matter, day(on), standing).state;

  it("comes to unanimity after two views, a second version, a refusal and a last concession, and is in force since the last yes", () => {
    let matter = expectOk(
      matters.sendMatter(expectOk(matters.openMatter(aDraft({ proposal: draft }), hash)), day("2026-09-01")),
    );
    const schedule = matters.scheduleOf(matter, day("2026-09-01"), standing, plans);
    expect(schedule.paths.map(({ canBeInTime }) => canBeInTime)).toEqual(["yes", "yes", "yes", "yes"]);
    expect(schedule.sendBy).toMatchObject({ date: "2026-10-12" });

    // Ørland adopts the first version; Åfjord and Osen ask for other words, in different places.
    matter = said(matter, aDecision(council(orland), { date: day("2026-10-08") }));
    const view = { version: 1, text: "Se teksten.", byParty: [], attachments: [] };
    const gradual = text.replace("2027.", "2027, med halv virkning det første året.");
    const capped = text.replace("folketall.", "folketall, med et tak.");
    for (const [id, body, proposedText, on] of [
      ["v1", formannskap(afjord), gradual, "2026-09-24"],
      ["v2", chief(osen), capped, "2026-09-25"],
    ] as const)
      matter = expectOk(matters.giveView(matter, { ...view, id, body, proposedText, on: day(on) }, day("2026-12-31")));
    const merged = expectOk(matters.mergeTexts(text, matters.proposedTexts(matter, 1)));
    expect(merged.conflicts).toBe(0);

    // The secretary takes the one and not the other, and answers both.
    const noCap = merged.parts.findIndex((part) => part.kind === "agreed" && part.alternatives[0]?.from.includes("v2"));
    const second = expectOk(matters.mergedText(merged, new Map([[noCap, { take: "base" }]])));
    expect(second).toBe(gradual);
    const reply = { by: "sekretariatet", on: day("2026-10-09") };
    matter = expectOk(
      matters.answerView(matter, {
        ...reply,
        view: "v1",
        answer: "accepted",
        reason: "Gir tid.",
        changed: { version: 2, place: "§ 4" },
      }),
    );
    expect(matters.closeHearing(matter, { by: "sekretariatet", on: day("2026-10-16"), reason: null }).ok).toBe(false);
    matter = expectOk(
      matters.answerView(matter, {
        ...reply,
        view: "v2",
        answer: "not-accepted",
        reason: "Flytter kostnad.",
        changed: null,
      }),
    );
    matter = expectOk(matters.closeHearing(matter, { by: "sekretariatet", on: day("2026-10-16"), reason: null }));
    matter = expectOk(
      matters.addVersion(
        matter,
        { draft: { ...draft, text: second }, seen: 1, note: "Innfasing", sentOn: day("2026-10-10") },
        hash,
      ),
    );

    // Ørland must decide again; three adopt, Osen refuses.
    expect(matters.waitingFor([matter], council(orland), day("2026-10-12"), standing)).toMatchObject([
      { again: true, version: 2 },
    ]);
    const on = (participant: string, outcome: "adopted" | "rejected" = "adopted") =>
      aDecision(council(participant), { version: 2, outcome, date: day("2026-11-12") });
    matter = said(
      matter,
      on(orland),
      on(indreFosen),
      on(afjord),
      on(osen, "rejected"),
      aDecision(chief(osen), { version: 2, date: day("2026-11-13") }),
    );
    expect(matters.resultOf(matter, day("2026-11-13"), standing)).toMatchObject({
      state: "rejected",
      possible: ["adopted"],
    });
    expect(matters.consequencesFor(matter, osen, day("2026-11-13"), standing, plans).ifChanged.again).toHaveLength(3);

    // The answers that were shared tell whose yes alone is missing, and by how much.
    const shares = [four.map((_, at) => fraction(at === 0 ? 10n : 30n, 100n))];
    const key = { id: "k", by: null, on: day("2026-11-13"), sentence: second, hash: "#k", shares };
    const opened = expectOk(
      matters.openNegotiation(
        { id: "n", participants: four, years: [{ name: "2027", amount: ore(100_000_000n) }] },
        day("2026-11-13"),
      ),
    );
    const spoken = four.reduce(
      (current: matters.Negotiation, participant, at) => {
        const answer = {
          participant,
          on: day("2026-11-14"),
          maximum: ore(at === 0 ? 9_000_000n : 40_000_000n),
          verdicts: new Map(),
          conditions: null,
          reason: null,
        };
        return expectOk(
          matters.shareAnswer(expectOk(matters.answer(current, answer)), participant, {
            with: "everyone",
            on: day("2026-11-14"),
            exemption: null,
          }),
        );
      },
      expectOk(matters.tableProposal(opened, key)),
    );
    expect(expectOk(matters.outlook(spoken, { kind: "public" })).concessions).toEqual([
      { proposal: "k", participant: osen, beyond: fraction(1_000_000n) },
    ]);

    // Osen decides again.
    const { hash: adopted } = matters.askedVersion(matter).proposal;
    matter = said(matter, aDecision(council(osen), { version: 2, date: day("2026-11-19") }));
    expect([stateOn(matter, "2026-11-18"), stateOn(matter, "2026-11-19")]).toEqual(["rejected", "adopted"]);
    expect(expectOk(matters.inForce(matter, adopted, day("2026-12-31"), standing))).toMatchObject({
      adopted: true,
      since: "2026-11-19",
    });
    expect(matters.story(matter, day("2026-12-31"), standing, spoken).at(-1)).toMatchObject({
      kind: "result",
      params: { state: "adopted", version: 2 },
    });
    expect(
      matters.influenceOf([matter], day("2026-12-31"), standing).map(({ reachedElected }) => reachedElected.length),
    ).toEqual([1, 1, 1, 1]);
  });
});
