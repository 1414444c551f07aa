import { describe, expect, it } from "vitest";
import { KeptAnswers } from "./kept-answers.ts";

describe("kept answers", () => {
  it("are given back for the moment they were composed at, and for no other", () => {
    const kept = new KeptAnswers(100);
    kept.keep("a", "1", "first");
    expect(kept.find("a", "1")).toBe("first");
    expect(kept.find("a", "2")).toBeUndefined();
    expect(kept.find("b", "1")).toBeUndefined();
    kept.keep("b", "2", "later");
    expect(kept.find("a", "2")).toBeUndefined();
    expect(kept.find("a", "1")).toBeUndefined();
  });

  it("take no more room than they are given: the oldest give way", () => {
    const kept = new KeptAnswers(10);
    kept.keep("a", "1", "12345");
    kept.keep("b", "1", "12345");
    kept.keep("a", "1", "1234");
    kept.keep("c", "1", "12");
    expect(["a", "b", "c"].map((key) => kept.find(key, "1"))).toEqual(["1234", undefined, "12"]);
    kept.keep("d", "1", "far too long for the room");
    expect(["a", "c", "d"].map((key) => kept.find(key, "1"))).toEqual([undefined, undefined, undefined]);
  });
});
