import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import type { StatedRoute } from "./require-policies.ts";
import { factLoaders } from "./slices.ts";
import { type Ground, groundOf, layGround } from "./testing/access/ground.ts";
import { visitorNamed, visitors } from "./testing/access/people.ts";
import { routeCases } from "./testing/access/route-cases.ts";
import { type Answer, type Answers, routesTable } from "./testing/access/routes-table.ts";
import { askTables, tablesTable } from "./testing/access/tables-table.ts";
import { anApp } from "./testing/an-app.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z" });
let app: FastifyInstance;
let ground: Ground;

beforeAll(async () => {
  for (const load of factLoaders) await load(test.context);
  app = await anApp(test.context, {
    identify: async (request) => visitorNamed(request.headers["x-visitor"]),
  });
  await layGround(test, app);
  ground = groundOf(test, app);
}, 120_000);
afterAll(() => app.close());

/** Written for people to read; this test writes it anew with `--update` and is red when it no longer holds. */
const document = join(import.meta.dirname, "../../../docs/tilgang.md");

describe("who may what", { timeout: 600_000 }, () => {
  it("has a case for every route of the API, and no case without a route", () => {
    const stated = (app.statedRoutes as readonly StatedRoute[])
      .filter(({ url }) => url.startsWith("/api/"))
      .map(({ method, url }) => `${method} ${url}`);
    expect(Object.keys(routeCases).sort()).toEqual(stated.sort());
  });

  it("is as docs/tilgang.md says, for every role at every door and every table", async () => {
    const answers: Answers[] = [];
    for (const [route, { does, ask }] of Object.entries(routeCases)) {
      const [method, url] = route.split(" ") as ["GET", string];
      const row = new Map<string, Answer>();
      for (const { key, actor } of visitors) {
        const { path = url, query, payload, headers = {} } = await ask(ground, actor.id);
        const reply = await app.inject({
          method,
          url: query === undefined ? path : `${path}?${query}`,
          headers: { ...headers, host: "localhost", "x-visitor": key },
          remoteAddress: `127.1.${answers.length}.${row.size}`,
          ...(payload === undefined ? {} : { payload }),
        });
        row.set(key, answerOf(reply, `${route} as ${key}`));
      }
      answers.push({
        route,
        does,
        policy: app.statedRoutes.find((one) => `${one.method} ${one.url}` === route)?.policy ?? "?",
        row,
      });
    }
    const tables = await askTables(test);
    await expect(`${routesTable(answers)}\n${tablesTable(tables)}`).toMatchFileSnapshot(document);
  });
});

/** A refusal of anything but the asker would make the table a guess: then the case itself is wrong. */
function answerOf(reply: LightMyRequestResponse, what: string): Answer {
  const { statusCode } = reply;
  if (statusCode === 401) return "sign-in";
  if (statusCode === 403) return "no";
  if (statusCode === 404) return "hidden";
  const code = statusCode >= 400 ? reply.json().code : "";
  if (statusCode < 400 || code.startsWith("sign-in/")) return "yes"; // an unknown issuer is met after the door
  throw new Error(`${what}: ${statusCode} ${reply.body.slice(0, 400)}`);
}
