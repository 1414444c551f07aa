import { describe, expect, it } from "vitest";
import { word } from "./word.ts";

const wording = {
  hello: "Hei, {{ name }}!",
  lines_zero: "ingen linjer",
  lines_one: "{{count}} linje",
  lines_other: "{{count}} linjer",
  things_one: "én ting",
  things_other: "{{count}} ting",
  plain: "alltid lik",
};
const say = (key: string, params = {}) => word(wording, key, { params, language: "nb" });

describe("a sentence", () => {
  it("has its facts put in, an empty place where one is not known, and the place itself where it was forgotten", () => {
    expect(say("hello", { name: "Oddny" })).toBe("Hei, Oddny!");
    expect(say("hello", { name: null })).toBe("Hei, !");
    expect(say("hello")).toBe("Hei, {{ name }}!");
  });

  it.each(["{{count}}", "$&", "$1", "constructor", "<b>"])("never reads what is put in as a template: %s", (name) => {
    expect(say("hello", { name })).toBe(`Hei, ${name}!`);
  });

  it("is chosen by number, with words of its own for none where there are some", () => {
    expect([0, 1, 2].map((count) => say("lines", { count }))).toEqual(["ingen linjer", "1 linje", "2 linjer"]);
    expect(say("things", { count: 0 })).toBe("0 ting");
    expect(say("plain", { count: 3 })).toBe("alltid lik");
  });

  it("is not there when nobody has worded it, not even under a name that every object has", () => {
    expect(say("nothing")).toBeNull();
    expect(say("constructor")).toBeNull();
    expect(say("lines")).toBeNull();
  });
});
