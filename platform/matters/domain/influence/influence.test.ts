import { expect as expectOk } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import {
  aDecision,
  aDraft,
  aMatter,
  aStanding,
  chief,
  council,
  day,
  formannskap,
  four,
  hash,
  register,
} from "../../testing/a-matter.ts";
import { answerView, giveView, influenceOf, type Matter, openMatter, type View } from "../index.ts";

const [osen, orland, indreFosen] = four;
const standing = aStanding();
const end = day("2026-12-31");
const heard = (matter: Matter, body: string, id: string, on = "2026-10-01") => {
  const view: View = {
    id,
    body,
    version: 1,
    on: day(on),
    text: "Gradvis.",
    proposedText: null,
    byParty: [],
    attachments: [],
  };
  return expectOk(giveView(matter, view, end));
};
const of = (matters: readonly Matter[], participant: string, on = end) =>
  influenceOf(matters, on, standing).find((one) => one.participant === participant)!;

describe("influence, measured", () => {
  it("counts what reached an elected body: the council or the formannskap, not the chief executive, not what was put off", () => {
    const one = register(aMatter({ id: "1" }), aDecision(council(osen)), aDecision(chief(orland)));
    const two = register(
      aMatter({ id: "2" }),
      aDecision(formannskap(osen)),
      aDecision(council(orland), { outcome: "postponed" }),
    );
    const three = heard(aMatter({ id: "3" }), council(orland), "v");
    expect(of([one, two, three], osen)).toMatchObject({ reachedElected: ["1", "2"], neverReachedElected: ["3"] });
    expect(of([one, two, three], orland)).toMatchObject({ reachedElected: ["3"], neverReachedElected: ["1", "2"] });
    expect(of([one, two, three], indreFosen).neverReachedElected).toEqual(["1", "2", "3"]);
  });

  it("tells the time given, the shortest first; whoever is only informed is given none", () => {
    const short = aMatter({
      id: "short",
      hearingDeadline: day("2026-09-15"),
      participations: [
        { participant: osen, how: "is-heard", path: [council(osen)] },
        { participant: orland, how: "decides", path: [council(orland)] },
        { participant: indreFosen, how: "is-informed", path: [] },
      ],
    });
    const given = (participant: string) => of([aMatter({ id: "long" }), short], participant).timeGiven;
    expect(given(osen)).toEqual([
      { matter: "short", days: 14 },
      { matter: "long", days: 79 },
    ]);
    expect(given(indreFosen)).toEqual([{ matter: "long", days: 79 }]);
  });

  it("counts views by how they were answered, late ones too", () => {
    const three = heard(
      heard(heard(aMatter(), council(osen), "a"), council(osen), "b", "2026-10-20"),
      council(osen),
      "c",
      "2026-10-21",
    );
    const changed = { version: 1, place: "§ 4" };
    const answered = expectOk(
      answerView(
        expectOk(
          answerView(three, { view: "a", answer: "partly", reason: "x", changed, by: "s", on: day("2026-10-22") }),
        ),
        { view: "b", answer: "not-accepted", reason: "x", changed: null, by: "s", on: day("2026-10-22") },
      ),
    );
    expect(of([answered], osen)).toMatchObject({
      viewsGiven: ["a", "b", "c"],
      viewsLate: ["b", "c"],
      views: { accepted: [], partly: ["a"], "not-accepted": ["b"], unanswered: ["c"] },
    });
    expect(of([answered], osen, day("2026-10-20"))).toMatchObject({
      viewsGiven: ["a", "b"],
      views: { unanswered: ["a", "b"] },
    });
  });

  it("does not count what has not gone out", () =>
    expect(influenceOf([expectOk(openMatter(aDraft(), hash))], end, standing)).toEqual([]));

  it("of 400 municipalities over 20 matters is measured in one go", () => {
    const many = Array.from({ length: 400 }, (_, at) => `${1000 + at}`);
    const matters = Array.from({ length: 20 }, (_, at) =>
      register(aMatter({ id: `${at}` }, many), ...many.slice(0, 50).map((one) => aDecision(council(one)))),
    );
    const all = influenceOf(matters, end, aStanding(many));
    expect(all).toHaveLength(400);
    expect([all[0]!.reachedElected.length, all[399]!.neverReachedElected.length]).toEqual([20, 20]);
  });
});
