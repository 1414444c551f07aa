import { expect as value } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { readCalendar } from "../../bodies/domain/index.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { type Actor, nobody } from "../../kernel/domain/actor.ts";
import type {
  InfluenceWire,
  MatterListWire,
  MatterStartWire,
  RightsWire,
  WaitingWire,
  YearWheelWire,
} from "../contract.ts";
import { day } from "../testing/a-matter.ts";
import {
  aWrittenDecision,
  aWrittenMatter,
  councilOf,
  decided,
  formannskapOf,
  osenOfficer,
  secretaryOf,
  sentOut,
} from "../testing/a-sent-matter.ts";
import { giveView } from "./answers/give-view.ts";

const test = withDatabase({ holds: "facts" });
const osen = secretaryOf("5020");

let app: FastifyInstance;
let actor: Actor = nobody;
let open: string;
let adopted: string;

beforeAll(async () => {
  app = await anApp(test.context, { identify: async () => actor });
  const meeting = async (body: string, date: string, paperDeadline: string | null) => {
    actor = osen;
    const { version } = (await app.inject({ url: `/api/v1/bodies/${body}`, headers: { host: "localhost" } })).json();
    const payload = { version, date, paperDeadline };
    const reply = await app.inject({
      method: "POST",
      url: `/api/v1/bodies/${body}/meetings`,
      headers: { host: "localhost" },
      payload,
    });
    expect(reply.statusCode, reply.body).toBe(200);
    actor = nobody;
  };
  await meeting(formannskapOf("5020"), "2026-10-22", "2026-10-12");
  await meeting(councilOf("5020"), "2026-11-12", "2026-11-02");
  open = await sentOut(test.context);
  adopted = await sentOut(test.context, { title: "Vedtatt sak" });
  for (const one of ["5020", "5058"])
    await decided(test.context, aWrittenDecision(adopted, { body: councilOf(one) }), secretaryOf(one));
  const view = {
    matter: open,
    body: formannskapOf("5020"),
    version: 1,
    on: day("2026-03-01"),
    text: "Vi mener",
    proposedText: null,
    byParty: [],
    attachments: [],
  };
  value(await giveView(test.context, view, osenOfficer));
}, 120_000);
afterAll(() => app.close());

async function get<Body>(url: string): Promise<Body> {
  const reply = await app.inject({ url: `/api/v1${url}`, headers: { host: "localhost" } });
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
  return reply.json();
}

describe("the list of matters", () => {
  const ids = async (query: string) =>
    (await get<MatterListWire>(`/matters${query}`)).matters.map(({ id }) => id).sort();

  it("is by cooperation, participant, body and state", async () => {
    const both = [open, adopted].sort();
    expect(await ids("")).toEqual(both);
    expect(await ids("?cooperation=nav-nord-fosen&participant=5058&body=5020-kommunestyre")).toEqual(both);
    expect(await ids("?state=adopted")).toEqual([adopted]);
    expect(await ids("?state=open")).toEqual([open]);
    expect(await ids("?participant=0301")).toEqual([]);
    expect(await get<MatterListWire>("/matters?state=adopted")).toMatchObject({
      total: 1,
      matters: [{ decides: 2, for: 2, against: 0, missing: 0, cooperation: { name: expect.stringContaining("NAV") } }],
    });
  });
});

describe("what waits", () => {
  it("for a body is what it has not answered, with its meetings", async () => {
    const council = await get<{ waiting: WaitingWire[]; meetings: object[] }>("/bodies/5020-kommunestyre/waiting");
    expect(council.waiting).toMatchObject([{ matter: open, asks: "decision", until: "2026-11-30", again: false }]);
    expect(council.meetings).toMatchObject([{ date: "2026-11-12", papers: { date: "2026-11-02", from: "stated" } }]);
    expect((await get<{ waiting: WaitingWire[] }>("/bodies/5020-formannskap/waiting")).waiting).toEqual([]);
  });

  it("for a municipality is what waits for each of its bodies", async () => {
    const { waiting, name } = await get<{ waiting: WaitingWire[]; name: string }>("/municipalities/5058/waiting");
    expect(name).toBe("Åfjord");
    expect(waiting.map(({ body, asks }) => [body, asks])).toEqual([
      ["5058-formannskap", "recommendation"],
      ["5058-kommunedirektor", "recommendation"],
      ["5058-kommunestyre", "decision"],
    ]);
  });
});

describe("the year's wheel", () => {
  it("holds the law's days, the meetings, and every matter's days, in order", async () => {
    const { days, name } = await get<YearWheelWire>("/municipalities/5020/year-wheel?year=2026");
    expect(name).toBe("Osen");
    expect(days.map(({ date }) => date ?? "9999")).toEqual(days.map(({ date }) => date ?? "9999").toSorted());
    const ofMatter = days
      .filter(({ about }) => about === open)
      .map(({ date, what, body }) => `${date} ${what} ${body?.id ?? ""}`.trim());
    expect(ofMatter).toEqual([
      "2026-10-15 views",
      "2026-11-02 case-paper 5020-kommunestyre",
      "2026-11-12 meeting 5020-kommunestyre",
      "2026-11-30 final",
    ]);
    expect(days.filter(({ kind }) => kind === "meeting").map(({ date, what }) => `${date} ${what}`)).toEqual([
      "2026-10-12 papers",
      "2026-10-22 meeting",
      "2026-11-02 papers",
      "2026-11-12 meeting",
    ]);
    expect(days.find(({ about }) => about === "budget-adopted")).toMatchObject({
      date: "2026-12-31",
      clause: { citation: { section: "§ 14-3 første ledd" } },
      words: { nb: expect.any(String) },
    });
    expect(days.some(({ kind, cooperation }) => kind === "law" && cooperation !== null)).toBe(true);
  });

  it("can be followed in a calendar, which our own reader reads: the same days, in the reader's language", async () => {
    const { days } = await get<YearWheelWire>("/municipalities/5020/year-wheel?year=2026");
    const feed = async (lang: string) =>
      app.inject({
        url: `/api/v1/municipalities/5020/year-wheel.ics?year=2026&lang=${lang}`,
        headers: { host: "localhost" },
      });
    const reply = await feed("nb");
    expect(reply.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    const { events, unread } = value(readCalendar(reply.body));
    expect(unread).toEqual([]);
    const dated = days.filter(({ date }) => date !== null);
    expect(events.map(({ date }) => date)).toEqual(dated.map(({ date }) => date));
    const titles = events.map(({ title }) => title).join("\n");
    expect(titles).toContain("Osen kommunestyre behandler: Ny fordelingsnøkkel for NAV");
    expect(titles).not.toContain("wheel.");
    expect(
      value(readCalendar((await feed("en")).body))
        .events.map(({ title }) => title)
        .join("\n"),
    ).toContain("Osen kommunestyre treats: Ny");
  });

  it("of a year to come has the law's days and no matter's", async () => {
    const { days } = await get<YearWheelWire>("/municipalities/5020/year-wheel?year=2030");
    expect(days.filter(({ kind }) => kind === "matter")).toEqual([]);
    expect(days.find(({ about }) => about === "budget-adopted")?.date).toBe("2030-12-31");
  });
});

describe("influence", () => {
  it("is a map of who decides what by form, and figures that lead back to matters and views", async () => {
    const { map, measured, titles, form } = await get<InfluenceWire>(
      "/cooperations/nav-nord-fosen/influence?participant=5020",
    );
    expect(map).toHaveLength(8);
    expect(map.every(({ agreed, gap }) => agreed === null && (form !== null || gap === null))).toBe(true);
    expect(measured.map(({ participant, name }) => [participant, name])).toEqual([
      ["5020", "Osen"],
      ["5058", "Åfjord"],
    ]);
    expect([...(measured[0]?.matters ?? [])].sort()).toEqual([open, adopted].sort());
    expect(measured[0]).toMatchObject({
      views: { unanswered: [expect.stringMatching(/^mv-/)] },
    });
    const inCompany = await get<InfluenceWire>("/cooperations/mna-iks/influence?participant=5020");
    expect(inCompany.map.find(({ decision }) => decision === "budget")).toMatchObject({
      decides: { kind: "law", body: "iks-representantskap", words: { nb: "Representantskapet i selskapet" } },
      decidesReach: "company",
      clause: { citation: { section: "§ 18" } },
    });
    expect(titles.map(({ matter }) => matter).sort()).toEqual([open, adopted].sort());
  });

  it("has rights with what they take and where they stand", async () => {
    const { rights, clauses, form } = await get<RightsWire>("/cooperations/mna-iks/rights");
    expect(form).toBe("iks");
    expect(rights.length).toBeGreaterThan(0);
    expect(rights.every(({ clause, takes }) => clause.kind === "law" && takes.nb.length > 0)).toBe(true);
    expect(clauses.length).toBeGreaterThan(0);
  });
});

describe("a new matter", () => {
  it("begins with today's participants, their usual way, and what the law says of a budget", async () => {
    actor = osenOfficer;
    const start = await get<MatterStartWire>("/cooperations/nav-nord-fosen/matter-start?kind=budget");
    actor = nobody;
    expect(start.holders).toEqual([{ holder: "municipality:5020", name: "Kommune 5020" }]);
    expect(start.participations.map(({ participant }) => participant).sort()).toEqual(["5020", "5058"]);
    expect(start.participations.find(({ participant }) => participant === "5020")?.path).toEqual(
      aWrittenMatter().participations[0]?.path,
    );
    expect(start.minimums).toMatchObject([
      { what: "public-before-council", days: 14, clause: { citation: { section: "§ 14-3 fjerde ledd" } } },
      { what: "hearing", days: 84, clause: null },
    ]);
    expect((await get<MatterStartWire>("/cooperations/nav-nord-fosen/matter-start?kind=budget")).holders).toEqual([]);
  });
});
