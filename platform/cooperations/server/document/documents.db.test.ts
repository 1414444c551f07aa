import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { nobody } from "../../../kernel/domain/actor.ts";
import { clockAt } from "../../../kernel/server/clock.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { aPerson, caseOfficer } from "../../../kernel/testing/people.ts";
import { recordedEvents } from "../../../kernel/testing/recorded-events.ts";
import { aDraft, aSending, confidential, sent, written } from "../../testing/a-document.ts";
import { changeDocument } from "./change-document.ts";
import { exportDocument } from "./export-document.ts";
import { hashOf } from "./hash.ts";
import { readDocument } from "./read-document.ts";
import { sendDocument } from "./send-document.ts";
import { withdrawDocument } from "./withdraw-document.ts";
import { writeDocument } from "./write-document.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });

const osen = caseOfficer();
const colleague = { ...caseOfficer(), id: "another-at-osen" };
const eventsOf = (id: string) => recordedEvents(test.context, { subject: `document:${id}` });
const read = async (id: string, actor = osen) => value(await readDocument(test.context, id, actor));

describe("writing", () => {
  it("keeps the text as it was written, HTML and all", async () => {
    const text = "Første linje\n\n<b>ikke fet</b> & <script>alert(1)</script>";
    const { id } = await written(test.context, { text: text.replaceAll("\n", "\r\n") });
    expect((await read(id)).text).toBe(text);
  });

  it("stands in the municipality's own log, with a hash instead of the text", async () => {
    const { id } = await written(test.context, { text: "Ikke i loggen" });
    const [event] = await eventsOf(id);
    expect(event).toMatchObject({
      log: "municipality:5020",
      kind: "document/written",
      onBehalfOf: "municipality:5020",
      after: { title: aDraft().title, version: 1, sha256: hashOf("Ikke i loggen") },
    });
    expect(JSON.stringify(event?.after)).not.toContain("Ikke i loggen");
  });

  it.each([
    ["the public", nobody, "actor/not-signed-in"],
    ["a reader", aPerson("reader", "municipality:5020"), "document/not-allowed"],
    ["another municipality", caseOfficer("5058"), "document/not-allowed"],
    ["the installation's administrator", aPerson("installation-administrator", "installation"), "document/not-allowed"],
  ])("in Osen's name is refused to %s", async (_who, actor, code) =>
    expect(await writeDocument(test.context, aDraft(), actor)).toMatchObject({ refusal: { code } }),
  );

  it("is refused to a municipality that does not take part", async () =>
    expect(
      await writeDocument(test.context, aDraft({ holder: "municipality:0301" }), caseOfficer("0301")),
    ).toMatchObject({ refusal: { code: "document/not-allowed" } }));

  it("takes a million characters and refuses one more", async () => {
    const { id } = await written(test.context, { text: "å".repeat(1_000_000) });
    expect((await read(id)).text).toHaveLength(1_000_000);
    expect(await writeDocument(test.context, aDraft({ text: "å".repeat(1_000_001) }), osen)).toMatchObject({
      refusal: { code: "document/text-too-long" },
    });
  });
});

describe("two who change the same draft at once", () => {
  it("lose no text: one is saved, the other is refused with both", async () => {
    const { id } = await written(test.context);
    const change = (text: string, actor = osen) =>
      changeDocument(test.context, { id, version: 1, kind: "note", title: "Felles", text }, actor);
    const answers = await Promise.all([change("Den enes"), change("Den andres", colleague)]);
    const refused = answers.find((answer) => !answer.ok);
    const { text, version } = await read(id);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(version).toBe(2);
    expect(refused).toMatchObject({
      refusal: {
        code: "document/conflict",
        params: { saw: 1, now: 2, theirs: { text }, yours: { text: text === "Den enes" ? "Den andres" : "Den enes" } },
      },
    });
  });

  it("do not undo one another when one sends it meanwhile", async () => {
    const { id } = await written(test.context);
    const change = changeDocument(test.context, { id, version: 1, kind: "note", title: "Ny", text: "Ny" }, osen);
    const answers = await Promise.all([change, sendDocument(test.context, { id, ...aSending() }, colleague)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { sent: sending, text } = await read(id);
    expect(text).toBe(sending ? aDraft().text : "Ny");
  });

  it("are not told of a conflict when they saved the same", async () => {
    const { id } = await written(test.context);
    const same = { id, version: 1, kind: "letter", title: "Likt", text: "Likt" } as const;
    value(await changeDocument(test.context, same, osen));
    expect(value(await changeDocument(test.context, same, colleague))).toEqual({ id, version: 2 });
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["document/written", "document/changed"]);
  });
});

describe("withdrawing", () => {
  it("removes the draft and keeps in the log that it was there", async () => {
    const { id } = await written(test.context);
    value(await withdrawDocument(test.context, { id, version: 1 }, osen));
    expect(await readDocument(test.context, id, osen)).toMatchObject({ refusal: { code: "document/not-found" } });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ log: "municipality:5020", kind: "document/withdrawn" });
  });

  it("is refused when somebody has saved since", async () => {
    const { id } = await written(test.context);
    value(await changeDocument(test.context, { id, version: 1, kind: "note", title: "Ny", text: "Ny" }, colleague));
    expect(await withdrawDocument(test.context, { id, version: 1 }, osen)).toMatchObject({
      refusal: { code: "document/conflict", params: { theirs: { text: "Ny" } } },
    });
  });
});

describe("sending", () => {
  it("stands in the cooperation's public log, with title, recipients, journal number and hash", async () => {
    const sending = {
      recipients: ["municipality:5058", "council:5058", "cooperation:mna-iks"],
      ownNumber: "26/00123-4",
    };
    const { id, journal } = await sent(test.context, { sending });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      log: "cooperation:mna-iks",
      kind: "document/sent",
      onBehalfOf: "municipality:5020",
      after: {
        title: aDraft().title,
        journal,
        ownNumber: "26/00123-4",
        sha256: hashOf(aDraft().text),
        withheld: null,
        recipients: [
          { id: "municipality:5058", name: "Åfjord" },
          { id: "cooperation:mna-iks" },
          { id: "council:5058", name: "Åfjord" },
        ],
      },
    });
  });

  it("cannot be undone: neither the program nor the database changes what is sent", async () => {
    const { id } = await sent(test.context);
    const refused = { refusal: { code: "document/already-sent" } };
    expect(
      await changeDocument(test.context, { id, version: 1, kind: "note", title: "X", text: "X" }, osen),
    ).toMatchObject(refused);
    expect(await withdrawDocument(test.context, { id, version: 1 }, osen)).toMatchObject(refused);
    expect(await sendDocument(test.context, { id, ...aSending() }, osen)).toMatchObject(refused);
    const byHand = (statement: ReturnType<typeof sql>) =>
      inTransaction(test.context, osen, async (tx) => ({
        ok: true,
        value: (await statement.execute(tx)).numAffectedRows,
      }));
    expect(
      await byHand(sql`update documents set kind = 'letter', changed_by = ${osen.id} where id = ${id}`),
    ).toMatchObject({ value: 0n });
    expect(await byHand(sql`delete from documents where id = ${id}`)).toMatchObject({ value: 0n });
    expect(await byHand(sql`update document_contents set title = 'X' where document = ${id}`)).toMatchObject({
      value: 0n,
    });
    await expect(
      byHand(sql`insert into document_recipients (document, recipient, name) values (${id}, 'council:5020', 'Osen')`),
    ).rejects.toThrow("row-level security");
  });

  it("to nobody, or without a text, is refused by the program; to nobody by the database too", async () => {
    const { id } = await written(test.context, { text: " \n" });
    expect(await sendDocument(test.context, { id, ...aSending({ recipients: [] }) }, osen)).toMatchObject({
      refusal: { because: [{ code: "document/text-missing" }, { code: "document/no-recipients" }] },
    });
    await expect(
      inTransaction(test.context, osen, async (tx) => ({
        ok: true,
        value:
          await sql`update documents set sent_at = now(), journal_date = '2026-03-03', changed_by = ${osen.id} where id = ${id}`.execute(
            tx,
          ),
      })),
    ).rejects.toThrow("sent to somebody");
  });

  it("leaves the earlier version as it was, and leads from it to the new", async () => {
    const { id } = await sent(test.context);
    const newer = await sent(test.context, { draft: { replaces: id, text: "Rettet" } });
    expect(await read(id, nobody)).toMatchObject({ text: aDraft().text, replacedBy: newer.id });
    expect(await read(newer.id, nobody)).toMatchObject({ text: "Rettet", replaces: id });
  });

  it("replaces only what the same municipality has sent", async () => {
    const { id } = await sent(test.context);
    const draft = await written(test.context);
    const refused = { refusal: { code: "document/replaces-unknown" } };
    const theirs = aDraft({ holder: "municipality:5058", replaces: id });
    expect(await writeDocument(test.context, theirs, caseOfficer("5058"))).toMatchObject(refused);
    expect(await writeDocument(test.context, aDraft({ replaces: draft.id }), osen)).toMatchObject(refused);
  });
});

describe("withholding", () => {
  it("of a case paper to a council as internal is refused with § 16", async () => {
    const { id } = await written(test.context, { kind: "case-paper" });
    const withhold = { exemption: "offentleglova-14-1", reason: "Internt" };
    const wish = aSending({ recipients: ["council:5020"], withhold });
    expect(await sendDocument(test.context, { id, ...wish }, osen)).toMatchObject({
      refusal: {
        code: "document/cannot-be-internal",
        params: { wished: "§ 14 første ledd", section: "§ 16 første ledd", grade: "read" },
      },
    });
    expect((await read(id)).sent).toBeNull();
  });

  it("tells the public the section and the reason, and keeps the hash in the municipality's own log", async () => {
    const { id } = await sent(test.context, { sending: { withhold: confidential } });
    const [open, own] = (await eventsOf(id)).slice(-2);
    expect(open).toMatchObject({
      log: "cooperation:mna-iks",
      reason: confidential.reason,
      after: {
        title: "Dokument unntatt offentlighet",
        withheld: { act: "offentleglova", section: "§ 13 første ledd" },
      },
    });
    expect(JSON.stringify(open?.after)).not.toContain(hashOf(aDraft().text));
    expect(own).toMatchObject({
      log: "municipality:5020",
      after: { title: aDraft().title, sha256: hashOf(aDraft().text) },
    });
  });
});

describe("the journal", () => {
  const numbers = async (count: number, holder: string, context = test.context) => {
    const by = caseOfficer(holder.slice(-4));
    const drafts = await Promise.all(Array.from({ length: count }, () => written(context, { holder }, by)));
    return Promise.all(
      drafts.map(({ id }, index) =>
        sendDocument(context, { id, ...aSending({ recipients: index % 3 === 2 ? [] : ["council:5058"] }) }, by),
      ),
    );
  };

  it("counts for each municipality without holes, also when many send at once and some are refused", async () => {
    const answers = await numbers(18, "municipality:5046");
    const given = answers.flatMap((answer) => (answer.ok ? [answer.value.journal] : []));
    expect(given.sort()).toEqual(Array.from({ length: 12 }, (_, index) => `2026/${index + 1}`).sort());
  });

  it("gives back the number of a sending that came to nothing", async () => {
    const by = caseOfficer("5047");
    const { id } = await written(test.context, { holder: "municipality:5047" }, by);
    const broken = inTransaction(test.context, by, async (tx) => {
      await sql`insert into document_recipients (document, recipient, name) values (${id}, 'council:5047', 'Overhalla')`.execute(
        tx,
      );
      await sql`update documents set sent_at = now(), journal_date = '2026-03-03', changed_by = ${by.id} where id = ${id}`.execute(
        tx,
      );
      throw new Error("power cut");
    });
    await expect(broken).rejects.toThrow("power cut");
    expect(value(await sendDocument(test.context, { id, ...aSending() }, by)).journal).toBe("2026/1");
  });

  it("begins again each year, by the day in Norway", async () => {
    const newYear = { ...test.context, ...clockAt("2026-12-31T23:30:00.000Z") };
    const by = caseOfficer("5049");
    expect((await sent(newYear, { draft: { holder: "municipality:5049" }, by })).journal).toBe("2027/1");
  });

  it("is given by the database and by nobody else", async () => {
    const { id } = await written(test.context);
    const byHand = (statement: ReturnType<typeof sql>) =>
      inTransaction(test.context, osen, async (tx) => ({ ok: true, value: await statement.execute(tx) }));
    await expect(byHand(sql`update documents set journal_number = 7 where id = ${id}`)).rejects.toThrow(
      "permission denied",
    );
    await expect(byHand(sql`update journal_counters set last = 7`)).rejects.toThrow("permission denied");
  });
});

describe("reading what is not public", () => {
  const readings = async (id: string) =>
    (await eventsOf(id)).filter(({ kind }) => kind === "document/read" || kind === "document/exported");

  it("is recorded in the municipality's log, once for each person, version and day", async () => {
    const { id } = await written(test.context);
    await Promise.all([read(id), read(id), read(id, colleague)]);
    value(await changeDocument(test.context, { id, version: 1, kind: "note", title: "Ny", text: "Ny" }, osen));
    await read(id);
    value(await readDocument({ ...test.context, ...clockAt("2026-03-04T12:00:00.000Z") }, id, osen));
    const recorded = (await readings(id)).map(({ actor, after, at }) => [
      actor.id,
      (after as { version: number }).version,
      at.slice(0, 10),
    ]);
    expect(recorded.sort()).toEqual(
      [
        [colleague.id, 1, "2026-03-03"],
        [osen.id, 1, "2026-03-03"],
        [osen.id, 2, "2026-03-03"],
        [osen.id, 2, "2026-03-04"],
      ].sort(),
    );
    expect((await readings(id)).every(({ log }) => log === "municipality:5020")).toBe(true);
  });

  it("by a recipient is recorded where the document belongs, under the recipient's own role", async () => {
    const { id } = await sent(test.context, { sending: { recipients: ["council:5058"], withhold: confidential } });
    await read(id, aPerson("council-member", "municipality:5058"));
    await read(id, nobody);
    expect(await readings(id)).toMatchObject([
      { log: "municipality:5020", kind: "document/read", onBehalfOf: "municipality:5058", role: "council-member" },
    ]);
  });

  it("is recorded when a copy is taken, each time, and the file is the text", async () => {
    const { id } = await written(test.context, { text: "Linje\n<b>to</b>" });
    expect(value(await exportDocument(test.context, id, osen))).toEqual({
      name: `${id}.txt`,
      text: "Linje\n<b>to</b>",
    });
    await exportDocument(test.context, id, osen);
    expect((await readings(id)).map(({ kind }) => kind)).toEqual(["document/exported", "document/exported"]);
  });

  it("is nobody's business when it is public", async () => {
    const { id } = await sent(test.context);
    await read(id, colleague);
    await exportDocument(test.context, id, nobody);
    expect(await readings(id)).toEqual([]);
  });
});
