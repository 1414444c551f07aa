import { ok, refuse } from "@omforent/kernel";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator, signsForSelf } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { Routes } from "../../kernel/server/route.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { anApp } from "./testing/an-app.ts";

const test = withDatabase();
const reports: unknown[] = [];
let app: FastifyInstance;

/** Routes that write what they are given, refuse, and fail: what a slice's routes do, and nothing else. */
const probe =
  (context: Context): Routes =>
  async (routes) => {
    const config = { policy: "test/write" };
    const body = z.strictObject({ text: z.string().max(10_000), list: z.array(z.object({ n: z.int() })).optional() });
    routes.post("/api/v1/probe", { config, schema: { body } }, async (request) =>
      valueOrProblem(
        await inTransaction(context, operator, async (tx) => {
          const at = context.now();
          const after = { text: request.body.text };
          await recordEvent(tx, {
            log: "test:probe",
            kind: "test/written",
            subject: "test:probe",
            by: signsForSelf(operator),
            at,
            before: null,
            after,
            reason: null,
          });
          return request.body.text === "refuse"
            ? refuse("date/not-a-date", { text: "31. juni" }, { path: "text" })
            : ok(after);
        }),
      ),
    );
    routes.get("/api/v1/bug", { config }, async () => {
      throw new Error("secret detail of the inside");
    });
    routes.get(
      "/api/v1/wrong-answer",
      { config, schema: { response: { 200: z.object({ n: z.number() }) } } },
      async () => ({ n: "secret detail of the inside" }) as unknown as { n: number },
    );
  };

beforeAll(async () => {
  app = await anApp(test.context, { routes: [probe(test.context)], report: (id, error) => reports.push([id, error]) });
});
afterAll(() => app.close());

const eventCount = async () => (await recordedEvents(test.context)).length;

const send = (request: InjectOptions): Promise<LightMyRequestResponse> => app.inject(request);
const write = (payload: string | object, headers: Record<string, string> = {}) =>
  send({ method: "POST", url: "/api/v1/probe", payload, headers: { "content-type": "application/json", ...headers } });

/** What every refusal is: a problem with a sentence, no stack, no inside, and nothing written. */
async function expectRefusal(request: () => Promise<LightMyRequestResponse>, status: number, code: string) {
  const before = await eventCount();
  const reply = await request();
  expect(reply.headers["content-type"]).toBe("application/problem+json");
  const problem = reply.json();
  expect(problem).toMatchObject({ status, code, type: `urn:omforent:refusal:${code}` });
  expect(reply.statusCode).toBe(status);
  expect(problem.message).not.toContain("refusal.");
  expect(problem.message).not.toContain("{{");
  expect(problem.title).not.toContain("problem.");
  expect(reply.body).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules|stack/);
  expect(await eventCount()).toBe(before);
  return problem;
}

describe("the application refuses, with a sentence and without changing anything,", () => {
  it.each([
    ['{"text": ', { line: 1, column: 10 }],
    ['{\n  "text": "a",\n}', { line: 3, column: 1 }],
    ["ikke json", { line: 1, column: 1 }],
  ])("malformed JSON, telling the place: %s", async (payload, params) => {
    const problem = await expectRefusal(() => write(payload), 400, "request/malformed-json");
    expect(problem.params).toEqual(params);
  });

  it("an empty body", () => expectRefusal(() => write(""), 400, "request/empty-body"));

  it("names that would change JavaScript objects", () =>
    expectRefusal(() => write('{"text":"a","__proto__":{"admin":true}}'), 400, "request/malformed"));

  it("a body that is too large", () =>
    expectRefusal(() => write(JSON.stringify({ text: "x".repeat(1_100_000) })), 413, "request/too-large"));

  it("something that is not JSON", () =>
    expectRefusal(() => write("text=a", { "content-type": "text/plain" }), 415, "request/wrong-media-type"));

  it.each(["\u0000", "a\u0007b", "\u001b[31m", "\ud800"])(
    "text with a control character or half a character: %j",
    async (text) => {
      const problem = await expectRefusal(() => write({ text }), 400, "request/control-character");
      expect(problem.path).toBe("text");
    },
  );

  it("JSON nested a hundred thousand deep", () =>
    expectRefusal(() => write(`${"[".repeat(100_000)}${"]".repeat(100_000)}`), 400, "request/too-deep"));

  it("the wrong form, naming every place", async () => {
    const wrong = { text: 5, list: [{ n: 1 }, { n: 1.5 }, {}], extra: true };
    const problem = await expectRefusal(() => write(wrong), 400, "request/invalid");
    expect(problem.because.map(({ code, path }: Record<string, string>) => [code, path])).toEqual([
      ["request/wrong-type", "text"],
      ["request/wrong-type", "list/1/n"],
      ["request/wrong-type", "list/2/n"],
      ["request/unknown-field", ""],
    ]);
    expect(problem.because.at(-1).message).toContain("extra");
  });

  it("what the domain refuses, after it has written", async () => {
    const problem = await expectRefusal(() => write({ text: "refuse" }), 422, "date/not-a-date");
    expect(problem).toMatchObject({ path: "text", params: { text: "31. juni" } });
    expect(problem.message).toContain("«31. juni»");
  });

  it.each(["/api/v1/nothing", "/api", "/api/v1/../nothing"])("the unknown address %s", (url) =>
    expectRefusal(() => send({ method: "GET", url }), 404, "request/not-found"),
  );

  it("an address that cannot be decoded", () =>
    expectRefusal(() => send({ method: "GET", url: "/api/v1/%zz" }), 400, "request/malformed"));

  it.each(["evil.example", "evil.example:4747", "localhost.evil.example", "169.254.169.254"])(
    "a request for another host: %j",
    (host) => expectRefusal(() => write({ text: "a" }, { host }), 421, "request/wrong-host"),
  );

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:9999", host: "localhost:4747" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("a change that another page wants to make: %j", (headers) =>
    expectRefusal(() => write({ text: "a" }, headers), 403, "request/wrong-origin"),
  );
});

describe("the application", () => {
  it.each([{}, { host: "localhost:4747", origin: "http://localhost:4747", "sec-fetch-site": "same-origin" }])(
    "lets its own pages and programs write: %j",
    async (headers) => expect((await write({ text: "a" }, headers)).statusCode).toBe(200),
  );

  it("keeps HTML and everything that can be read as it was written", async () => {
    const text = "<script>alert('x')</script> & «æøå» 🙂\tmed tabulator\nog linjeskift {{text}} $t(server.stopped)";
    expect((await write({ text })).json()).toEqual({ text });
  });

  it("tells of a bug by a number only, and reports the bug under that number", async () => {
    for (const url of ["/api/v1/bug", "/api/v1/wrong-answer"]) {
      const problem = await expectRefusal(() => send({ method: "GET", url }), 500, "server/failed");
      expect(JSON.stringify(problem)).not.toContain("secret");
      expect(problem.message).toContain(problem.params.id);
      expect(reports.at(-1)).toEqual([problem.params.id, expect.any(Error)]);
    }
  });

  it.each([
    ["nb", "/api/v1/x", "Denne adressen finnes ikke."],
    ["nn", "/api/v1/x?lang=nn", "Denne adressa finst ikkje."],
    ["en", "/api/v1/x?lang=en", "There is nothing at this address."],
  ])("speaks %s when asked", async (language, url, message) => {
    const reply = await send({ method: "GET", url });
    expect(reply.json().message).toBe(message);
    expect(reply.headers["content-language"]).toBe(language);
  });

  it("does not start with a route that states no policy", async () => {
    const forgotten: Routes = async (routes) => {
      routes.get("/api/v1/forgotten", async () => "open to all");
    };
    await expect(anApp(test.context, { routes: [forgotten] })).rejects.toThrow("/api/v1/forgotten states no policy");
  });

  it("sends every answer with headers that keep foreign scripts and frames out", async () => {
    for (const url of ["/api/v1/health", "/api/v1/nothing", "/"]) {
      const { headers } = await send({ method: "GET", url });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("describes itself in OpenAPI 3.1 with every route of the API", async () => {
    const description = (await send({ method: "GET", url: "/api/v1/openapi.json" })).json();
    expect(description.openapi).toBe("3.1.0");
    expect(Object.keys(description.paths)).toContain("/api/v1/health");
  });
});
