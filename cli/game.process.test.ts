import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-game-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const run = async (content: unknown, ...options: string[]) => {
  const ran = await runOmforent(["game", "-", "--json", ...options], { stdin: JSON.stringify(content) });
  return { ...ran, answer: documentOf(ran) as Record<string, unknown> & { error?: { code: string; message: string } } };
};

const water = { A: 22, H: 17, K: 11, "A,H": 35, "K,A": 33, "H,K": 23, "K,H,A": 41 };

describe("omforent game", () => {
  it("gives every solution by name, with a proof on request, as the schemas say", async () => {
    const input = { players: ["A", "H", "K"], costs: water };
    const ran = await runOmforent(["game", fileWith("water.json", input), "--certificate", "--json"]);
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const answer = documentOf(ran) as Record<string, unknown>;
    expectSchema("game-input.schema.json", input);
    expectSchema("game-output.schema.json", answer);
    expect(Object.keys(answer)).toEqual([
      "shapley",
      "nucleolus",
      "prenucleolus",
      "perCapitaNucleolus",
      "perCapitaPrenucleolus",
      "scrb",
      "banzhaf",
      "core",
      "properties",
      "warnings",
      "certificate",
    ]);
    expect(answer).toMatchObject({
      shapley: { A: 20, H: 12.5, K: 8.5 },
      nucleolus: { A: 20, H: 12.5, K: 8.5 },
      scrb: { A: 20, H: 12.5, K: 8.5 },
      core: { empty: false, leastCoreEpsilon: -2 },
      properties: { monotone: true, subadditive: true, concave: true, essential: true },
      warnings: [],
      certificate: {
        nucleolus: {
          allocation: { A: "20/1", H: "25/2", K: "17/2" },
          levels: [{ excess: "-2/1" }, { excess: "-5/2" }],
          checked: true,
        },
      },
    });
  });

  it("gives arrays for a table by bitmask, and only what is asked for", async () => {
    const input = { n: 3, kind: "value", costsByBitmask: [0, 0, 0, 1, 0, 1, 1, 1] };
    const { status, answer } = await run(input, "--only", "shapley,core,tau,properties");
    expectSchema("game-input.schema.json", input);
    expectSchema("game-output.schema.json", answer);
    expect(status).toBe(0);
    expect(answer).toEqual({
      shapley: [1 / 3, 1 / 3, 1 / 3],
      tau: null,
      core: { empty: true, leastCoreEpsilon: 1 / 3 },
      properties: { monotone: true, superadditive: true, convex: false, essential: true },
      why: { tau: "not-quasi-balanced" },
      warnings: [],
    });
  });

  it("says why a solution does not exist, warns of groups that lose by joining, and exits with 0", async () => {
    const { status, answer } = await run({ players: ["A", "B"], costs: { A: 10, B: 10, "A,B": 25 } });
    expect(status).toBe(0);
    expectSchema("game-output.schema.json", answer);
    expect(answer).toMatchObject({
      nucleolus: null,
      perCapitaNucleolus: null,
      prenucleolus: { A: 12.5, B: 12.5 },
      core: { empty: true, leastCoreEpsilon: 2.5 },
      why: { nucleolus: "empty-imputation-set", perCapitaNucleolus: "empty-imputation-set" },
      warnings: [{ code: "not-subadditive", groups: [["B"], ["A"]], loss: 5 }],
    });
  });

  it("answers for a single player, who has nobody to leave", async () => {
    const { answer } = await run({ players: ["A"], costs: { A: 7 } });
    expect(answer).toMatchObject({
      shapley: { A: 7 },
      nucleolus: { A: 7 },
      core: { empty: false, leastCoreEpsilon: null },
      why: { leastCoreEpsilon: "no-proper-coalition" },
    });
  });

  it("refuses by name, with exit code 1 and one document", async () => {
    const players = ["A", "H", "K"];
    const { "A,H": gone, ...two } = water;
    expect(gone).toBe(35);
    for (const [input, code, said, ...options] of [
      [{ players, costs: two }, "game/coalition-missing", "«A,H»"],
      [{ players, costs: { ...water, "A,K": 33 } }, "game/coalition-twice", "«A,K»"],
      [{ players: ["A", "H,K"], costs: {} }, "game/name-with-comma", "«H,K»"],
      [{ n: 3, kind: "cost", costsByBitmask: [0, 1, 2] }, "game/wrong-length", "3 tall"],
      [{ players, costs: water }, "game/unknown-solution", "«core2»", "--only", "shapley,core2"],
    ] as const) {
      const { status, answer } = await run(input, ...options);
      expect([status, answer.error?.code]).toEqual([1, code]);
      expect(answer.error?.message).toContain(said);
      expectSchema("error.schema.json", answer);
    }
  });

  it("explains itself to people: a table, the core, each method with its source, in the language asked for", async () => {
    const file = fileWith("words.json", { players: ["A", "H", "K"], costs: water });
    const ran = await runOmforent(["game", file, "--lang", "en", "--only", "shapley,nucleolus,core"]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain("Shapley value (Shapley 1953)");
    expect(ran.stdout).toContain("K pays 8.50: adds 11.00 as the first and 6.00 as the last.");
    expect(ran.stdout).toContain("Level 1: A and H + K save 2.00 each");
    expect(ran.stdout).not.toMatch(/game\.\w|\{\{/);
  });

  it("reads a table of a million numbers quickly", async () => {
    const costsByBitmask = Array.from({ length: 2 ** 20 }, (_, mask) => (mask === 0 ? 0 : 1 + Math.clz32(mask)));
    const input = JSON.stringify({ n: 20, kind: "cost", costsByBitmask });
    const start = performance.now();
    const ran = await runOmforent(["game", "-", "--json", "--only", "shapley"], { stdin: input });
    expect(ran.status).toBe(0);
    expect((documentOf(ran) as { shapley: number[] }).shapley).toHaveLength(20);
    expect(performance.now() - start).toBeLessThan(10_000); // about one second alone
  });
});
