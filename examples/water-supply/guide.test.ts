import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
const guide = read("../../docs/guides/rettferdig-deling.md");
const blocks = [...guide.matchAll(/```(json|text)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text! }));

describe("the guide to fair sharing", { timeout: 20_000 }, () => {
  it("shows the game that the example computes", () =>
    expect(blocks.filter(({ kind }) => kind === "json").map(({ text }) => text)).toEqual([read("game.json")]));

  it("shows everything that the example prints, in its order, and nothing else of it", () => {
    const shown = blocks.filter(({ kind, text }) => kind === "text" && !text.startsWith("$ "));
    expect(shown.map(({ text }) => text).join("\n")).toBe(read("output.txt"));
  });

  it("shows what the command line answers", async () => {
    const [command] = blocks.filter(({ text }) => text.startsWith("$ omforent "));
    const [line, ...answer] = command!.text.split("\n");
    const words = line!.split(" ").slice(2);
    const root = join(import.meta.dirname, "../..");
    const { stdout } = await run(process.execPath, ["cli/omforent.js", ...words, "--lang", "nb"], { cwd: root });
    expect(answer.join("\n")).toBe(stdout);
  });

  it("names no amount in its text that no block shows", () => {
    const text = guide.replace(/```[\s\S]*?```/g, "");
    const shown = blocks.map((block) => block.text.replaceAll("\u202f", " ")).join("\n");
    const amounts = [...text.matchAll(/\b\d{1,2} \d{3}\b/g)].map(([found]) => found);
    expect(amounts.length).toBeGreaterThan(3);
    const inhabitants = ["12 000", "4 000", "2 500", "1 500"]; // what the key divides by
    for (const found of amounts) if (!inhabitants.includes(found)) expect(shown).toContain(found);
  });
});
