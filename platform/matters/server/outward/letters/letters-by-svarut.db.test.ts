import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anApp } from "../../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../../database/testing/with-database.ts";
import type { Json } from "../../../../kernel/server/tables.ts";
import { recordedEvents } from "../../../../kernel/testing/recorded-events.ts";
import { letterListWire } from "../../../contract.ts";
import { aMailServer } from "../../../testing/a-mail-server.ts";
import { osenOfficer, sentOut } from "../../../testing/a-sent-matter.ts";
import { aSvarUtServer } from "../../../testing/a-svarut-server.ts";
import { lookInside } from "../../../testing/pdf.ts";
import { type Outward, usualHold } from "../outward.ts";
import { listLetters } from "./list-letters.ts";
import { type OrderLetter, orderLetter } from "./order-letter.ts";
import { mailPost } from "./post.ts";
import { registerMailAddress } from "./register-mail-address.ts";
import { sendLeftLetters } from "./send-left-letters.ts";
import { sendLetter } from "./send-letter.ts";
import { svarUtPost } from "./svarut.ts";
import { writeLetters } from "./write-letters.ts";

const test = withDatabase({ holds: "facts" });
const afjord = "921875533";

let mail: Awaited<ReturnType<typeof aMailServer>>;
let svarUt: Awaited<ReturnType<typeof aSvarUtServer>>;
let outward: Outward;

beforeAll(async () => {
  mail = await aMailServer();
  svarUt = await aSvarUtServer();
  await osenHasJoined();
  outward = {
    post: mailPost({ url: mail.url, from: { name: "Omforent", address: "omforent@osen.example" } }),
    svarUt: svarUtPost(svarUt.settings, { asking: 5_000, sending: 5_000 }),
    origin: "https://omforent.example",
    hold: usualHold,
    wheelSources: [],
  };
});
beforeEach(async () => {
  for (const list of [mail.received, svarUt.received, svarUt.answers, svarUt.lookups, svarUt.asked]) list.splice(0);
  await test.asSystem(async (database) => {
    await sql`delete from mail_addresses`.execute(database);
    await sql`delete from pgboss.job where name like 'matters/%'`.execute(database);
  });
});
afterAll(async () => {
  outward.post?.close();
  outward.svarUt?.close();
  await mail.close();
  await svarUt.close();
});

const osenHasJoined = () =>
  test.asSystem(async (database) => {
    await sql`insert into persons (id, name, created_at) values ('p-osensekretar', 'Sekretær', now())`.execute(
      database,
    );
    await sql`insert into role_assignments (id, person, role, holder, valid_from, basis, granted_by, granted_at)
      values ('r-osensekretar', 'p-osensekretar', 'secretary', 'municipality:5020', '2026-01-01', 'own', 'system', now())`.execute(
      database,
    );
  });

const takeJobs = (name: string) =>
  test.asSystem(async (database) => {
    const { rows } = await sql<{ data: Json }>`
      delete from pgboss.job where name = ${name} and state = 'created' returning data`.execute(database);
    return rows.map(({ data }): Json => data);
  });
/** Writes and sends what is asked for, and tells which letters are to be tried again. */
async function goOut(ways = outward, context = test.context): Promise<readonly Json[]> {
  for (const payload of await takeJobs("matters/write-letters")) await writeLetters(ways)(context, payload);
  const left: Json[] = [];
  for (const payload of await takeJobs("matters/send-letter"))
    await sendLetter(ways)(context, payload).catch(() => left.push(payload));
  return left;
}
const goOutLater = () => goOut(outward, { ...test.context, now: () => "2026-03-01T14:00:00.000Z" });
const known = async () =>
  value(
    await registerMailAddress(
      test.context,
      { participant: "5058", address: "post@afjord.example", source: "nettstedet", seen: null },
      osenOfficer,
    ),
  );
const order = (asked: Pick<OrderLetter, "matter"> & Partial<OrderLetter>) =>
  orderLetter(test.context, { participant: "5058", by: "svarut", sendsBySvarUt: true, ...asked }, osenOfficer);
const lettersOf = async (matter: string) =>
  value(await listLetters(test.context, { matter, sendsBySvarUt: true }, osenOfficer)).participants.find(
    (one) => one.participant === "5058",
  );
const holdIsOver = (letter: Json) =>
  test.asSystem((database) =>
    sql`update letters set claimed_until = now() - interval '1 second'
      where id = ${(letter as { readonly letter: string }).letter}`.execute(database),
  );

describe("a matter's letter by SvarUt", { timeout: 60_000 }, () => {
  it("goes by itself to the organisation number where no e-mail address is known", async () => {
    const id = await sentOut(test.context);
    expect(await goOut()).toEqual([]);
    expect(mail.received).toEqual([]);
    const [taken] = svarUt.received;
    expect(taken?.forsendelse).toMatchObject({
      tittel: "Sak til vedtak: Ny fordelingsnøkkel for NAV",
      mottaker: {
        postAdresse: { navn: "Åfjord kommune", postSted: "Årnes" },
        digitalAdresse: { organisasjonsNummer: afjord },
      },
    });
    expect(taken?.files.map(({ name }) => name)).toEqual(["brev.pdf", "saksframlegg.docx", "saksframlegg.pdf"]);
    expect(await lettersOf(id)).toMatchObject({
      address: null,
      organisationNumber: afjord,
      letters: [{ way: "svarut", to: afjord, state: "sent", answered: taken?.id, version: 1 }],
    });
    const log = await recordedEvents(test.context, { subject: `matter:${id}` });
    expect(log.find(({ kind }) => kind === "matter/letter-sent")?.after).toMatchObject({ way: "svarut", to: afjord });
  });

  it("brings the letter itself as a PDF, with addresses that open: the matter's and the answer's", async () => {
    await sentOut(test.context);
    await goOut();
    const brev = lookInside(svarUt.received[0]?.files[0]?.content ?? Buffer.of());
    expect(brev.version).toMatch(/^%PDF-/);
    expect(brev.links).toBe(2);
    const log = await test.asSystem(async (database) => {
      const { rows } = await sql<{ sent_to: string }>`select sent_to from answer_links`.execute(database);
      return rows.map(({ sent_to }) => sent_to);
    });
    expect(log).toContain(`SvarUt ${afjord}`);
  });

  it("goes by e-mail where an address is known, and then by SvarUt too when whoever leads the matter asks for it", async () => {
    await known();
    const id = await sentOut(test.context);
    await goOut();
    expect([mail.received.length, svarUt.received.length]).toEqual([1, 0]);
    value(await order({ matter: id }));
    await goOutLater();
    expect([mail.received.length, svarUt.received.length]).toEqual([1, 1]);
    expect((await lettersOf(id))?.letters.map(({ way, state }) => [way, state])).toEqual([
      ["e-mail", "sent"],
      ["svarut", "sent"],
    ]);
    expect(await order({ matter: id })).toMatchObject({ refusal: { code: "letter/already-sent" } });
  });

  it("is not written by itself a second time because an e-mail address has become known meanwhile", async () => {
    const id = await sentOut(test.context);
    await goOut();
    await known();
    await writeLetters(outward)(test.context, { matter: id });
    expect(await goOut()).toEqual([]);
    expect([mail.received.length, svarUt.received.length]).toEqual([0, 1]);
  });

  it("is not ordered where SvarUt is not set up or nobody has given us the number", async () => {
    const id = await sentOut(test.context, {
      participations: ["5020", "5058", "1580"].map((participant) => ({
        participant,
        how: participant === "1580" ? ("is-informed" as const) : ("decides" as const),
        path: participant === "1580" ? [] : [`${participant}-kommunestyre`],
      })),
    });
    expect(await order({ matter: id, sendsBySvarUt: false })).toMatchObject({
      refusal: { code: "letter/svarut-not-set-up" },
    });
    expect(await order({ matter: id, participant: "1580" })).toMatchObject({
      refusal: { code: "letter/organisation-number-unknown", params: { participant: "Haram" } },
    });
  });

  it("is not sent twice when we die after SvarUt has taken it: the next one asks first", async () => {
    const id = await sentOut(test.context);
    svarUt.answers.push("take-and-hang-up");
    const [letter] = await goOut();
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "waiting" }] });
    await expect(sendLetter(outward)(test.context, letter ?? null)).rejects.toThrow("holds the letter");
    await sendLeftLetters({ ...test.context, now: () => "2026-03-01T12:00:00.000Z" });
    expect(await takeJobs("matters/send-letter")).toEqual([]); // held until SvarUt's own time is over
    await holdIsOver(letter ?? null);
    await sendLeftLetters({ ...test.context, now: () => "2026-03-01T12:00:00.000Z" });
    expect(await goOut()).toEqual([]);
    expect(svarUt.received).toHaveLength(1);
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "sent", answered: svarUt.received[0]?.id }] });
  });

  it("is held for longer than SvarUt works at it, and an e-mail is not", async () => {
    const held: (number | null)[] = [];
    const lookAtHold = () =>
      test.asSystem(async (database) => {
        const { rows } = await sql<{ seconds: number | null }>`
          select extract(epoch from claimed_until - now())::integer as seconds from letters where state = 'waiting'`.execute(
          database,
        );
        held.push(...rows.map(({ seconds }) => seconds));
      });
    const unreachable = {
      send: async () => {
        await lookAtHold();
        return { outcome: "later" as const, answered: "" };
      },
      close: () => {},
    };
    const giveUp = () =>
      test.asSystem((database) =>
        sql`update letters set state = 'failed', failure = 'gave-up', settled_at = now() where state = 'waiting'`.execute(
          database,
        ),
      );
    await giveUp();
    await sentOut(test.context);
    expect(await goOut({ ...outward, svarUt: unreachable })).toHaveLength(1);
    await lookAtHold();
    await giveUp();
    await known();
    await sentOut(test.context);
    expect(await goOut({ ...outward, post: unreachable })).toHaveLength(1);
    await giveUp();
    const [bySvarUt, letGoOf, byMail, ...more] = held;
    expect(bySvarUt).toBeGreaterThan(15 * 60);
    expect(letGoOf).toBeNull();
    expect(byMail).toBeGreaterThan(60);
    expect(byMail).toBeLessThanOrEqual(120);
    expect(more).toEqual([]);
  });

  it("is told to have failed when SvarUt says no, and can be asked for again", async () => {
    const id = await sentOut(test.context);
    svarUt.answers.push({ status: 422, said: '{"message":"Ukjent mottaker"}' });
    expect(await goOut()).toEqual([]);
    expect(await lettersOf(id)).toMatchObject({
      letters: [
        { state: "failed", failure: "refused-by-server", answered: expect.stringContaining("Ukjent mottaker") },
      ],
    });
    value(await order({ matter: id }));
    await goOutLater();
    expect((await lettersOf(id))?.letters.map(({ state }) => state)).toEqual(["failed", "sent"]);
  });

  it("waits, and can be tried at once, when SvarUt says that nothing was taken over", async () => {
    const id = await sentOut(test.context);
    svarUt.answers.push({ status: 429 });
    const [letter] = await goOut();
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "waiting", answered: "429" }] });
    await sendLetter(outward)(test.context, letter ?? null);
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "sent" }] });
    expect(svarUt.received).toHaveLength(1);
  });

  it("fails openly when SvarUt is taken away before it is sent", async () => {
    const id = await sentOut(test.context);
    for (const payload of await takeJobs("matters/write-letters")) await writeLetters(outward)(test.context, payload);
    for (const payload of await takeJobs("matters/send-letter"))
      await sendLetter({ ...outward, svarUt: null })(test.context, payload);
    expect(await lettersOf(id)).toMatchObject({ letters: [{ failure: "svarut-not-set-up" }] });
    expect(svarUt.received).toEqual([]);
  });
});

describe("the API", { timeout: 60_000 }, () => {
  it.each([true, false])("takes an order by SvarUt exactly where it has been set up: %s", async (sendsBySvarUt) => {
    const app = await anApp(test.context, { identify: async () => osenOfficer, sendsBySvarUt });
    const url = `/api/v1/matters/${encodeURIComponent(await sentOut(test.context))}/letters`;
    expect(letterListWire.parse((await app.inject({ url })).json())).toMatchObject({
      sendsBySvarUt,
      participants: [{ organisationNumber: "944350675" }, { organisationNumber: afjord }],
    });
    const ordered = await app.inject({ method: "POST", url, payload: { participant: "5058", by: "svarut" } });
    expect(ordered.json()).toMatchObject(
      sendsBySvarUt ? { participant: "5058" } : { code: "letter/svarut-not-set-up" },
    );
    await app.close();
  });
});
