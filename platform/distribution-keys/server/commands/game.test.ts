import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { explainSolution, gameFromTable, type SolutionName, solve, sources } from "@omforent/fairness";
import { expect as expectValue } from "@omforent/kernel";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { describe, expect, it } from "vitest";
import { handleErrors } from "../../../kernel/server/errors.ts";
import { createSentences } from "../../../kernel/server/sentences.ts";
import { sentencesIn, worded } from "../../testing/worded.ts";
import { gameRoutes } from "./game.routes.ts";
import { gameCommand } from "./game.ts";

const languages = ["nb", "nn", "en"] as const;
const water = [0, 22, 17, 35, 11, 33, 23, 41];
const emptyCore = [0, 10, 10, 25, 10, 25, 25, 60];
const nothing = [0, 0, 0, 5, 0, 5, 5, 5];

/** Lists as the reader sees them; the rest are names and numbers. */
const written = (params: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, fact]) => [name, typeof fact === "number" ? fact : String(fact)]),
  );

describe("the words of games", () => {
  it("are there for every step of every solution, in every language, for costs and values, found or not", () => {
    const said = new Set<string>();
    for (const kind of ["cost", "value"] as const)
      for (const table of [water, emptyCore, nothing, [0, 1, 1, 3, 1, 3, 3, 4], [0, 1, 2, 9, 3, 9, 9, 6]]) {
        const game = expectValue(gameFromTable(3, kind, table));
        for (const name of Object.keys(sources) as SolutionName[])
          for (const step of explainSolution(game, solve(game, name), ["Osen", "Roan", "Åfjord"]).steps)
            for (const language of languages)
              said.add(worded({ key: `game.${step.code}`, params: written(step.params) }, language));
      }
    expect(said.size).toBeGreaterThan(300);
  });

  it("are there for every refusal and warning that the code names", () => {
    const read = (folder: string) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .join("\n");
    const games = join(import.meta.dirname, "../../../../fairness/games");
    const refusals = [
      ...(read(games) + read(import.meta.dirname)).matchAll(/(?:refuse|CannotRead)\(\s*"((?:game|sample)\/[\w-]+)"/g),
    ];
    expect(refusals.length).toBeGreaterThan(25);
    const warnings = [
      "not-subadditive",
      "not-superadditive",
      "subadditive-not-checked",
      "superadditive-not-checked",
      "not-proved",
    ];
    const keys = [...refusals.map(([, code]) => `refusal.${code}`), ...warnings.map((code) => `game.warning.${code}`)];
    for (const language of languages) expect(Object.keys(sentencesIn(language))).toEqual(expect.arrayContaining(keys));
  });
});

describe("POST /api/v1/game", () => {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const words = Object.fromEntries(languages.map((language) => [language, [sentencesIn(language)]]));
  handleErrors(app, createSentences(words as Record<(typeof languages)[number], Record<string, string>[]>), () => {});
  app.register(gameRoutes);
  const send = (query: string, payload: object) => app.inject({ method: "POST", url: `/api/v1/game${query}`, payload });

  it("answers as the command does, with its options in the query", async () => {
    const input = { n: 3, kind: "cost", costsByBitmask: water };
    const all = await send("", input);
    expect(all.json()).toEqual(expectValue(gameCommand(input, { only: undefined, certificate: false })).output);
    const some = await send("?only=nucleolus&certificate=true", input);
    expect(some.json()).toMatchObject({ nucleolus: [20, 12.5, 8.5], certificate: { nucleolus: { checked: true } } });
    expect(Object.keys(some.json())).toEqual(["nucleolus", "warnings", "certificate"]);
  });

  it("samples a structure that the command line would make a table of, and does not work for long", async () => {
    const players = Array.from({ length: 17 }, (_, at) => `k${at}`);
    const needs = Object.fromEntries(players.map((player, at) => [player, at]));
    const structure = { kind: "airport", needs };
    expect((await send("", { players, structure })).json()).toMatchObject({ sampledShapley: { orders: 4000 } });
    expect((await send("?samples=9999999", { players, structure })).json()).toMatchObject({ code: "sample/too-much" });
    const few = { players: players.slice(0, 3), structure: { kind: "airport", needs: { k0: 0, k1: 1, k2: 2 } } };
    expect((await send("?exact=true&only=shapley", few)).json()).toMatchObject({
      exact: { shapley: { k0: "0/1", k1: "1/2", k2: "3/2" } },
    });
  });

  it("refuses with a sentence in the reader's language", async () => {
    const refused = await send("?lang=en", { players: ["A", "B"], costs: { A: 1, B: 2 } });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: "game/coalition-missing",
      message: expect.stringContaining('"A,B" is missing'),
    });
    expect((await send("?only=best", { n: 1, kind: "cost", costsByBitmask: [0, 1] })).json()).toMatchObject({
      code: "game/unknown-solution",
    });
  });
});
