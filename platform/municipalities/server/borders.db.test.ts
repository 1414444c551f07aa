import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import type { BordersJson } from "../contract.ts";
import { aFeature, aFeatureCollection, aSquare } from "../testing/builders.ts";
import { aTopology } from "../testing/topology.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";

const test = withDatabase();
let app: FastifyInstance;
beforeAll(async () => {
  await loadReferenceFacts(test.context);
  app = await anApp(test.context);
}, 60_000);
afterAll(() => app.close());

const importFile = async (file: unknown, attribution: string | null = "© Kartverket") => {
  const reply = await app.inject({
    method: "POST",
    url: "/api/v1/import/borders",
    payload: { file, attribution },
    headers: { host: "localhost" },
  });
  return { status: reply.statusCode, answer: reply.json() };
};
const borders = (headers: Record<string, string> = {}) =>
  app.inject({ url: "/api/v1/borders", headers: { host: "localhost", ...headers } });
const drawn = async () => (await borders()).json<BordersJson>();

describe("borders", () => {
  it("are none until they have been imported", async () => {
    const reply = await borders();
    expect([reply.statusCode, reply.body]).toEqual([204, ""]);
  });

  it("come in from GeoJSON, with who must be named, and say which municipalities are missing", async () => {
    const { status, answer } = await importFile(
      aFeatureCollection(aFeature("5020"), aFeature("5058", aSquare(10, 63.9))),
    );
    expect(status).toBe(200);
    expect(answer).toMatchObject({ imported: 2, attribution: "© Kartverket" });
    expect(answer.missing).toHaveLength(355);
    expect(await drawn()).toEqual({
      type: "FeatureCollection",
      attribution: "© Kartverket",
      importedAt: test.context.now(),
      features: [
        { type: "Feature", properties: { number: "5020", name: "Osen" }, geometry: aSquare() },
        { type: "Feature", properties: { number: "5058", name: "Åfjord" }, geometry: aSquare(10, 63.9) },
      ],
    });
    const event = (await recordedEvents(test.context)).at(-1);
    expect(event).toMatchObject({ kind: "borders/imported", before: null });
  });

  it("need not be sent again to one who has them", async () => {
    const etag = (await borders()).headers.etag ?? "";
    expect((await borders({ "if-none-match": etag })).statusCode).toBe(304);
  });

  it("come in from TopoJSON and take the place of the earlier ones", async () => {
    const etag = (await borders()).headers.etag ?? "";
    expect((await importFile(aTopology("5020"), "Prøvefil")).answer).toMatchObject({ imported: 1 });
    expect((await drawn()).features.map(({ properties }) => properties.name)).toEqual(["Osen"]);
    expect((await borders({ "if-none-match": etag })).statusCode).toBe(200);
  });

  it.each([
    ["a wrong number", aFeatureCollection(aFeature("5020"), aFeature("1624", aSquare())), "border/file-refused"],
    ["metres for degrees", aFeatureCollection(aFeature("5020", aSquare(291_000, 7_133_000))), "border/file-refused"],
    ["arcs that are not there", { ...aTopology("5020"), arcs: [] }, "border/topology-broken"],
    ["no shapes", { type: "Topology", objects: {}, arcs: [] }, "border/topology-empty"],
    ["something else", { type: "Feature" }, "border/not-features"],
    ["nothing", null, "border/not-features"],
  ])("stay as they were when the file holds %s", async (_what, file, code) => {
    const before = await drawn();
    expect(await importFile(file)).toMatchObject({ status: 422, answer: { code } });
    expect(await drawn()).toEqual(before);
  });

  it("may be as large as an official file: 357 areas of 400 points", async () => {
    const numbers = (await app.inject({ url: "/api/v1/municipalities", headers: { host: "localhost" } })).json<{
      municipalities: { number: string }[];
    }>().municipalities;
    const ring = Array.from({ length: 400 }, (_, index) =>
      [10 + Math.cos(index) / 3, 64 + Math.sin(index) / 3].map((degrees) => Number(degrees.toFixed(6))),
    );
    const area = { type: "Polygon", coordinates: [[...ring, ring[0]]] };
    const file = aFeatureCollection(...numbers.map(({ number }) => aFeature(number, area)));
    const size = JSON.stringify(file).length;
    expect(size).toBeGreaterThan(2 * 1024 * 1024); // above what other routes take
    expect((await importFile(file)).answer).toMatchObject({ imported: 357, missing: [] });
  });

  it("may not be larger than 25 MiB", async () => {
    const reply = await app.inject({
      method: "POST",
      url: "/api/v1/import/borders",
      payload: `{"file":"${"x".repeat(25 * 1024 * 1024)}"}`,
      headers: { host: "localhost", "content-type": "application/json" },
    });
    expect(reply.statusCode).toBe(413);
  });
});
