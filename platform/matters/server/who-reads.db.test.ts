import { expect as value } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../app/server/testing/an-app.ts";
import { asWriter } from "../../bodies/server/index.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { type Actor, nobody, operator } from "../../kernel/domain/actor.ts";
import { aPerson, caseOfficer } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { aWrittenMatter, drafted, osenOfficer, sentOut } from "../testing/a-sent-matter.ts";
import { addAttachment } from "./attachments/add-attachment.ts";
import { tidyMatters } from "./tidy-matters.ts";
import { addVersion } from "./write/add-version.ts";
import { changeMatter } from "./write/change-draft.ts";
import { sendMatter } from "./write/send-matter.ts";

const test = withDatabase({ holds: "facts" });

const people: Readonly<Record<string, Actor>> = {
  "the one who wrote it": osenOfficer,
  "a reader of the municipality": aPerson("reader", "municipality:5020"),
  "the municipality's archivist": aPerson("archivist", "municipality:5020"),
  "a council member of the municipality": aPerson("council-member", "municipality:5020"),
  "the municipality's administrator": aPerson("municipality-administrator", "municipality:5020"),
  "another participant's chief executive": aPerson("chief-executive", "municipality:5058"),
  "another participant's council member": aPerson("council-member", "municipality:5058"),
  "a stranger's case officer": caseOfficer("0301"),
  "the cooperation's officer": aPerson("cooperation-officer", "cooperation:nav-nord-fosen"),
  "the installation's administrator": aPerson("installation-administrator", "installation"),
  "the operator": operator,
  "the public": nobody,
};
const names = Object.keys(people);
const [insiders, others] = [names.slice(0, 3), names.slice(3)];

const secret = aWrittenMatter({
  title: "Hemmelig sak",
  proposal: { ...aWrittenMatter().proposal, text: "Hemmelig tekst" },
});
let app: FastifyInstance;
let draft: string;
let file: string;
let withDraftVersion: string;

beforeAll(async () => {
  app = await anApp(test.context, {
    identify: async (request) => people[decodeURIComponent(String(request.headers["x-person"]))] ?? nobody,
  });
  draft = await drafted(test.context, secret);
  file = value(
    await addAttachment(
      test.context,
      { matter: draft, name: "hemmelig.txt", content: Buffer.from("Hemmelig fil") },
      osenOfficer,
    ),
  ).id;
  withDraftVersion = await sentOut(test.context);
  const { kind: _, id: __, ...proposal } = secret.proposal;
  const version = { id: withDraftVersion, seen: 1, revision: 2, proposal, note: "Hemmelig merknad", send: false };
  value(await addVersion(test.context, version, osenOfficer));
}, 60_000);
afterAll(() => app.close());

const get = (person: string, path: string) =>
  app.inject({ url: `/api/v1${path}`, headers: { host: "localhost", "x-person": encodeURIComponent(person) } });

/** What the database itself shows somebody, past every policy of the program. */
const inDatabase = async (person: string, table: string, matter: string, column = "matter") => {
  const seen = await asWriter(test.context, people[person] ?? nobody, async (tx) => {
    const { rows } = await sql<{
      n: bigint;
    }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${matter}`.execute(tx);
    return { ok: true, value: Number(rows[0]?.n) };
  });
  return seen.ok ? seen.value : null;
};

describe("a draft", () => {
  it.each(insiders)("is read by %s", async (person) => {
    expect((await get(person, `/matters/${draft}`)).json()).toMatchObject({
      state: "draft",
      title: "Hemmelig sak",
      asked: { text: "Hemmelig tekst" },
    });
    expect((await get(person, "/matters?state=draft")).json().matters.map(({ id }: { id: string }) => id)).toContain(
      draft,
    );
  });

  it.each(others)("does not exist for %s, neither through a route nor in the database", async (person) => {
    for (const path of ["", "/versions/1", "/merge", `/attachments/${file}`]) {
      const reply = await get(person, `/matters/${draft}${path}`);
      expect([path, reply.statusCode, reply.json().code]).toEqual([path, 404, "matter/not-found"]);
      expect(reply.body).not.toContain("Hemmelig");
    }
    for (const list of [
      "/matters",
      "/matters?state=draft",
      "/matters?cooperation=nav-nord-fosen",
      "/bodies/5020-kommunestyre/waiting",
      "/municipalities/5020/year-wheel?year=2026",
    ])
      expect((await get(person, list)).body).not.toContain("Hemmelig");
    expect(await inDatabase(person, "matters", draft, "id")).toBe(0);
    for (const table of ["matter_versions", "matter_participations", "matter_attachments", "matter_readings"])
      expect([table, await inDatabase(person, table, draft)]).toEqual([table, 0]);
  });

  it.each(others)("is answered to %s as one that never was", async (person) => {
    const never = (await get(person, "/matters/m-222222222222")).json();
    const hidden = (await get(person, `/matters/${draft}`)).json();
    expect({ ...hidden, params: null }).toEqual({ ...never, params: null });
  });

  it.each(others)("cannot be changed, removed, sent or answered by %s", async (person) => {
    const ask = (method: "PUT" | "DELETE" | "POST", path: string, payload: object) =>
      app.inject({
        method,
        url: `/api/v1/matters/${draft}${path}`,
        headers: { host: "localhost", "x-person": encodeURIComponent(person) },
        payload,
      });
    const answers = [
      await ask("DELETE", "", { revision: 1 }),
      await ask("POST", "/sending", { revision: 1 }),
      await ask("POST", "/withdrawal", { reason: "x" }),
      await ask("POST", "/decisions", {
        body: "5058-kommunestyre",
        version: 1,
        outcome: { kind: "adopted" },
        text: "x",
        date: "2026-03-01",
      }),
      await ask("POST", "/views", { body: "5058-kommunestyre", version: 1, on: "2026-03-01", text: "x" }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
  });

  it("is read but not changed by those inside who do not lead", async () => {
    const reply = await app.inject({
      method: "DELETE",
      url: `/api/v1/matters/${draft}`,
      headers: { host: "localhost", "x-person": encodeURIComponent("the municipality's archivist") },
      payload: { revision: 1 },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, "matter/not-allowed"]);
  });

  it("is recorded when it is read: once for each person, revision and day, in the holder's own log", async () => {
    const id = await drafted(test.context);
    for (let times = 0; times < 2; times += 1) await get("a reader of the municipality", `/matters/${id}`);
    await get("the one who wrote it", `/matters/${id}`);
    const read = (await recordedEvents(test.context, { subject: `matter:${id}` })).filter(
      ({ kind }) => kind === "matter/read",
    );
    expect(read.map(({ actor, log }) => [actor.id, log])).toEqual([
      ["reader-municipality-5020", "municipality:5020"],
      [osenOfficer.id, "municipality:5020"],
    ]);
    expect(JSON.stringify(read.map(({ after }) => after))).not.toContain("Nøkkelen");
  });
});

describe("a version that is not sent", () => {
  it.each(others.filter((person) => person !== "the cooperation's officer"))(
    "does not exist for %s",
    async (person) => {
      const page = await get(person, `/matters/${withDraftVersion}`);
      expect(page.json()).toMatchObject({ draft: null, versions: [{ version: 1 }] });
      expect(page.body).not.toContain("Hemmelig");
      expect((await get(person, `/matters/${withDraftVersion}/versions/2`)).statusCode).toBe(404);
      expect(await inDatabase(person, "matter_versions", withDraftVersion)).toBe(1);
    },
  );

  it.each(insiders)("is read by %s", async (person) =>
    expect((await get(person, `/matters/${withDraftVersion}`)).json()).toMatchObject({
      draft: { version: 2, text: "Hemmelig tekst" },
    }),
  );
});

describe("an attachment", () => {
  it("is its uploader's own until what names it is sent, and then everybody's, as a download", async () => {
    const id = await drafted(test.context);
    const content = Buffer.from("%PDF-1.7 innhold");
    const added = value(
      await addAttachment(test.context, { matter: id, name: "../../Vedlegg «æøå».pdf", content }, osenOfficer),
    );
    expect(added).toMatchObject({ name: "Vedlegg «æøå».pdf", mediaType: "application/pdf", size: content.length });
    const { holder: _, ...written } = aWrittenMatter({
      proposal: { ...aWrittenMatter().proposal, attachments: [added.id] },
    });
    value(await changeMatter(test.context, { ...written, id, revision: 1 }, osenOfficer));
    const path = `/matters/${id}/attachments/${added.id}`;
    expect((await get("a reader of the municipality", path)).body).toBe("%PDF-1.7 innhold");
    expect((await get("the public", path)).statusCode).toBe(404);
    value(await sendMatter(test.context, { id, revision: 2 }, osenOfficer));
    const reply = await get("the public", path);
    expect(reply.body).toBe("%PDF-1.7 innhold");
    expect(reply.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "content-disposition": expect.stringMatching(/^attachment; filename="[^"]*"; filename\*=UTF-8''Vedlegg%20%C2%AB/),
    });
    expect((await get("the public", `/matters/${id}`)).json().asked).toMatchObject({
      intact: true,
      attachments: [{ sha256: added.sha256 }],
    });
    const byHand = asWriter(test.context, osenOfficer, async (tx) => ({
      ok: true,
      value: await sql`delete from matter_attachments where id = ${added.id}`.execute(tx),
    }));
    await expect(byHand).rejects.toThrow("permission denied");
  });

  it.each([
    ["skript.html", "<script>", "attachment/kind-not-allowed"],
    ["notat.pdf", "ikke en pdf", "attachment/not-what-it-says"],
    ["bilde.svg", "<svg/>", "attachment/kind-not-allowed"],
    [".pdf", "%PDF", "attachment/kind-not-allowed"],
    ["tomt.txt", "", "attachment/empty"],
  ])("called %s is refused", async (name, content, code) =>
    expect(
      await addAttachment(test.context, { matter: draft, name, content: Buffer.from(content) }, osenOfficer),
    ).toMatchObject({ refusal: { code } }),
  );

  it("may be 25 MB and no more, sent as a file", async () => {
    const send = (bytes: number) =>
      app.inject({
        method: "POST",
        url: `/api/v1/matters/${draft}/attachments?name=stor.txt`,
        headers: {
          host: "localhost",
          "x-person": encodeURIComponent("the one who wrote it"),
          "content-type": "text/plain",
        },
        payload: Buffer.alloc(bytes, "a"),
      });
    expect((await send(25 * 1024 * 1024)).json()).toMatchObject({ name: "stor.txt", size: 26_214_400 });
    expect((await send(25 * 1024 * 1024 + 1)).statusCode).toBe(413);
  });

  it("that nothing has come to name is removed after a week, and no other", async () => {
    const count = async () =>
      (
        await test.asSystem((database) => sql<{ id: string }>`select id from matter_attachments`.execute(database))
      ).rows.map(({ id }) => id);
    const before = await count();
    await tidyMatters(test.context);
    expect(await count()).toEqual(before);
    await tidyMatters({ ...test.context, now: () => "2026-03-10T12:00:00.000Z" });
    expect(await count()).toHaveLength(1);
  });
});
