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

  it("says only what holds over the whole range where costs are from–to", async () => {
    const input = {
      players: ["A", "H", "K"],
      costs: { ...water, A: [20, 24], K: [9, 12], "A,H": [34, 36] },
      allocation: { A: 25, H: 8, K: 8 },
    };
    const { status, answer } = await run(input);
    expectSchema("game-input.schema.json", input);
    expectSchema("game-output.schema.json", answer);
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual(["shapleyRange", "allocation", "warnings"]);
    expect(answer.allocation).toMatchObject({
      core: "outside",
      leaving: [{ coalition: "A", saves: [-5, -1], verdict: "gains-by-leaving" }],
    });
    const refused = await run(input, "--only", "nucleolus");
    expect([refused.status, refused.answer.error?.code]).toEqual([1, "game/costs-are-ranges"]);
  });

  it("judges a stated allocation: who would gain by leaving, and whom they carry", async () => {
    const input = { players: ["A", "H", "K"], costs: water, allocation: { A: 10, H: 15, K: 16 } };
    const { answer } = await run(input, "--only", "core", "--exact");
    expectSchema("game-output.schema.json", answer);
    expect(answer).toMatchObject({
      allocation: {
        inCore: false,
        objections: [
          { coalition: "H,K", gain: 8 },
          { coalition: "K", gain: 5 },
        ],
        crossSubsidies: [{ payers: "H,K", receivers: "A", amount: 8 }, {}],
        standAlone: [{ passes: true }, { passes: true }, { player: "K", charge: 16, limit: 11, passes: false }],
      },
      exact: { shapley: { A: "20/1", H: "25/2", K: "17/2" } },
    });
    const short = await run({ ...input, allocation: { A: 10, H: 15, K: 15 } });
    expect([short.status, short.answer.error?.code]).toEqual([1, "game/allocation-not-total"]);
  });

  it("takes a structure instead of 2^n costs, and shares a demand serially", async () => {
    const cost = { perUnit: 1, exponent: 2 };
    const input = {
      players: ["A", "H", "K"],
      structure: { kind: "demand", demands: { A: 1, H: 2, K: 4 }, cost },
    };
    const { answer } = await run(input, "--explanation");
    expectSchema("game-input.schema.json", input);
    expectSchema("game-output.schema.json", answer);
    expect(answer).toMatchObject({
      serial: { A: 3, H: 11, K: 35 },
      shapley: { A: 7, H: 14, K: 28 },
      explanation: {
        serial: { source: { author: "Moulin & Shenker", year: 1992 }, steps: [{ code: "serial.idea.cost" }] },
      },
    });
    const noDemand = await run({ players: ["A", "H", "K"], costs: water }, "--only", "serial");
    expect([noDemand.status, noDemand.answer.error?.code]).toEqual([1, "game/no-demand"]);
  });

  it("samples beyond a table, with an interval, and the same answer for the same seed", async () => {
    const players = Array.from({ length: 40 }, (_, at) => `k${at}`);
    const needs = Object.fromEntries(players.map((player, at) => [player, 1 + (at % 7)]));
    const alone = Object.fromEntries(players.slice(3).map((player, at) => [player, 10 + at]));
    const services = [
      { kind: "airport", needs },
      { kind: "economies-of-scale", alone, exponent: 0.6 },
    ];
    const input = { players, structure: { kind: "sum", services } };
    const options = ["--samples", "300", "--confidence", "0.99"];
    const [one, same, other] = [
      await run(input, ...options),
      await run(input, ...options),
      await run(input, ...options, "--seed", "2"),
    ];
    expectSchema("game-input.schema.json", input);
    expectSchema("game-output.schema.json", one.answer);
    expect(one.answer.sampledShapley).toMatchObject({ confidence: 0.99, orders: 600, seed: 1 });
    expect(same.answer).toEqual(one.answer);
    expect(other.answer).not.toEqual(one.answer);
    const table = await run(input, "--only", "nucleolus");
    expect([table.status, table.answer.error?.code]).toEqual([1, "game/needs-a-table"]);
    const few = await run(input, "--samples", "29");
    expect(few.answer.error?.code).toBe("sample/too-few-pairs");
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
