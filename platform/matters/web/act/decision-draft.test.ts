import { describe, expect, it } from "vitest";
import { emptyDecision, toDecision } from "./decision-draft.ts";

const draft = { ...emptyDecision(2, "2026-11-12"), text: "Vedtatt." };

describe("a decision as it is typed", () => {
  it("says nothing of votes when nobody has filled them in, and zero where one of them is left out", () => {
    expect(toDecision(draft, "5020-kommunestyre", true).votes).toBe(null);
    expect(toDecision({ ...draft, for: "15" }, "5020-kommunestyre", true).votes).toEqual({
      for: 15,
      against: 0,
      abstained: 0,
    });
  });

  it("is sent with what is no number, so that it is refused and not read as none", () =>
    expect(toDecision({ ...draft, for: "femten" }, "5020-kommunestyre", true).votes?.for).toBe(-1));

  it("carries no weight, and a source only when it is another's", () => {
    const sent = toDecision({ ...draft, source: "Møteboka" }, "5020-kommunestyre", false);
    expect(Object.keys(sent).filter((key) => /weight/i.test(key))).toEqual([]);
    expect(sent.source).toBe("Møteboka");
    expect(toDecision({ ...draft, source: "Møteboka" }, "5020-kommunestyre", true).source).toBe(null);
  });

  it("with changes whose words nobody has, has no text", () =>
    expect(toDecision({ ...draft, outcome: "adopted-with-changes" }, "b", true).outcome).toEqual({
      kind: "adopted-with-changes",
      text: null,
    }));
});
