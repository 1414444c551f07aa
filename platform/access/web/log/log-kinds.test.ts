import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import sentences from "../../locales/log/nb.json" with { type: "json" };

const platform = join(import.meta.dirname, "../../..");

/** Every kind that a source records: `kind: "role/ended"`, and those handed to a function that records them. */
export const kindsIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?:\bkind: |\brecord(?:As|AboutMe)?\((?:[\w.]+, )*)"([a-z-]+\/[a-z-]+)"/g)].map(
    (match) => match[1] ?? "",
  );

const kinds = readdirSync(platform, { recursive: true, encoding: "utf8" })
  .filter((file) => /\/server\/.*\.ts$/.test(file) && !/\.test\.ts$|node_modules|\/dist\//.test(file))
  .flatMap((file) => kindsIn(readFileSync(join(platform, file), "utf8")));

describe("what the history says", () => {
  it("was looked for where it is recorded", () => {
    expect(kindsIn('recordEvent(tx, { log, kind: "planted/one" }); recordAs("planted/two", tx)')).toEqual([
      "planted/one",
      "planted/two",
    ]);
    for (const kind of ["role/ended", "cooperation/corrected", "document/read", "person/exported"])
      expect(kinds).toContain(kind);
  });

  it("has a sentence for every kind of event that any slice records", () => {
    const missing = [...new Set(kinds)].filter((kind) => !Object.hasOwn(sentences, `log.kind.${kind}`));
    expect(missing).toEqual([]);
  });
});
