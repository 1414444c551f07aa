import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withDatabase } from "../../database/testing/with-database.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import type { Routes } from "../../kernel/server/route.ts";
import { caseOfficer } from "../../kernel/testing/people.ts";
import type { AppOptions } from "./create-app.ts";
import { anApp } from "./testing/an-app.ts";
import { tidyJob } from "./tidy.ts";

const test = withDatabase();
const lines: string[] = [];
let isStopping = false;

/** A route that is read, one that writes, one to sign in by, and some that fail as databases and programs do. */
const probe: Routes = async (routes) => {
  const config = { policy: "test/probe" };
  routes.get("/api/v1/probe/:name", { config, schema: { params: z.object({ name: z.string() }) } }, async () => ({}));
  routes.post("/api/v1/probe", { config, schema: { body: z.object({ name: z.string() }) } }, async () => ({}));
  routes.get("/api/v1/sign-in/test", { config }, async () => ({}));
  routes.get("/api/v1/fails", { config }, async () => {
    throw Object.assign(new Error('invalid input syntax for type integer: "Kari Nordmann"'), {
      severity: "ERROR",
      code: "22P02",
      detail: "Key (name)=(Kari Nordmann)",
    });
  });
  routes.get("/api/v1/busy", { config }, async () => {
    throw Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
  });
};

const open = (options: Partial<AppOptions> = {}): Promise<FastifyInstance> =>
  anApp(test.context, {
    routes: [probe],
    logTo: { write: (line) => void lines.push(line) },
    metrics: {
      pool: () => ({ total: 3, idle: 2, waiting: 0 }),
      jobs: async () => [{ name: "a/b", state: "failed", count: 2 }],
    },
    isStopping: () => isStopping,
    ...options,
  });
const published = {
  address: new URL("https://omforent.osen.no"),
  host: "0.0.0.0",
  trustedProxies: ["loopback"],
  metricsToken: "a-token-of-some-length",
};

let app: FastifyInstance;
beforeAll(async () => {
  app = await open();
});
afterAll(() => app.close());

describe("the process", () => {
  it("is alive and ready, asked by any name that a machine may use for it", async () => {
    for (const question of ["live", "ready"]) {
      const reply = await app.inject({ url: `/api/v1/health/${question}`, headers: { host: "10.2.3.4:4747" } });
      expect(reply.statusCode).toBe(200);
    }
  });

  it("is not ready while it stops, and alive until it has", async () => {
    isStopping = true;
    expect((await app.inject("/api/v1/health/ready")).statusCode).toBe(503);
    expect((await app.inject("/api/v1/health/live")).statusCode).toBe(200);
    isStopping = false;
  });

  it("is not ready when the database does not answer within a second", async () => {
    const database = { ...test.context, database: { ...test.context.database, getExecutor: () => never } as never };
    const stuck = await anApp(database, { routes: [] });
    const began = performance.now();
    const reply = await stuck.inject("/api/v1/health/ready");
    expect([reply.statusCode, reply.json().status]).toEqual([503, "database-out-of-reach"]);
    expect(performance.now() - began).toBeLessThan(5000);
    await stuck.close();
  });

  it("says that it cannot answer right now when the database is too slow, and not that it is broken", async () => {
    const reply = await app.inject("/api/v1/busy");
    expect([reply.statusCode, reply.json().code, reply.headers["retry-after"]]).toEqual([
      503,
      "server/unavailable",
      "5",
    ]);
  });
});

const never = new Proxy({}, { get: () => () => new Promise(() => {}) });

describe("the log", () => {
  it("tells of each request by its pattern, without a word of what was asked or by whom", async () => {
    lines.length = 0;
    const headers = { "user-agent": "Karis nettleser", "x-forwarded-for": "203.0.113.7", cookie: "s=hemmelig" };
    const reply = await app.inject({
      url: "/api/v1/probe/Kari%20Nordmann?q=Hansen",
      headers,
      remoteAddress: "203.0.113.9",
    });
    await app.inject({ method: "POST", url: "/api/v1/probe", payload: { name: "Ola Nordmann" }, headers });
    await app.inject({ url: "/api/v1/nothing/Kari", headers });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "info", method: "GET", route: "/api/v1/probe/:name", status: 200, reqId: reply.headers["x-request-id"] },
      { level: "info", method: "POST", route: "/api/v1/probe", status: 200 },
      { level: "info", method: "GET", status: 404 },
    ]);
    expect(lines.join("")).not.toMatch(/Kari|Ola|Nordmann|Hansen|203\.0\.113|hemmelig|nettleser/);
  });

  it("tells of a bug under the number that the reader was given, without what somebody wrote", async () => {
    lines.length = 0;
    const failing = await open({ report: undefined as never });
    const reply = await failing.inject("/api/v1/fails");
    await failing.close();
    const bug = lines.map((line) => JSON.parse(line)).find(({ level }) => level === "error");
    expect(bug).toMatchObject({
      reqId: reply.json().params.id,
      err: { code: "22P02", stack: expect.stringContaining("at ") },
    });
    expect(lines.join("")).not.toContain("Nordmann");
  });
});

describe("the metrics", () => {
  it("count requests by route and status, connections and jobs, and the process itself", async () => {
    await app.inject("/api/v1/probe/x");
    const { body, headers } = await app.inject("/api/v1/metrics");
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toMatch(
      /omforent_request_seconds_count\{method="GET",route="\/api\/v1\/probe\/:name",status="2xx"\} \d+/,
    );
    expect(body).toContain('omforent_database_connections{use="busy"} 1');
    expect(body).toContain('omforent_jobs{name="a/b",state="failed"} 2');
    expect(body).toContain("process_resident_memory_bytes");
    expect(body).not.toContain("Kari");
  });

  it("are for this machine only, until there is a public address; then for the token only", async () => {
    const ask = (of: FastifyInstance, remoteAddress: string, headers = {}) =>
      of.inject({ url: "/api/v1/metrics", remoteAddress, headers }).then(({ statusCode }) => statusCode);
    expect(await ask(app, "10.0.0.9")).toBe(404);
    const behind = await open({ settings: published });
    expect(await ask(behind, "127.0.0.1")).toBe(404);
    expect(await ask(behind, "127.0.0.1", { authorization: "Bearer another-token-of-length" })).toBe(404);
    expect(await ask(behind, "10.0.0.9", { authorization: "Bearer a-token-of-some-length" })).toBe(200);
    await behind.close();
  });
});

describe("a server with a public address", () => {
  it("asks browsers to use https only, and one without does not", async () => {
    const behind = await open({ settings: published });
    const reply = await behind.inject({ url: "/api/v1/probe/x", headers: { host: "omforent.osen.no" } });
    expect(reply.headers["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
    expect(reply.headers["permissions-policy"]).toContain("geolocation=()");
    expect((await app.inject("/api/v1/probe/x")).headers["strict-transport-security"]).toBeUndefined();
    await behind.close();
  });
});

describe("a limit", () => {
  const change = (of: FastifyInstance, address = "127.0.0.1", forwarded?: string) =>
    of.inject({
      method: "POST",
      url: "/api/v1/probe",
      payload: { name: "x" },
      remoteAddress: address,
      headers: forwarded ? { "x-forwarded-for": forwarded } : {},
    });
  const statuses = async (count: number, send: () => Promise<{ readonly statusCode: number }>) => {
    const seen: number[] = [];
    for (let n = 0; n < count; n++) seen.push((await send()).statusCode);
    return seen;
  };
  const clear = () => test.asSystem(async (database) => void (await sql`delete from request_counts`.execute(database)));

  it("stops the 121st change of a person within a minute, in all processes together, with a sentence and when to come back", async () => {
    await clear();
    const person = { identify: async () => caseOfficer() };
    const [one, other] = [await open(person), await open(person)];
    expect(new Set(await statuses(60, () => change(one)))).toEqual(new Set([200]));
    expect(new Set(await statuses(60, () => change(other)))).toEqual(new Set([200]));
    const reply = await change(one);
    expect(reply.statusCode).toBe(429);
    expect(reply.headers["content-type"]).toBe("application/problem+json");
    expect(reply.json()).toMatchObject({ code: "request/too-many", message: expect.stringContaining("Vent ") });
    expect(Number(reply.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(reply.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect((await one.inject("/api/v1/probe/x")).statusCode).toBe(200); // reading goes on
    await one.close();
    await other.close();
  });

  it("is for each person by herself, and for each address before sign-in", async () => {
    await clear();
    let actor = caseOfficer("5020");
    const people = await open({ identify: async () => actor });
    await statuses(120, () => change(people));
    expect((await change(people)).statusCode).toBe(429);
    actor = caseOfficer("5058");
    expect((await change(people)).statusCode).toBe(200);
    actor = nobody;
    await statuses(120, () => change(people, "10.0.0.1"));
    expect((await change(people, "10.0.0.1")).statusCode).toBe(429);
    expect((await change(people, "10.0.0.2")).statusCode).toBe(200);
    await people.close();
  });

  it("is not escaped by saying that one is another, and holds for the one behind the proxy, not for the proxy", async () => {
    await clear();
    const unproxied = await open({ identify: async () => nobody });
    let n = 0;
    await statuses(120, () => change(unproxied, "10.0.0.1", `203.0.113.${n++}`));
    expect((await change(unproxied, "10.0.0.1", "203.0.113.250")).statusCode).toBe(429);
    await unproxied.close();
    await clear();
    const proxied = await open({ identify: async () => nobody, settings: published });
    await statuses(120, () => change(proxied, "127.0.0.1", "203.0.113.1"));
    expect((await change(proxied, "127.0.0.1", "203.0.113.1")).statusCode).toBe(429);
    expect((await change(proxied, "127.0.0.1", "203.0.113.2")).statusCode).toBe(200);
    await proxied.close();
  });

  it("on signing in is stricter, and also for what is read there", async () => {
    await clear();
    const guest = await open({ identify: async () => nobody });
    const signIn = () => guest.inject("/api/v1/sign-in/test");
    expect(new Set(await statuses(60, signIn))).toEqual(new Set([200]));
    expect((await signIn()).statusCode).toBe(429);
    await guest.close();
  });

  it("costs reading nothing: nothing is counted", async () => {
    await clear();
    await statuses(5, () => app.inject("/api/v1/probe/x"));
    const counted = await test.asSystem((database) =>
      sql<{ n: bigint }>`select count(*) as n from request_counts`.execute(database),
    );
    expect(counted.rows).toEqual([{ n: 0n }]);
  });

  it("keeps neither address nor person, and is tidied when its time is over", async () => {
    await clear();
    const guest = await open({ identify: async () => nobody });
    await change(guest, "203.0.113.7");
    await guest.close();
    const rows = () =>
      test.asSystem(
        async (database) => (await sql<{ key: string }>`select key from request_counts`.execute(database)).rows,
      );
    expect(JSON.stringify(await rows())).not.toContain("203.0.113");
    await test.asSystem(async (database) => void (await sql`select count_request('over', -1)`.execute(database)));
    expect(await rows()).toHaveLength(2);
    await tidyJob.run(test.context, null);
    await tidyJob.run(test.context, null);
    expect(await rows()).toHaveLength(1);
  });
});
