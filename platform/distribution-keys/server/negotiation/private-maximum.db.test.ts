import { kroner, expect as value } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { nobody } from "../../../kernel/domain/actor.ts";
import { aCooperation, answered, chief, proposed, withTodaysKey } from "../../testing/a-negotiation.ts";
import { type Asked, everyAnswer, outsiders } from "../../testing/every-answer.ts";
import { shareAnswer } from "./share-answer.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });
let app: FastifyInstance;
let asked: Asked;
const everything = () => everyAnswer(app, asked);

beforeAll(async () => {
  const cooperation = await aCooperation(test.context, "Felles jordmorvakt");
  await withTodaysKey(test.context, cooperation);
  const { version, negotiation } = await proposed(test.context, cooperation);
  asked = { cooperation, version, negotiation };
  const people = outsiders(asked);
  app = await anApp(test.context, {
    identify: async (request) => people[decodeURIComponent(String(request.headers["x-person"]))] ?? nobody,
  });
  // Osen has shared, so that there is something to reckon from.
  await answered(test.context, { negotiation, participant: "5020", maximum: kroner(200_000n) });
  const open = { negotiation, participant: "5020", round: 1, seen: 1, mediator: null, exemption: null };
  value(await shareAnswer(test.context, open, chief("5020")));
}, 120_000);
afterAll(() => app.close());

describe("a private maximum, looked for in the answers of every route", { timeout: 600_000 }, () => {
  it("changes no byte for anybody else: not by its size, its words, its revisions, or by being there", async () => {
    const without = await everything();
    expect(without.size).toBeGreaterThan(500);
    expect([...without.values()].filter((answer) => answer.startsWith("200"))).not.toHaveLength(0);
    const { negotiation, version } = asked;
    const mine = { negotiation, participant: "5058" } as const;
    await answered(test.context, { ...mine, maximum: kroner(310_123n) });
    const small = await everything();
    expect(small).toEqual(without);
    const verdicts = new Map([[version, "not-acceptable" as const]]);
    await answered(test.context, { ...mine, seen: 1, maximum: kroner(9n), verdicts, reason: "Hemmelig ".repeat(500) });
    expect(await everything()).toEqual(without);
  });

  it("is known to a mediator by consent, and to nobody else", async () => {
    const before = await everything();
    const mediator = "cooperation:fosenregionen-ipr";
    const shown = { negotiation: asked.negotiation, participant: "5058", round: 1, seen: 2, mediator, exemption: null };
    value(await shareAnswer(test.context, shown, chief("5058")));
    const after = await everything();
    const changed = [...after].filter(([route, answer]) => before.get(route) !== answer).map(([route]) => route);
    expect(changed.length).toBeGreaterThan(0); // that it can be seen at all: this test sees what there is to see
    expect(changed.filter((route) => !route.startsWith("the regional council's secretariat: "))).toEqual([]);
  });
});
