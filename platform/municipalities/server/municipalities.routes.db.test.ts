import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import type { MunicipalitiesJson, MunicipalityJson, StatisticsJson } from "../contract.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";

const test = withDatabase();
let app: FastifyInstance;
beforeAll(async () => {
  await loadReferenceFacts(test.context);
  app = await anApp(test.context);
}, 60_000);
afterAll(() => app.close());

const get = async <Answer = { readonly code: string; readonly message: string }>(url: string) => {
  const reply = await app.inject({ url, headers: { host: "localhost" } });
  return { status: reply.statusCode, answer: reply.json<Answer>() };
};

describe("GET /api/v1/municipalities", () => {
  it("lists all 357 with their newest population", async () => {
    const { answer } = await get<MunicipalitiesJson>("/api/v1/municipalities");
    expect(answer.municipalities).toHaveLength(357);
    expect(answer.municipalities.find(({ number }) => number === "5020")).toEqual({
      number: "5020",
      name: "Osen",
      county: { number: "50", name: "Trøndelag" },
      languageForm: "bokmål",
      point: [10.6459, 64.2734],
      population: { value: "911", date: "2026-01-01" },
    });
  });
  it("finds Indre Fosen for one who types Rissa, and says why", async () => {
    const { answer } = await get<MunicipalitiesJson>("/api/v1/municipalities?q=rissa");
    expect(answer.municipalities).toMatchObject([
      {
        number: "5054",
        match: { kind: "former-name", text: "Rissa", former: { number: "1624", lastYear: 2017, divided: false } },
      },
    ]);
  });
  it("finds nothing for nothing", async () =>
    expect((await get("/api/v1/municipalities?q=")).answer).toEqual({ municipalities: [] }));
  it("refuses a search text that no name is as long as", async () =>
    expect((await get(`/api/v1/municipalities?q=${"a".repeat(101)}`)).status).toBe(400));
});

describe("GET /api/v1/municipalities/:number", () => {
  it("tells what is known about Osen", async () => {
    const { answer } = await get<MunicipalityJson>("/api/v1/municipalities/5020");
    expect(answer.neighbours.land.map(({ name, direction }) => [name, direction])).toEqual([
      ["Namsos", "north-east"],
      ["Flatanger", "north-east"],
      ["Åfjord", "south-west"],
    ]);
    expect(answer.former).toMatchObject([{ number: "1633", firstYear: null, lastYear: 2017 }]);
    expect(answer.population).toHaveLength(22);
    expect(answer.population.at(-1)).toMatchObject({
      value: "911",
      date: "2026-01-01",
      publishedOn: null,
      source: { publisher: "Statistisk sentralbyrå", table: "07459", licence: "CC BY 4.0" },
    });
    expect(answer.approximateBefore).toBeNull();
  });
  it.each([
    ["1580", "2024-01-01"],
    ["1875", "2020-01-01"],
    ["5055", "2020-01-01"],
  ])("says that the figures of %s before %s are estimates", async (number, date) => {
    const { answer } = await get<MunicipalityJson>(`/api/v1/municipalities/${number}`);
    expect(answer.approximateBefore).toBe(date);
    expect(answer.population.every((one) => one.approximate === one.date < date)).toBe(true);
  });
  it("names today's number to one who asks for Rissa's, in the reader's language", async () => {
    const { status, answer } = await get("/api/v1/municipalities/1624?lang=nn");
    expect(status).toBe(422);
    expect(answer.message).toBe(
      "Rissa (1624) er ikkje lenger ein eigen kommune eller har fått nytt nummer. Bruk 5054 Indre Fosen.",
    );
  });
  it.each(["9999", "%3Cb%3E", "abc"])("does not know %s", async (number) =>
    expect(await get(`/api/v1/municipalities/${number}`)).toMatchObject({
      status: 404,
      answer: { code: "municipality/not-found" },
    }),
  );
});

describe("GET /api/v1/statistics", () => {
  const values = async (query: string) =>
    (await get<StatisticsJson>(`/api/v1/statistics?${query}`)).answer.statistics.map(
      ({ participant, date, value }) => `${participant} ${date} ${value}`,
    );
  it("gives population by participant and date", async () =>
    expect(await values("participants=5054,5020&from=2025&to=2026")).toEqual([
      "5054 2025-01-01 10042",
      "5054 2026-01-01 10006",
      "5020 2025-01-01 891",
      "5020 2026-01-01 911",
    ]));
  it("counts a year as all its days, and a date as itself", async () => {
    expect(await values("participants=5020&from=2026-01-02")).toEqual([]);
    expect(await values("participants=5020&from=2026-01-01&to=2026-01-01")).toEqual(["5020 2026-01-01 911"]);
  });
  it("gives a county the sum of its municipalities and says so", async () => {
    const { answer } = await get<StatisticsJson>("/api/v1/statistics?participants=50&from=2026&measure=population-0-5");
    const parts = await get<MunicipalitiesJson>("/api/v1/municipalities");
    const ids = parts.answer.municipalities.filter(({ county }) => county.number === "50").map(({ number }) => number);
    const each = await get<StatisticsJson>(
      `/api/v1/statistics?participants=${ids.join()}&from=2026&measure=population-0-5`,
    );
    const sum = each.answer.statistics.reduce((total, { value }) => total + Number(value), 0);
    expect(answer.statistics).toMatchObject([
      { value: String(sum), derived: "sum-of-municipalities", participant: "50" },
    ]);
  });
  it.each([
    ["participants=5020&measure=ghosts", 422, "statistic/unknown-measure"],
    ["participants=1624", 422, "statistic/participants-refused"],
    ["participants=99", 422, "statistic/participants-refused"],
    ["participants=5020&from=2026-02-30", 422, "date/not-a-date"],
    [`participants=${Array(401).fill("5020").join()}`, 422, "statistic/too-many-participants"],
    ["measure=population", 400, "request/invalid"],
  ])("refuses ?%s", async (query, status, code) =>
    expect(await get(`/api/v1/statistics?${query}`)).toMatchObject({ status, answer: { code } }),
  );
});

describe("GET /api/v1/measures", () => {
  it("gives the common measures first", async () => {
    const { answer } = await get<{ readonly measures: readonly { readonly id: string }[] }>("/api/v1/measures");
    expect(answer.measures).toHaveLength(10);
    expect(answer.measures[0]).toMatchObject({ id: "population", names: { nb: "folketall" }, owner: null });
  });
});
