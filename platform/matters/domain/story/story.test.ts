import { expect as expectOk } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aDecision, aMatter, aStanding, chief, council, day, four, hash, register } from "../../testing/a-matter.ts";
import { addVersion, answerView, giveView, type Matter, story, withdraw } from "../index.ts";

const [osen, orland, indreFosen, afjord] = four;
const standing = aStanding();
const end = day("2026-12-31");

/** A year: two views, a reply that is followed, a second version, a refusal, a last concession. */
function aYear(): Matter {
  const view = (body: string, on: string) => ({
    id: `v-${body}`,
    body,
    version: 1,
    on: day(on),
    text: "Gradvis.",
    proposedText: null,
    byParty: [],
    attachments: [],
  });
  const heard = [view(council(afjord), "2026-09-15"), view(chief(osen), "2026-10-18")].reduce(
    (matter, one) => expectOk(giveView(matter, one, end)),
    register(aMatter(), aDecision(council(orland), { date: day("2026-09-17") })),
  );
  const answered = expectOk(
    answerView(heard, {
      view: `v-${council(afjord)}`,
      answer: "accepted",
      reason: "Rimelig",
      changed: { version: 2, place: "§ 4" },
      by: "sekretariatet",
      on: day("2026-10-01"),
    }),
  );
  const second = expectOk(
    addVersion(
      answered,
      {
        draft: { ...answered.versions[0].proposal, text: "Med innfasing." },
        seen: 1,
        note: "Innfasing",
        sentOn: day("2026-10-02"),
      },
      hash,
    ),
  );
  const on = (participant: string, date: string, outcome: "adopted" | "rejected" = "adopted") =>
    aDecision(council(participant), { version: 2, date: day(date), outcome });
  return register(
    second,
    on(indreFosen, "2026-10-15"),
    on(afjord, "2026-10-15"),
    on(orland, "2026-10-29"),
    on(osen, "2026-11-12", "rejected"),
    on(osen, "2026-11-19"),
  );
}

describe("the story of a matter", () => {
  const told = story(aYear(), end, standing);

  it("tells everything once, in the order in which it happened", () => {
    expect(told.map(({ date, kind }) => [date, kind])).toEqual([
      ["2026-09-01", "sent"],
      ["2026-09-15", "view"],
      ["2026-09-17", "decision"],
      ["2026-10-01", "reply"],
      ["2026-10-02", "new-version"],
      ["2026-10-15", "decision"],
      ["2026-10-15", "decision"],
      ["2026-10-18", "view"],
      ["2026-10-29", "decision"],
      ["2026-11-12", "decision"],
      ["2026-11-19", "decision"],
      ["2026-11-19", "result"],
    ]);
    expect(told.at(-1)!.params).toEqual({ state: "adopted", version: 2 });
  });

  it("says what was late, what changed where, and what counted", () => {
    expect(told.find(({ who }) => who === chief(osen))!.params).toMatchObject({ late: true });
    expect(told.find(({ kind }) => kind === "reply")!.params).toMatchObject({
      answer: "accepted",
      place: "§ 4",
      version: 2,
    });
    expect(told.find(({ kind }) => kind === "new-version")!.params).toMatchObject({
      note: "Innfasing",
      sameText: false,
    });
    expect(told.find(({ kind }) => kind === "decision")!.params).toMatchObject({ version: 1, counts: true });
  });

  it("is the same however it was registered, and ends today", () => {
    const year = aYear();
    expect(
      story({ ...year, decisions: year.decisions.toReversed(), views: year.views.toReversed() }, end, standing),
    ).toEqual(story(year, end, standing));
    expect(story(year, day("2026-10-01"), standing).at(-1)).toMatchObject({ kind: "reply" });
  });

  it("ends with why it was taken back", () => {
    const taken = expectOk(withdraw(aMatter(), day("2026-10-10"), "Nytt forslag"));
    expect(story(taken, end, standing).at(-1)).toMatchObject({ kind: "withdrawn", params: { reason: "Nytt forslag" } });
  });
});
