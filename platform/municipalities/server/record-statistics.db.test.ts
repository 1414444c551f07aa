import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator } from "../../kernel/domain/actor.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import type { MeasureJson, StatisticsJson } from "../contract.ts";
import { figuresOf } from "../domain/index.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";
import { readStatistics } from "./read-statistics.ts";
import type { MunicipalityTables } from "./tables.ts";

const test = withDatabase();
let app: FastifyInstance;
let cases = "";
beforeAll(async () => {
  await loadReferenceFacts(test.context);
  app = await anApp(test.context);
  const defined = await post<MeasureJson>("/api/v1/measures", {
    names: { nb: "antall saker", nn: "talet på saker", en: "number of cases" },
    units: { nb: "sak", nn: "sak", en: "case" },
    owner: "barnevern-fosen",
    wholeNumbers: true,
  });
  expect(defined.status).toBe(201);
  cases = defined.answer.id;
}, 60_000);
afterAll(() => app.close());

type Refused = {
  readonly code: string;
  readonly because?: readonly { readonly code: string; readonly path: string }[];
};
const post = async <Answer = Refused>(url: string, payload: object) => {
  const reply = await app.inject({ method: "POST", url, payload, headers: { host: "localhost" } });
  return { status: reply.statusCode, answer: reply.json<Answer>() };
};
const record = (values: readonly object[], rest: object = {}) =>
  post("/api/v1/statistics", { source: "Barnevernets årsmelding 2025", publishedOn: "2026-02-20", values, ...rest });
const aValue = (own: object = {}) => ({ measure: cases, participant: "5020", date: "2025-12-31", value: "12", ...own });
const kept = async (participants: string, measure = cases) => {
  const url = `/api/v1/statistics?participants=${participants}&measure=${measure}&from=2024`;
  return (await app.inject({ url, headers: { host: "localhost" } })).json<StatisticsJson>().statistics;
};
const lastEvent = async () => (await recordedEvents(test.context)).at(-1);

describe("recording figures of a cooperation's own measure", () => {
  it("keeps the figure with its source and who recorded it when, and tells it as an event", async () => {
    expect(await record([aValue()])).toEqual({ status: 200, answer: { recorded: 1, corrected: 0, unchanged: 0 } });
    expect(await kept("5020")).toMatchObject([
      {
        value: "12",
        publishedOn: "2026-02-20",
        source: { title: "Barnevernets årsmelding 2025" },
        recordedBy: operator.name,
        recordedAt: test.context.now(),
        corrections: 0,
        approximate: false,
      },
    ]);
    expect(await lastEvent()).toMatchObject({
      kind: "statistics/recorded",
      actor: { id: operator.id },
      after: { values: [[cases, "5020", "2025-12-31", "12"]] },
    });
  });

  it("changes nothing when the same figure is recorded again", async () => {
    const before = await lastEvent();
    expect((await record([aValue()])).answer).toEqual({ recorded: 0, corrected: 0, unchanged: 1 });
    expect(await lastEvent()).toEqual(before);
  });

  it("corrects only with a reason, and keeps the earlier figure as history", async () => {
    expect((await record([aValue({ value: "13" })])).answer).toMatchObject({
      because: [{ code: "statistic/reason-missing", path: "values/0" }],
    });
    const corrected = await record([aValue({ value: "13" })], {
      reason: "Én sak var glemt",
      source: "Rettet årsmelding",
    });
    expect(corrected.answer).toEqual({ recorded: 0, corrected: 1, unchanged: 0 });
    expect(await kept("5020")).toMatchObject([{ value: "13", corrections: 1, source: { title: "Rettet årsmelding" } }]);
    const history = await test.context.database
      .withTables<MunicipalityTables>()
      .selectFrom("replaced_statistics")
      .innerJoin("statistic_sources", "statistic_sources.id", "replaced_statistics.source")
      .select(["value", "reason", "title", "replaced_by"])
      .execute();
    expect(history).toEqual([
      { value: "12", reason: "Én sak var glemt", title: "Barnevernets årsmelding 2025", replaced_by: operator.name },
    ]);
    expect(await lastEvent()).toMatchObject({
      before: [[cases, "5020", "2025-12-31", "12"]],
      reason: "Én sak var glemt",
    });
  });

  it("records all or none, with a reason for each wrong figure", async () => {
    const before = await lastEvent();
    const refused = await record([
      aValue({ participant: "5058" }),
      aValue({ participant: "1624" }),
      aValue({ value: "-1" }),
      aValue({ date: "i fjor" }),
      aValue({ participant: "5057", value: "3" }),
      aValue({ participant: "5057", value: "4" }),
    ]);
    expect(refused.status).toBe(422);
    expect(refused.answer.because?.map(({ code, path }) => [code, path])).toEqual([
      ["municipality/no-longer-in-use", "values/1/participant"],
      ["statistic/negative", "values/2/value"],
      ["date/not-a-date", "values/3/date"],
      ["statistic/twice", "values/5"],
    ]);
    expect(await kept("5057,5058")).toEqual([]);
    expect(await lastEvent()).toEqual(before);
  });

  it.each([
    [{ source: "  " }, "statistic/source-missing"],
    [{ publishedOn: "2026-03-02" }, "statistic/published-in-the-future"],
    [{ publishedOn: "nylig" }, "date/not-a-date"],
  ])("refuses %j", async (rest, code) => expect((await record([aValue()], rest)).answer).toMatchObject({ code }));

  it("takes ten thousand lines", async () => {
    const values = Array.from({ length: 10_000 }, (_, index) =>
      aValue({ participant: `cooperation:${index}`, value: String(index) }),
    );
    expect((await record(values)).answer).toMatchObject({ recorded: 10_000 });
  });

  it("never keeps a text that it was given as anything but text", async () => {
    const source = "'; drop table statistics; -- <script>alert(1)</script> {{value}}";
    expect((await record([aValue({ participant: "5058" })], { source })).status).toBe(200);
    expect(await kept("5058")).toMatchObject([{ source: { title: source } }]);
  });
});

describe("recording population", () => {
  const population = (own: object) => aValue({ measure: "population", date: "2026-01-01", value: "912", ...own });
  it("lets the public source's figure stand", async () => {
    const refused = await record([population({})], { reason: "Vi har telt selv" });
    expect(refused.answer.because).toMatchObject([{ code: "statistic/reference-stands", path: "values/0" }]);
    expect(await kept("5020", "population")).toMatchObject([{}, {}, { value: "911", recordedBy: null }]);
  });
  it("takes a figure in place of an estimate, and a key may then read it", async () => {
    const wanted = { measure: "population", participants: ["1580"], from: "2023", to: "2023" };
    const figures = async () => {
      const statistics = await readStatistics(test.context, wanted, operator);
      return statistics.ok ? figuresOf(statistics.value) : null;
    };
    expect(await figures()).toEqual([]);
    const haram = population({ participant: "1580", date: "2023-01-01", value: "9300" });
    expect((await record([haram], { reason: "Kommunens egen telling" })).answer).toMatchObject({ corrected: 1 });
    expect(await figures()).toMatchObject([{ date: "2023-01-01", value: { n: 9300n, d: 1n } }]);
  });
});

describe("defining a measure", () => {
  it("refuses a word that already means something, and tells what is defined as an event", async () => {
    const draft = { names: { nb: "Antall saker" }, units: { nb: "stykk" }, owner: "barnevern-fosen" };
    expect((await post("/api/v1/measures", draft)).answer).toMatchObject({ code: "measure/word-taken" });
    const other = await post<MeasureJson>("/api/v1/measures", { ...draft, owner: "legevakt" });
    expect(other).toMatchObject({ status: 201, answer: { owner: "legevakt", names: { en: "Antall saker" } } });
    expect(await lastEvent()).toMatchObject({ kind: "measure/defined", subject: `measure:${other.answer.id}` });
  });
  it("shows each cooperation the common measures and its own", async () => {
    const ids = async (owner: string) => {
      const reply = await app.inject({ url: `/api/v1/measures?owner=${owner}`, headers: { host: "localhost" } });
      return reply.json<{ measures: MeasureJson[] }>().measures.map(({ id }) => id);
    };
    expect(await ids("barnevern-fosen")).toContain(cases);
    expect(await ids("another")).toHaveLength(10);
  });
});

describe("importing figures from CSV", () => {
  const importCsv = (csv: string, rest: object = {}) =>
    post("/api/v1/import/statistics", { csv, source: "Regneark fra legevakta", ...rest });

  it("reads names, Norwegian numbers and dates, and any order of columns", async () => {
    const csv =
      "\ufeffKommune;Dato;Grunnlagstall;Verdi\r\nOsen;31.12.2024;Antall saker;1\u00a0250\r\n5057;31.12.2024;antall saker;7\r\n";
    // Two cooperations use the name, so the id is needed.
    expect((await importCsv(csv)).answer.because).toMatchObject([
      { code: "statistic/ambiguous-measure", path: "lines/2/measure" },
      {},
    ]);
    expect((await importCsv(csv.replaceAll(/antall saker/gi, cases))).answer).toMatchObject({ recorded: 2 });
    expect((await kept("5020"))[0]).toMatchObject({ date: "2024-12-31", value: "1250" });
  });
  it("reads commas and quotes", async () => {
    const csv = `measure,participant,date,value\n"${cases}","5054","2024-12-31","3"\n`;
    expect((await importCsv(csv)).answer).toMatchObject({ recorded: 1 });
  });
  it("names each wrong line", async () => {
    const csv = `measure;kommune;dato;verdi\n${cases};Rissa;2024-12-31;1\n${cases};Osen;2024-12-31;1\n${cases};Våler;2024-12-31;1\n`;
    expect((await importCsv(csv)).answer.because).toMatchObject([
      { code: "municipality/no-longer-in-use", path: "lines/2/participant" },
      { code: "municipality/ambiguous", path: "lines/4/participant" },
    ]);
  });
  it.each([
    ["", "statistic/csv-empty"],
    ["measure;kommune;dato;verdi\n", "statistic/csv-empty"],
    ["measure;kommune;dato\nx;y;z\n", "statistic/csv-column-missing"],
    ['measure;kommune;dato;verdi\n"x;y;z\n', "statistic/csv-unreadable"],
  ])("refuses %j", async (csv, code) => expect((await importCsv(csv)).answer).toMatchObject({ code }));
});
