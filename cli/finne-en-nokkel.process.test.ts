import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { runOmforent } from "./testing/run-omforent.ts";

const guide = readFileSync(join(import.meta.dirname, "../docs/guides/finne-en-nokkel.md"), "utf8");
const blocks = (kind: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\n(.*?)\n\`\`\``, "gs"))].map(([, block]) => block!);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("the guide to finding a key", () => {
  it("shows what the command really answers, table by table and sentence by sentence", async () => {
    const [problem] = blocks("json");
    expectSchema("search-input.schema.json", JSON.parse(problem!));
    const stdout = plain((await runOmforent(["search", "-"], { stdin: problem! })).stdout);
    expect(blocks("text")).toHaveLength(3);
    for (const table of blocks("text")) expect(stdout).toContain(table);
    const sentences = stdout.split("\n\n").filter((paragraph) => !paragraph.includes("\n"));
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(guide).toContain(sentence.trim());
    // Indre Fosen alone cannot open the way, says the guide.
    expect(sentences.filter((sentence) => sentence.startsWith("Én innrømmelse")).join()).not.toContain("Indre Fosen");
  });
});
