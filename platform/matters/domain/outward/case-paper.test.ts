import { describe, expect, it } from "vitest";
import { aCasePaper, aMatterWithFigures } from "../../testing/a-case-paper.ts";
import {
  aDecision,
  aMatter,
  aStanding,
  chief,
  council,
  day,
  formannskap,
  register,
  say,
  today,
} from "../../testing/a-matter.ts";
import { casePaper, excerptOf, longestInPaper } from "../index.ts";

const ground = { today, standing: aStanding(), plans: new Map() };

describe("a case paper", () => {
  it("says what we pay before and after, and leaves what is not known empty", () => {
    expect(aCasePaper().kroner).toEqual([
      { year: "2027", before: 10_000_000n, after: 12_000_000n, change: 2_000_000n },
      { year: "2028", before: null, after: 9_000_000n, change: null },
    ]);
    expect(aCasePaper(aMatter()).kroner).toBeNull();
  });

  it("is written for those who take part, and for nobody else", () =>
    expect(casePaper(aMatter(), { ...ground, participant: "0301" })).toBeNull());

  it("leaves the recommendation open until somebody on the way has given one", () => {
    expect(aCasePaper(aMatter()).recommendation).toBeNull();
    const advised = register(aMatter(), aDecision(formannskap("5020"), { text: "Formannskapet tilrår." }));
    expect(aCasePaper(advised).recommendation).toMatchObject({
      body: formannskap("5020"),
      text: { text: "Formannskapet tilrår.", length: 21 },
    });
  });

  it("tells what the others say: yes, no, something that does not count, or nothing", () => {
    const matter = say(aMatter(), { "5057": {}, "5054": { outcome: "rejected" } });
    const others = say(matter, {
      "5058": {
        registration: { by: "others", person: "p", at: "2026-10-02T08:00:00Z", source: "Protokoll", confirmed: null },
      },
    });
    expect(aCasePaper(others).others).toEqual([
      { participant: "5057", says: "for", on: "2026-10-01" },
      { participant: "5054", says: "against", on: "2026-10-01" },
      { participant: "5058", says: "not-counted", on: "2026-10-01" },
    ]);
    expect(aCasePaper(aMatter()).others.map(({ says }) => says)).toEqual(["nothing", "nothing", "nothing"]);
  });

  it("tells who must adopt again when a word is changed, and what happens when we say no", () => {
    const paper = aCasePaper(say(aMatter(), { "5057": {} }));
    expect(paper.ifChanged.again.map(({ participant }) => participant)).toEqual(["5057"]);
    expect(paper.ifNo).toMatchObject({ state: "rejected", fallback: { text: "Dagens nøkkel fortsetter." } });
  });

  it("says by when, and that it is not known whether we can be in time when no meeting plan is", () => {
    const paper = aCasePaper();
    expect([paper.finalBy, paper.hearingDeadline, paper.canBeInTime]).toEqual(["2026-11-19", "2026-10-15", "unknown"]);
    expect(paper.steps.map(({ body }) => body)).toContain(council("5020"));
  });

  it("asks nothing more of bodies that have answered", () => {
    const paper = aCasePaper(say(aMatter(), { "5020": { date: day("2026-10-02") } }));
    expect(paper.steps.filter(({ body }) => body === council("5020"))).toEqual([]);
    expect(paper.canBeInTime).toBe("answered");
  });

  it("holds the text word for word up to a limit, and tells how long the whole is", () => {
    expect(aCasePaper(aMatterWithFigures("a".repeat(longestInPaper))).text.text).toHaveLength(longestInPaper);
    const long = aCasePaper(aMatterWithFigures("a".repeat(longestInPaper + 1))).text;
    expect([long.text.length, long.length]).toEqual([longestInPaper, longestInPaper + 1]);
  });

  it("never ends in half a letter", () => expect(excerptOf("ab🙂", 3)).toEqual({ text: "ab", length: 4 }));

  it("names no chief executive where none is on the way", () =>
    expect(aCasePaper().steps.map(({ body }) => body)).not.toContain(chief("5020")));
});
