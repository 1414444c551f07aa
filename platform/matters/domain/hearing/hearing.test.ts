import { expect as expectOk } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aMatter, aStanding, chief, council, day, four } from "../../testing/a-matter.ts";
import {
  answerView,
  closeHearing,
  giveView,
  type Matter,
  type Reply,
  sideBySide,
  unansweredViews,
  type View,
} from "../index.ts";

const [osen, orland] = four;
const today = day("2026-12-31");
const aView = (body: string, more: Partial<View> = {}): View => ({
  id: `view-${body}`,
  body,
  version: 1,
  on: day("2026-10-01"),
  text: "Økningen må komme gradvis.",
  proposedText: null,
  byParty: [],
  attachments: [],
  ...more,
});
const aReply = (view: string, more: Partial<Reply> = {}): Reply => ({
  view,
  answer: "not-accepted",
  reason: "Et tak flytter kostnad til de tre andre.",
  changed: null,
  by: "sekretariatet",
  on: day("2026-10-20"),
  ...more,
});
const heard = (...views: readonly View[]) =>
  views.reduce((matter, view) => expectOk(giveView(matter, view, today)), aMatter());
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

describe("a view", () => {
  it("is kept when it is late, and marked: the last day is in time, the day after is not", () => {
    const matter = heard(
      aView(council(osen), { on: day("2026-10-15") }),
      aView(council(orland), { on: day("2026-10-16") }),
    );
    expect(sideBySide(matter, aStanding()).map(({ participant, late }) => [participant, late])).toEqual([
      [osen, false],
      [orland, true],
    ]);
  });

  it("tells at which level it was given, and whether the body was asked", () =>
    expect(sideBySide(heard(aView(chief(osen)), aView("unknown")), aStanding())).toMatchObject([
      { level: "administrative", participant: osen, asked: false },
      { level: null, participant: null, asked: false },
    ]));

  it("twice changes nothing; the same day in other words is refused", () => {
    const once = heard(aView(council(osen)));
    expect(
      expectOk(giveView(once, aView(council(osen), { id: "again", text: "Økningen må komme gradvis. " }), today)),
    ).toBe(once);
    expect(codeOf(giveView(once, aView(council(osen), { text: "Nei." }), today))).toBe(
      "matter/view-registered-otherwise",
    );
  });

  it("may be split by party, and may consist of words for the text alone", () => {
    const byParty = [
      { party: "Sp", text: "For." },
      { party: "Ap", text: "Mot." },
      { party: "H", text: " " },
    ];
    expect(heard(aView(council(osen), { text: "", byParty })).views[0]!.byParty).toHaveLength(2);
    expect(
      heard(aView(council(osen), { text: "", proposedText: "Nøkkelen er likt.\r\n" })).views[0]!.proposedText,
    ).toBe("Nøkkelen er likt.");
  });

  it.each<[Partial<View>, string]>([
    [{ text: " " }, "matter/view-empty"],
    [{ version: 7 }, "matter/unknown-version"],
    [{ on: day("2027-01-01") }, "matter/view-in-future"],
    [{ text: "x".repeat(4_000_001) }, "matter/text-too-long"],
  ])("%#: %s", (more, code) => expect(codeOf(giveView(aMatter(), aView(council(osen), more), today))).toBe(code));
});

describe("a reply", () => {
  const matter = heard(aView("a"));
  it.each<[Partial<Reply>, string]>([
    [{}, "ok"],
    [{ reason: " " }, "matter/reason-missing"],
    [{ view: "none" }, "matter/unknown-view"],
    [{ answer: "accepted" }, "matter/place-missing"],
    [{ answer: "partly", changed: { version: 2, place: " " } }, "matter/place-missing"],
    [{ answer: "partly", changed: { version: 2, place: "§ 4" } }, "ok"],
    [{ answer: "accepted", changed: { version: 3, place: "§ 4" } }, "matter/unknown-version"],
    [{ changed: { version: 2, place: "§ 4" } }, "matter/place-without-change"],
  ])("with %j: %s", (more, code) => expect(codeOf(answerView(matter, aReply("view-a", more)))).toBe(code));

  it("that is given anew stands, and the first is kept", () => {
    const changed = { version: 2, place: "§ 4" };
    const twice = [aReply("view-a"), aReply("view-a", { answer: "accepted", changed })].reduce(
      (current: Matter, reply) => expectOk(answerView(current, reply)),
      matter,
    );
    expect(sideBySide(twice, aStanding())[0]!.reply).toMatchObject({ answer: "accepted", changed });
    expect(twice.replies).toHaveLength(2);
  });
});

describe("closing the hearing", () => {
  const two = heard(aView("a"), aView("b", { on: day("2026-10-16") }));
  const on = day("2026-10-21");
  const close = (matter: Matter, by: string, reason: string | null = null) => closeHearing(matter, { by, on, reason });

  it("is plain when every view has its reply, the late one too", () => {
    const answered = ["view-a", "view-b"].reduce(
      (matter: Matter, view) => expectOk(answerView(matter, aReply(view))),
      two,
    );
    expect(expectOk(close(answered, "the-secretariat")).hearingClosing).toEqual({
      on,
      by: "the-secretariat",
      breach: null,
    });
    expect(codeOf(close(expectOk(close(answered, "x")), "x"))).toBe("matter/hearing-closed");
  });

  it("with unanswered views is refused and names them", () => {
    const one = expectOk(answerView(two, aReply("view-a")));
    expect(close(one, council(osen))).toMatchObject({
      refusal: { code: "matter/views-unanswered", params: { views: ["view-b"] } },
    });
  });

  it("with unanswered views is a breach that only a body that decides can record, with its reason", () => {
    expect(codeOf(close(two, "the-secretariat", "Det haster"))).toBe("matter/not-a-deciding-body");
    expect(codeOf(close(two, chief(osen), "Det haster"))).toBe("matter/not-a-deciding-body");
    expect(codeOf(close(two, council(osen), " "))).toBe("matter/reason-missing");
    expect(expectOk(close(two, council(osen), "Det haster")).hearingClosing).toEqual({
      on,
      by: council(osen),
      breach: { code: "views-unanswered", views: ["view-a", "view-b"], reason: "Det haster" },
    });
  });

  it("does not wait for what comes after it", () =>
    expect(unansweredViews(two, day("2026-10-15")).map(({ id }) => id)).toEqual(["view-a"]));
});
