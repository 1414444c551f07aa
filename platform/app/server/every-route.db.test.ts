import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { factLoaders } from "./slices.ts";
import { anApp } from "./testing/an-app.ts";

const test = withDatabase();
const bugs: unknown[] = [];
let app: FastifyInstance;
let routes: readonly Route[] = [];

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
type Route = { readonly method: Method; readonly path: string; readonly queries: readonly string[] };

beforeAll(async () => {
  for (const load of factLoaders) await load(test.context);
  app = await anApp(test.context, { report: (_id, error) => bugs.push(error) });
  routes = describedRoutes((await app.inject({ method: "GET", url: "/api/v1/openapi.json" })).json());
}, 120_000);
afterAll(() => app.close());

type Description = {
  readonly paths: Record<
    string,
    Record<string, { readonly parameters?: readonly { readonly name: string; readonly in: string }[] }>
  >;
};

const describedRoutes = ({ paths }: Description): readonly Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      method: method.toUpperCase() as Method,
      path,
      queries: parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name),
    })),
  );

const hostileTexts = [
  "",
  " ",
  "'; drop table events; --",
  "<script>alert(1)</script>",
  "..",
  "../../etc/passwd",
  "%",
  "\\",
  "🙂",
  "æøå ÆØÅ",
  "-1",
  "0",
  "1e309",
  "999999999999999999999999999999",
  "NaN",
  "null",
  "__proto__",
  "constructor",
  "5020,,5020",
  "2026-02-30",
  "9999-12-31",
  "{{name}} $t(x)",
  "x".repeat(5000),
  "\u0000",
  "\u202e",
  "\ud800",
];

/** The answer to whatever was sent is an answer or a problem; never a bug, never a stack, and a no has written nothing. */
async function sendHostile(request: InjectOptions): Promise<number> {
  const before = await eventCount();
  const reply = await app.inject(request);
  const sent = JSON.stringify(request).slice(0, 500);
  expect(bugs, sent).toEqual([]);
  expect(reply.statusCode, sent).toBeLessThan(500);
  if (reply.statusCode < 400) return reply.statusCode;
  expect(reply.headers["content-type"], sent).toBe("application/problem+json");
  expect(reply.json().message, sent).not.toMatch(/^refusal\.|node_modules/);
  expect(await eventCount(), sent).toBe(before);
  return reply.statusCode;
}

const eventCount = async () => (await recordedEvents(test.context)).length;

const fill = (path: string, value: string): string =>
  path.replace(/\{\w+\}/g, encodeURIComponent(value.toWellFormed()));
const writing = () => routes.filter((route) => route.method !== "GET");

describe("every route of the API", { timeout: 120_000 }, () => {
  it("is seen by this test", () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(writing().length).toBeGreaterThan(3);
    expect(routes.map((route) => route.path)).toContain("/api/v1/cooperations/{id}");
  });

  it("answers hostile addresses", async () => {
    for (const { method, path } of routes.filter((route) => route.path.includes("{")))
      for (const text of hostileTexts)
        await sendHostile({ method, url: fill(path, text), ...(method === "GET" ? {} : { payload: {} }) });
  });

  it("answers hostile questions", async () => {
    for (const { path, queries } of routes.filter((route) => route.method === "GET"))
      for (const name of queries)
        for (const text of hostileTexts.map((hostile) => hostile.toWellFormed())) {
          const url = fill(path, "5020");
          await sendHostile({ method: "GET", url, query: { [name]: text } });
        }
  });

  it("answers a question asked twice, and one that nobody knows", async () => {
    for (const { path, queries } of routes.filter((route) => route.method === "GET"))
      for (const name of [...queries, "lang", "unknown"])
        await sendHostile({ method: "GET", url: `${fill(path, "5020")}?${name}=a&${name}=b` });
  });

  it("refuses a body that is no object of its own", async () => {
    const bodies = ["null", "[]", "0", '""', "true", "{}", '"text"', "[[[]]]", '{"constructor":{"prototype":{}}}'];
    for (const { method, path } of writing())
      for (const payload of bodies) {
        const headers = { "content-type": "application/json" };
        const status = await sendHostile({ method, url: fill(path, "no-such"), payload, headers });
        if (payload === "{}" && path === "/api/v1/sign-out") continue; // there is nothing to say when signing out
        expect(status, `${method} ${path} ${payload}`).toBeGreaterThanOrEqual(400);
      }
  });

  it("withstands any JSON", async () => {
    const headers = { "content-type": "application/json" };
    const json = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.dictionary(fc.constantFrom(...fieldNames), fc.jsonValue({ maxDepth: 3 })),
    );
    for (const { method, path } of writing())
      await fc.assert(
        fc.asyncProperty(json, fc.constantFrom("5020", "no-such"), async (value, id) => {
          await sendHostile({ method, url: fill(path, id), payload: JSON.stringify(value), headers });
        }),
        { numRuns: 40 },
      );
  });
});

/** Names that the contracts use, so that random bodies come past the first door. */
const fieldNames = [
  "amount",
  "key",
  "participants",
  "date",
  "name",
  "form",
  "total",
  "weights",
  "method",
  "minimum",
  "sentence",
  "language",
  "text",
  "measure",
  "source",
  "validFrom",
  "version",
  "host",
  "services",
  "lines",
  "csv",
  "mapping",
];
