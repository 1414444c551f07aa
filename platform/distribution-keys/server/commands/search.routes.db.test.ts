import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { readReferenceFacts } from "../../../municipalities/server/index.ts";
import { balanceCommand, searchCommand } from "./index.ts";

const test = withDatabase();
let app: FastifyInstance;
beforeAll(async () => {
  app = await anApp(test.context);
}, 60_000);
afterAll(() => app.close());

const post = async (command: string, json: unknown) => {
  const headers = { host: "localhost", "content-type": "application/json", "accept-language": "nn" };
  const reply = await app.inject({ method: "POST", url: `/api/v1/${command}`, headers, payload: JSON.stringify(json) });
  return { status: reply.statusCode, answer: reply.json() };
};
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("search and balance over HTTP", () => {
  const problem = {
    amount: "1000000.00",
    criteria: ["likt", "etter folketal"],
    participants: ["5020", "5054", "5057", "5058"].map((id) => ({ id })),
    target: { "5020": "0.1", "5054": "0.3", "5057": "0.4", "5058": "0.2" },
  };

  it("give the same JSON as the command line", async () => {
    const setting = { known: readReferenceFacts(), language: "nn", mostCells: 1000 } as const;
    const same = await searchCommand(problem, setting);
    const { status, answer } = await post("search", problem);
    expect([status, answer.proved.keys]).toEqual([200, "21"]);
    expect(answer).toEqual(asJson(same.ok && same.value.output));
    const counts = {
      participants: [
        { id: "A", pay: "1/2", use: [3] },
        { id: "B", pay: "1/2", use: [1] },
      ],
    };
    const balance = balanceCommand(counts);
    expect((await post("balance", counts)).answer).toEqual(asJson(balance.ok && balance.value.output));
  });

  it("refuse a search that would keep others waiting, and what means nothing, with the reason", async () => {
    const many = { ...problem, step: 1, criteria: Array.from({ length: 8 }, () => "likt") };
    const tooMany = await post("search", many);
    expect([tooMany.status, tooMany.answer.code]).toEqual([422, "search/too-many-keys"]);
    expect(tooMany.answer.message).toContain("nøklar");
    for (const [command, body] of [
      ["search", []],
      ["search", { ...problem, amount: 5 }],
      ["balance", "x"],
      ["balance", { participants: [{ id: "A", pay: 1, use: ["x"] }] }],
    ] as const)
      expect((await post(command, body)).answer.code).toMatch(/^(json\/expected|request\/)/);
  });
});
