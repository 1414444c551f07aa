import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en.json" with { type: "json" };
import nb from "./nb.json" with { type: "json" };
import nn from "./nn.json" with { type: "json" };

const slice = join(import.meta.dirname, "..");
const sources = ["domain", "server", "facts"]
  .flatMap((folder) => readdirSync(join(slice, folder)).map((file) => join(slice, folder, file)))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const codes = new Set(
  sources.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/"((?:municipality|statistic|measure|border)\/[a-z0-9-]+)"/g)].map(
      ([, code]) => code ?? "",
    ),
  ),
);
const events = ["statistics/recorded", "borders/imported", "measure/defined"];
const places = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("the sentences", () => {
  it("are the same keys in the three languages, each with the same facts in it", () => {
    expect(Object.keys(nn)).toEqual(Object.keys(nb));
    expect(Object.keys(en)).toEqual(Object.keys(nb));
    for (const key of Object.keys(nb) as (keyof typeof nb)[]) {
      expect(places(nn[key])).toEqual(places(nb[key]));
      expect(places(en[key])).toEqual(places(nb[key]));
    }
  });
  it("word every refusal, and no refusal that does not exist", () => {
    const refusals = [...codes].filter((code) => !events.includes(code)).map((code) => `refusal.${code}`);
    expect(refusals.length).toBeGreaterThan(40);
    expect(Object.keys(nb).filter((key) => key.startsWith("refusal."))).toEqual(refusals.sort());
  });
});
