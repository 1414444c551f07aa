import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { readReferenceFacts } from "../../../municipalities/server/index.ts";
import { apportionCommand, keyCommand, powerCommand, splitCommand } from "./index.ts";

const test = withDatabase();
let app: FastifyInstance;
beforeAll(async () => {
  app = await anApp(test.context);
}, 60_000);
afterAll(() => app.close());

const post = async (command: string, json: unknown, headers: Record<string, string> = {}) => {
  const payload = JSON.stringify(json);
  const all = { host: "localhost", "content-type": "application/json", ...headers };
  const reply = await app.inject({ method: "POST", url: `/api/v1/${command}`, headers: all, payload });
  return { status: reply.statusCode, answer: reply.json() };
};
const outputOf = (
  result: ReturnType<typeof splitCommand | typeof keyCommand | typeof apportionCommand | typeof powerCommand>,
) => (result.ok ? JSON.parse(JSON.stringify(result.value.output)) : result.refusal.code);

describe("the commands over HTTP", () => {
  const split = {
    amount: "1000000.00",
    key: "30 % likt og 70 % etter folketall",
    participants: [{ id: "5054" }, { id: "5057" }, { id: "5058" }, { id: "5020" }],
    date: "2026-01-01",
  };

  it("give the same JSON as the command line: split", async () => {
    const { status, answer } = await post("split", split);
    expect(status).toBe(200);
    expect(answer).toEqual(outputOf(splitCommand(split, readReferenceFacts(), "nb")));
    expect(answer.shares[3]).toEqual({ id: "5020", amount: "99561.88", fraction: "14771/148360" });
  });

  it("give the same JSON as the command line: key, apportion and power", async () => {
    const key = await post("key", { sentence: "30 % equally and 70 % by population", lang: "en" });
    const sentence = { sentence: "30 % equally and 70 % by population", language: "en" } as const;
    expect(key.answer).toEqual(outputOf(keyCommand(sentence, readReferenceFacts())));
    const weights = { total: "-100", weights: ["1", "1", "1"] };
    expect((await post("apportion", weights)).answer).toEqual(outputOf(apportionCommand(weights)));
    const assembly = {
      voters: [
        { id: "A", weight: 2 },
        { id: "B", weight: 1 },
      ],
      quota: 2,
    };
    expect((await post("power", assembly)).answer).toEqual(outputOf(powerCommand(assembly)));
  });

  it("read a sentence in any language, whatever the reader's is", async () => {
    expect((await post("split", split, { "accept-language": "en" })).status).toBe(200);
    expect((await post("split", { ...split, lang: "en" })).answer).toMatchObject({ code: "language/expected" });
  });

  it("refuse with the same code and path, in the reader's language", async () => {
    const wrong = { ...split, participants: [{ id: "5020" }, { id: "9999" }] };
    const { status, answer } = await post("split", wrong, { "accept-language": "en" });
    expect([status, answer.code, answer.path]).toEqual([404, "municipality/not-found", "participants/1/id"]);
    expect(answer.message).toMatch(/^No municipality/);
    expect(await post("apportion", { total: "1", weights: ["-1"] })).toMatchObject({
      status: 422,
      answer: { code: "apportion/weight-negative", path: "weights/0" },
    });
    for (const [command, body] of [
      ["key", { sentence: 1 }],
      ["key", []],
      ["power", "x"],
      ["apportion", null],
    ] as const)
      expect((await post(command, body)).answer.code).toMatch(/^(json\/expected|request\/)/);
  });
});
