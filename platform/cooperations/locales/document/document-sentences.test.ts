import { describe, expect, it } from "vitest";
import en from "./en.json" with { type: "json" };
import nb from "./nb.json" with { type: "json" };
import nn from "./nn.json" with { type: "json" };

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
type Sentences = Readonly<Record<string, string>>;

/** The server's test of sentences reads those that it words itself; these are only for the pages. */
describe("the sentences about documents", () => {
  it("are the same in all three languages, and none is empty", () => {
    for (const other of [nn, en] as readonly Sentences[]) expect(Object.keys(other)).toEqual(Object.keys(nb));
    for (const text of [nb, nn, en].flatMap((sentences: Sentences) => Object.values(sentences)))
      expect(text.trim()).not.toBe("");
  });

  it("tell of the same in all three languages", () => {
    for (const [key, text] of Object.entries(nb as Sentences))
      for (const other of [nn, en] as readonly Sentences[])
        expect([key, holes(other[key] ?? "")]).toEqual([key, holes(text)]);
  });
});
