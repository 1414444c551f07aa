import { describe, expect, it } from "vitest";
import { sentencesIn } from "../testing/worded.ts";

const [nb, nn, en] = [sentencesIn("nb"), sentencesIn("nn"), sentencesIn("en")];
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("the slice's sentences", () => {
  it("are the same in all three languages", () => {
    expect(Object.keys(nn)).toEqual(Object.keys(nb));
    expect(Object.keys(en)).toEqual(Object.keys(nb));
  });
  it("have the same holes in all three languages", () => {
    for (const [key, text] of Object.entries(nb)) {
      expect([key, holes(nn[key]!)]).toEqual([key, holes(text)]);
      expect([key, holes(en[key]!)]).toEqual([key, holes(text)]);
    }
  });
  it("are not left empty", () =>
    expect(Object.values({ ...nb, ...nn, ...en }).every((text) => text.trim() !== "")).toBe(true));
});
