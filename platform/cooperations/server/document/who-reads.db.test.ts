import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { type Actor, nobody, operator } from "../../../kernel/domain/actor.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { aPerson, caseOfficer } from "../../../kernel/testing/people.ts";
import { confidential, sent, written } from "../../testing/a-document.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });

const people: Readonly<Record<string, Actor>> = {
  "the one who wrote it": caseOfficer(),
  "a reader of the municipality": aPerson("reader", "municipality:5020"),
  "the municipality's archivist": aPerson("archivist", "municipality:5020"),
  "a council member of the municipality": aPerson("council-member", "municipality:5020"),
  "the municipality's administrator": aPerson("municipality-administrator", "municipality:5020"),
  "the host's case officer": aPerson("case-officer", "municipality:5057"),
  "another municipality's chief executive": aPerson("chief-executive", "municipality:5058"),
  "another municipality's council member": aPerson("council-member", "municipality:5058"),
  "the cooperation's officer": aPerson("cooperation-officer", "cooperation:kemnerkontoret-for-fosen"),
  "the installation's administrator": aPerson("installation-administrator", "installation"),
  "the operator": operator,
  "the public": nobody,
};
const names = Object.keys(people);
const others = names.slice(3);
const insiders = names.slice(0, 3);

const about = { cooperationId: "kemnerkontoret-for-fosen", title: "Hemmelig tittel", text: "Hemmelig tekst" };
let app: FastifyInstance;
let draft: string;
let open: string;
let withheld: string;

beforeAll(async () => {
  app = await anApp(test.context, {
    identify: async (request) => people[decodeURIComponent(String(request.headers["x-person"]))] ?? nobody,
  });
  draft = (await written(test.context, about)).id;
  open = (await sent(test.context, { draft: { ...about, title: "Åpen tittel", text: "Åpen tekst" } })).id;
  const recipients = ["municipality:5058", "council:5058"];
  withheld = (await sent(test.context, { draft: about, sending: { recipients, withhold: confidential } })).id;
}, 60_000);
afterAll(() => app.close());

const get = (person: string, path: string) =>
  app.inject({ url: `/api/v1${path}`, headers: { host: "localhost", "x-person": encodeURIComponent(person) } });
const list = async (person: string) => {
  const reply = await get(person, "/cooperations/kemnerkontoret-for-fosen/documents");
  return reply.json<{ documents: { id: string; title: string | null }[] }>().documents;
};

/** What the database itself shows somebody, past every policy of the program. */
const inDatabase = async (person: string, id: string) => {
  const seen = await inTransaction(test.context, people[person] ?? nobody, async (tx) => {
    const documents = await sql<{ n: bigint }>`select count(*) as n from documents where id = ${id}`.execute(tx);
    const contents = await sql<{
      n: bigint;
    }>`select count(*) as n from document_contents where document = ${id}`.execute(tx);
    return { ok: true, value: [Number(documents.rows[0]?.n), Number(contents.rows[0]?.n)] };
  });
  return seen.ok ? seen.value : null;
};

describe("a draft", () => {
  it.each(insiders)("is read by %s", async (person) => {
    const reply = await get(person, `/documents/${draft}`);
    expect(reply.json()).toMatchObject({ title: "Hemmelig tittel", text: "Hemmelig tekst", sent: null });
    expect((await list(person)).map(({ id }) => id)).toContain(draft);
    expect(await inDatabase(person, draft)).toEqual([1, 1]);
  });

  it.each(others)("does not exist for %s, neither through a route nor in the database", async (person) => {
    for (const path of [`/documents/${draft}`, `/documents/${draft}/text`]) {
      const reply = await get(person, path);
      expect([reply.statusCode, reply.json().code]).toEqual([404, "document/not-found"]);
      expect(reply.body).not.toContain("Hemmelig");
    }
    expect((await list(person)).map(({ id }) => id)).not.toContain(draft);
    expect(await inDatabase(person, draft)).toEqual([0, 0]);
  });

  it.each(others)("is answered to %s as one that never was", async (person) => {
    const never = (await get(person, "/documents/d-222222222222")).json();
    const hidden = (await get(person, `/documents/${draft}`)).json();
    expect({ ...hidden, params: null }).toEqual({ ...never, params: null });
  });

  it.each(others)("cannot be changed, withdrawn or sent by %s", async (person) => {
    const ask = (method: "PATCH" | "DELETE" | "POST", path: string, payload: object) =>
      app.inject({
        method,
        url: `/api/v1/documents/${draft}${path}`,
        headers: { host: "localhost", "x-person": encodeURIComponent(person) },
        payload,
      });
    const change = { version: 1, kind: "note", title: "Kapret", text: "" };
    const sending = { version: 1, recipients: ["municipality:5058"] };
    expect((await ask("PATCH", "", change)).statusCode).toBe(404);
    expect((await ask("DELETE", "", { version: 1 })).statusCode).toBe(404);
    expect((await ask("POST", "/sending", sending)).statusCode).toBe(404);
  });

  it("is read but not changed by those inside who do not write", async () => {
    const reply = await app.inject({
      method: "DELETE",
      url: `/api/v1/documents/${draft}`,
      headers: { host: "localhost", "x-person": encodeURIComponent("the municipality's archivist") },
      payload: { version: 1 },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, "document/not-allowed"]);
  });
});

describe("what is sent openly", () => {
  it.each(names)("is read by %s", async (person) => {
    const reply = await get(person, `/documents/${open}`);
    expect(reply.json()).toMatchObject({ title: "Åpen tittel", text: "Åpen tekst", holderName: "Kommune 5020" });
    expect(await inDatabase(person, open)).toEqual([1, 1]);
  });
});

describe("what is withheld", () => {
  const receivers = ["another municipality's chief executive", "another municipality's council member"];
  const outside = others.filter((person) => !receivers.includes(person));

  it.each([...insiders, ...receivers])("is read by %s", async (person) =>
    expect((await get(person, `/documents/${withheld}`)).json()).toMatchObject({ text: "Hemmelig tekst" }),
  );

  it.each(outside)("is in the journal for %s, without title and text", async (person) => {
    const reply = await get(person, `/documents/${withheld}`);
    expect(reply.json()).toMatchObject({
      title: null,
      text: null,
      sha256: null,
      sent: {
        journal: { year: 2026, number: 2, date: "2026-03-03" },
        recipients: [
          { id: "municipality:5058", name: "Åfjord" },
          { id: "council:5058", name: "Åfjord" },
        ],
        withheld: { citation: { act: "offentleglova", section: "§ 13 første ledd" }, decidedBy: "case-officer" },
      },
    });
    expect(reply.body).not.toContain("Hemmelig");
    expect((await get(person, `/documents/${withheld}/text`)).statusCode).toBe(404);
    expect((await list(person)).find(({ id }) => id === withheld)?.title).toBeNull();
    expect(await inDatabase(person, withheld)).toEqual([1, 0]);
  });

  it("does not stand in the cooperation's public log", async () => {
    const { rows } = await sql<{
      entry: string;
    }>`select entry from events where log = 'cooperation:kemnerkontoret-for-fosen'`.execute(test.context.database);
    const entries = rows.map(({ entry }) => entry);
    expect(entries.filter((entry) => entry.includes("document/sent"))).toHaveLength(2);
    expect(entries.join("\n")).toContain("Dokument unntatt offentlighet");
    expect(entries.join("\n")).not.toContain("Hemmelig");
  });
});
