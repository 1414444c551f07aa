import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../kernel/domain/language.ts";
import { readWording, wordedFolders } from "./all-sentences.ts";

const project = join(import.meta.dirname, "../../..");
/** The command line words its own refusals, with those of the platform. */
const folders = [...wordedFolders(), "../cli"];

/** The codes in a source: `refuse("fraction/not-a-number", …)` and `code: "request/invalid"`. A code built of parts escapes this. */
export function refusalCodesIn(source: string): readonly string[] {
  const written = /(?:refuse\(\s*|\bcode: )"([a-z0-9-]+\/[a-z0-9-]+)"/g;
  return [...source.matchAll(written)].map((match) => match[1] ?? "");
}

const sources = ["kernel", "fairness", "law", "platform", "cli"]
  .flatMap((root) =>
    readdirSync(join(project, root), { recursive: true, encoding: "utf8" }).map((file) => join(project, root, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.cases\.ts$|node_modules|\/testing\/|\/dist\//.test(file));

const uses = sources.flatMap((file) =>
  refusalCodesIn(readFileSync(file, "utf8")).map((code) => ({ code, file: relative(project, file) })),
);

describe("the sentences", () => {
  it("were looked for in real files", () => {
    expect(folders).toContain("kernel");
    expect(sources.length).toBeGreaterThan(50);
    expect(uses.map((use) => use.code)).toContain("fraction/not-a-number");
  });

  it("of a planted refusal are found to be missing", () => {
    expect(refusalCodesIn('return refuse(\n  "planted/code", { a: 1 });')).toEqual(["planted/code"]);
    expect(refusalCodesIn('{ code: "planted/too", params: {} }')).toEqual(["planted/too"]);
  });

  it.each(folders)("%s says the same things in bokmål, nynorsk and English", (folder) => {
    const [nb, nn, en] = languages.map((language) => Object.keys(readWording(folder, language)).sort());
    expect(nn).toEqual(nb);
    expect(en).toEqual(nb);
  });

  it.each(folders)("%s leaves no sentence empty and names the same facts in every language", (folder) => {
    const [nb, nn, en] = languages.map((language) => readWording(folder, language));
    for (const key of Object.keys(nb ?? {})) {
      for (const wording of [nb, nn, en]) expect(wording?.[key]?.trim(), key).toBeTruthy();
      const facts = [nb, nn, en].map((wording) => factsIn(wording?.[key] ?? ""));
      expect(facts[1], key).toEqual(facts[0]);
      expect(facts[2], key).toEqual(facts[0]);
    }
  });

  it("exist for every refusal, once", () => {
    const worded = folders.flatMap((folder) => Object.keys(readWording(folder, "nb")));
    const missing = uses.filter(({ code }) => !worded.some((key) => wordsRefusal(key, code)));
    expect(missing.map(({ code, file }) => `${code} (${file})`)).toEqual([]);
    expect(worded.filter((key, index) => worded.indexOf(key) !== index)).toEqual([]);
  });
});

const factsIn = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ""))].sort();

const wordsRefusal = (key: string, code: string): boolean =>
  key === `refusal.${code}` || key === `refusal.${code}_one` || key === `refusal.${code}_other`;
