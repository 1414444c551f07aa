import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import type {
  CooperationDetailWire,
  CooperationListWire,
  FormListWire,
  ImportListResultWire,
  ImportPreviewWire,
  SavedCooperationWire,
  ServiceListWire,
} from "../contract.ts";
import { cooperationListWire } from "../contract.ts";

const test = withDatabase({ now: "2026-11-23T12:00:00.000Z", holds: "facts" });
const bugs: unknown[] = [];
let app: FastifyInstance;
beforeAll(async () => {
  app = await anApp(test.context, { report: (_id, error) => bugs.push(error) });
}, 60_000);
afterAll(() => app.close());

type Problem = { readonly code: string; readonly message: string; readonly because?: readonly Problem[] };
const ask = async <Answer = Problem>(method: "GET" | "POST" | "PATCH", path: string, payload?: object) => {
  const reply = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { host: "localhost" },
    ...(payload ? { payload } : {}),
  });
  return { status: reply.statusCode, answer: reply.json<Answer>(), headers: reply.headers };
};

describe("the list", () => {
  it("is what its description says, though it is sent as the database holds it", async () => {
    const { status, answer, headers } = await ask<CooperationListWire>("GET", "/cooperations");
    expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
    expect(cooperationListWire.parse(answer)).toEqual(answer);
    expect(answer.total).toBe(35);
  });

  it("is narrowed by everything at once", async () => {
    const query = "/cooperations?form=iks&service=renovasjon&partner=5020&county=50&q=avfall";
    const { answer } = await ask<CooperationListWire>("GET", query);
    expect(answer.cooperations.map(({ id }) => id)).toEqual(["mna-iks"]);
  });

  it("refuses a form that is none", async () =>
    expect((await ask("GET", "/cooperations?form=klubb")).status).toBe(400));
});

describe("one cooperation", () => {
  it("comes with every field, its sources and what is not known", async () => {
    const { answer } = await ask<CooperationDetailWire>("GET", "/cooperations/lina");
    expect(answer.fields.participants.shown?.value).toEqual({ participants: [], complete: false, count: 13 });
    expect(answer.unknown).toContain("participants");
    expect(answer.sources.map(({ title }) => title)).toEqual([
      "Fra en til tre legevakter (Namdalsavisa)",
      "Ønsker flere avklaringer (Namdalsavisa)",
    ]);
    expect(answer.keyHistory).toMatchObject([{ sentence: null, status: "agreed" }]);
  });

  it("is not found in words", async () =>
    expect(await ask("GET", "/cooperations/finnes-ikke?lang=nn")).toMatchObject({
      status: 404,
      answer: { message: "Samarbeidet «finnes-ikke» finst ikkje. Det kan vere skrive feil i adressa." },
    }));
});

describe("what a person says", () => {
  it("is registered, corrected and answered for, each naming the version it saw", async () => {
    const participants = [{ participant: "Osen" }, { participant: "Rissa" }];
    const registered = await ask<SavedCooperationWire>("POST", "/cooperations", {
      name: "Felles <b>arkiv</b>",
      participants,
    });
    expect(registered).toMatchObject({ status: 201, answer: { version: 1 } });
    const { id } = registered.answer;
    expect(registered.headers.location).toBe(`/api/v1/cooperations/${id}`);
    expect(await ask("PATCH", `/cooperations/${id}`, { version: 1, form: "ko" })).toMatchObject({
      status: 200,
      answer: { version: 2 },
    });
    expect(await ask("PATCH", `/cooperations/${id}`, { version: 1, form: "iks" })).toMatchObject({
      status: 409,
      answer: {
        code: "cooperation/conflict",
        because: [{ code: "cooperation/conflict-field", message: "Deres: «iks». Nå står det: «ko»." }],
      },
    });
    const answer = { version: 2, answer: "ended", endedOn: "2025-06" };
    expect(await ask("POST", `/cooperations/${id}/existence`, answer)).toMatchObject({
      status: 200,
      answer: { version: 3 },
    });
    const { summary } = (await ask<CooperationDetailWire>("GET", `/cooperations/${id}`)).answer;
    expect(summary).toMatchObject({ name: "Felles <b>arkiv</b>", lifeCycle: { state: "ended", endedOn: "2025-06" } });
  });

  it("is refused with every reason in words", async () => {
    const participants = [{ participant: "Åfjor" }];
    const { status, answer } = await ask("POST", "/cooperations", {
      name: "",
      participants,
      yearlyCost: { amount: "mye" },
    });
    expect(status).toBe(422);
    expect(answer.because?.map(({ code }) => code)).toEqual([
      "cooperation/name-missing",
      "cooperation/unknown-participant",
      "cooperation/cost-not-money",
    ]);
    expect(answer.because?.[1]?.message).toContain("Nærmeste kjente navn: Åfjord");
  });
});

describe("a municipality's own list", () => {
  const contentBase64 = Buffer.from(
    "Navn;Deltakere;Kostnad\nA-kontoret;Osen og Åfjor;mye\nB-kontoret;Osen, Åfjord;1 200\n",
  ).toString("base64");
  const file = { fileName: "liste.csv", contentBase64 };

  it("is shown with the column and the letter of each fault", async () => {
    const { answer } = await ask<ImportPreviewWire>("POST", "/cooperations/import/preview", file);
    expect(answer.counts).toEqual({ new: 1, duplicate: 0, error: 1 });
    expect(answer.mapping).toEqual({ name: 0, participants: 1, cost: 2 });
    expect(answer.lines[0]?.errors).toMatchObject([
      { code: "cooperation/cost-not-money", column: "cost", columnLetter: "C" },
      {
        code: "cooperation/unknown-participant",
        column: "participants",
        columnLetter: "B",
        params: { nearest: "Åfjord" },
      },
    ]);
    expect(answer.lines[1]).toMatchObject({
      line: 3,
      status: "new",
      participants: ["Osen", "Åfjord"],
      cost: "1200.00",
    });
  });

  it("may be larger than other requests", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `Ordning nr ${index}z;Osen;${"x".repeat(1500)}`);
    const large = Buffer.from(["Navn;Deltakere;Merknad", ...rows].join("\n")).toString("base64");
    const sent = { fileName: "stor.csv", contentBase64: large };
    const { status, answer } = await ask<ImportPreviewWire>("POST", "/cooperations/import/preview", sent);
    expect([status, answer.lines.length]).toEqual([200, 1000]);
  });

  it("is imported", async () => {
    const { status, answer } = await ask<ImportListResultWire>("POST", "/cooperations/import", file);
    expect(status).toBe(201);
    expect(answer).toMatchObject({ imported: [{ line: 3, name: "B-kontoret" }], skipped: [2] });
  });

  it("has an empty form to begin with, as CSV and as Excel", async () => {
    const get = (ending: string) =>
      app.inject({ url: `/api/v1/cooperations/import/template.${ending}`, headers: { host: "localhost" } });
    expect((await get("csv")).body.startsWith("\ufeffNavn;Organisasjonsform;")).toBe(true);
    expect((await get("xlsx")).rawPayload.subarray(0, 2).toString()).toBe("PK");
  });
});

describe("the words to choose among", () => {
  it("are the legal forms, with what is repealed", async () => {
    const { answer } = await ask<FormListWire>("GET", "/forms");
    expect(answer.forms.filter(({ repealed }) => repealed).map(({ id }) => id)).toEqual(["paragraf27", "samkommune"]);
  });

  it("are the KOSTRA functions and the services in use", async () => {
    const { answer } = await ask<ServiceListWire>("GET", "/services");
    expect(answer.functions.find(({ code }) => code === "244")?.name).toBe("Barneverntjeneste");
    expect(answer.functions.find(({ code }) => code === "355")?.name).toBeNull();
    expect(answer.words[0]).toEqual({ text: "regionråd", cooperations: 5 });
  });
});

it("met no bug", () => expect(bugs).toEqual([]));
