import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withDatabase } from "../../../../database/testing/with-database.ts";
import { nobody } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import type { Json } from "../../../../kernel/server/tables.ts";
import { aPerson } from "../../../../kernel/testing/people.ts";
import { recordedEvents } from "../../../../kernel/testing/recorded-events.ts";
import { aMailServer } from "../../../testing/a-mail-server.ts";
import { osenOfficer, secretaryOf, sentOut } from "../../../testing/a-sent-matter.ts";
import { openAnswerLink } from "../../links/answer-by-link.ts";
import { tidyMatters } from "../../tidy-matters.ts";
import { withdrawMatter } from "../../write/withdraw-matter.ts";
import { keptWeeklyLetter } from "../digest/kept-weekly-letter.ts";
import { chooseWeeklyLetter, readMyWeeklyLetter, stopWeeklyLetter } from "../digest/subscribe.ts";
import { writeWeeklyLetters } from "../digest/write-weekly-letters.ts";
import { type Outward, usualHold } from "../outward.ts";
import { claimLetter } from "./letter.store.ts";
import { listLetters } from "./list-letters.ts";
import { type OrderLetter, orderLetter } from "./order-letter.ts";
import { mailPost } from "./post.ts";
import { registerMailAddress } from "./register-mail-address.ts";
import { sendLeftLetters } from "./send-left-letters.ts";
import { sendLetter } from "./send-letter.ts";
import { writeLetters } from "./write-letters.ts";

const test = withDatabase({ holds: "facts" });

let mail: Awaited<ReturnType<typeof aMailServer>>;
let outward: Outward;

beforeAll(async () => {
  mail = await aMailServer();
  const from = { name: "Omforent", address: "omforent@osen.example" };
  outward = {
    post: mailPost({ url: mail.url, from }),
    svarUt: null,
    origin: "https://omforent.example",
    hold: usualHold,
    wheelSources: [],
  };
});
beforeEach(() => mail.received.splice(0));
afterAll(async () => {
  outward.post?.close();
  await mail.close();
});

/** The jobs that have been asked for and not taken, as whoever runs them would take them. */
const takeJobs = (name: string) =>
  test.asSystem(async (database) => {
    const { rows } = await sql<{ data: Json }>`
      delete from pgboss.job where name = ${name} and state = 'created' returning data`.execute(database);
    return rows.map(({ data }): Json => data);
  });
async function write(context: Context = test.context): Promise<void> {
  for (const payload of await takeJobs("matters/write-letters")) await writeLetters(outward)(context, payload);
}
/** Sends what is asked for; what fails stays asked for, as a job that is tried again does. */
async function send(context: Context = test.context): Promise<number> {
  let failed = 0;
  for (const payload of await takeJobs("matters/send-letter"))
    await sendLetter(outward)(context, payload).catch(() => {
      failed += 1;
      left.push(payload);
    });
  return failed;
}
const left: Json[] = [];
const sendAgain = async (): Promise<void> => {
  for (const payload of left.splice(0)) await sendLetter(outward)(test.context, payload);
};

const known = async (participant = "5058", address = "postmottak@afjord.example") => {
  const seen = await test.asSystem(async (database) => {
    const { rows } = await sql<{
      address: string;
    }>`select address from mail_addresses where participant = ${participant}`.execute(database);
    return rows[0]?.address ?? null;
  });
  return value(
    await registerMailAddress(test.context, { participant, address, source: "kommunens nettsted", seen }, osenOfficer),
  );
};
const order = (asked: Pick<OrderLetter, "matter"> & Partial<OrderLetter>) =>
  orderLetter(test.context, { participant: "5058", by: "e-mail", sendsBySvarUt: false, ...asked }, osenOfficer);
const lettersOf = async (matter: string, participant = "5058") =>
  value(await listLetters(test.context, { matter, sendsBySvarUt: false }, osenOfficer)).participants.find(
    (one) => one.participant === participant,
  );

describe("a matter that is sent to a municipality that has not joined", { timeout: 60_000 }, () => {
  it("is brought by a letter with the case paper in both forms and a link to answer by", async () => {
    await known();
    const id = await sentOut(test.context);
    await write();
    await send();
    const [letter, ...more] = mail.received;
    expect(more).toEqual([]);
    expect(letter?.to).toEqual(["postmottak@afjord.example"]);
    expect(letter?.id).toMatch(/^lt-\w{12}@osen\.example$/);
    expect(letter?.raw).toContain("filename=saksframlegg.docx");
    expect(letter?.raw).toContain("filename=saksframlegg.pdf");
    expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(letter?.text).toContain("Åfjord kommunestyre bes om å ta stilling");
    expect(letter?.text).toContain(`https://omforent.example/saker/${id}?kommune=5058`);
    expect(letter?.text).toContain("registrert av andre, ikke bekreftet");
    const token = letter?.text.match(/\/svar\/([\w-]+)/)?.[1] ?? "";
    expect(value(await openAnswerLink(test.context, token))).toMatchObject({ participant: "5058", matter: { id } });
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "sent", failure: null, version: 1 }] });
    const log = await recordedEvents(test.context, { subject: `matter:${id}` });
    expect(log.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["matter/answer-link-made", "matter/letter-sent"]),
    );
    expect(JSON.stringify(log.map(({ id: _, ...entry }) => entry))).not.toContain(token);
  });

  it("says that the address is not known where nobody has said it, and sends when somebody has", async () => {
    await test.asSystem((database) => sql`delete from mail_addresses`.execute(database));
    const id = await sentOut(test.context);
    await write();
    await send();
    expect(mail.received).toEqual([]);
    expect(await lettersOf(id)).toMatchObject({ address: null, letters: [], joined: false });
    expect(await order({ matter: id })).toMatchObject({
      refusal: { code: "letter/address-unknown" },
    });
    await known();
    value(await order({ matter: id }));
    await write();
    await send();
    expect(mail.received).toHaveLength(1);
  });

  it("is not written to whoever has joined", async () => {
    await known();
    await test.asSystem(async (database) => {
      await sql`insert into persons (id, name, created_at) values ('p-afjrdssekret', 'Sekretær', now())`.execute(
        database,
      );
      await sql`insert into role_assignments (id, person, role, holder, valid_from, basis, granted_by, granted_at)
        values ('r-afjrdssekret', 'p-afjrdssekret', 'secretary', 'municipality:5058', '2026-01-01', 'own', 'system', now())`.execute(
        database,
      );
    });
    const id = await sentOut(test.context);
    await write();
    await send();
    expect(mail.received).toEqual([]);
    expect(await lettersOf(id)).toMatchObject({ joined: true, letters: [] });
    await test
      .asSystem((database) => sql`delete from role_assignments where id = 'r-afjrdssekret'`.execute(database))
      .catch(() => {});
    await test.asSystem((database) =>
      sql`update role_assignments set valid_to = '2026-01-02' where id = 'r-afjrdssekret'`.execute(database),
    );
  });

  it("asks for no letter when the sending itself is undone", async () => {
    await takeJobs("matters/write-letters");
    await expect(sentOut(test.context, { participations: [] })).rejects.toThrow();
    expect(await takeJobs("matters/write-letters")).toEqual([]);
  });

  it("is neither lost nor doubled when the server says «later» and then takes it", async () => {
    await known();
    const id = await sentOut(test.context);
    await write();
    mail.answers.push({ code: 451, at: "recipient" }, { code: 452, at: "content" });
    expect(await send()).toBe(1);
    expect(await lettersOf(id)).toMatchObject({
      letters: [{ state: "waiting", answered: expect.stringContaining("451") }],
    });
    await expect(sendAgain()).rejects.toThrow();
    await sendLeftLetters({ ...test.context, now: () => "2026-03-01T12:00:00.000Z" });
    await send();
    expect(mail.received).toHaveLength(1);
    await sendLeftLetters({ ...test.context, now: () => "2026-03-01T12:00:00.000Z" });
    await send();
    expect(mail.received).toHaveLength(1);
  });

  it("is sent once when its job is run twice, and written once when that job is", async () => {
    await known();
    const id = await sentOut(test.context);
    const written = await takeJobs("matters/write-letters");
    for (const payload of [...written, ...written]) await writeLetters(outward)(test.context, payload);
    const jobs = await takeJobs("matters/send-letter");
    expect(jobs).toHaveLength(1);
    for (const payload of [...jobs, ...jobs]) await sendLetter(outward)(test.context, payload);
    expect(mail.received).toHaveLength(1);
    expect((await lettersOf(id))?.letters).toHaveLength(1);
  });

  it("is taken up by another process when the first one dies with it, and left alone until then", async () => {
    await known();
    await sentOut(test.context);
    await write();
    const [payload] = await takeJobs("matters/send-letter");
    const { letter } = payload as { readonly letter: string };
    await test.asSystem((database) => claimLetter(database as never, letter, usualHold)); // and then no more is heard from it
    await expect(sendLetter(outward)(test.context, payload ?? null)).rejects.toThrow("holds the letter");
    await test.asSystem((database) =>
      sql`update letters set claimed_until = now() - interval '1 second' where id = ${letter}`.execute(database),
    );
    await sendLetter(outward)(test.context, payload ?? null);
    expect(mail.received).toHaveLength(1);
  });

  it("is the very same letter, with the same link, when the line went dead after the server had taken it", async () => {
    await known();
    await sentOut(test.context);
    await write();
    mail.answers.push("hang-up");
    expect(await send()).toBe(1);
    await sendAgain();
    const [first, second] = mail.received;
    expect(second?.id).toBe(first?.id);
    expect(second?.text).toBe(first?.text);
  });

  it("is told to have failed when the server says no for good, and can be sent again to a better address", async () => {
    await known("5058", "finnes-ikke@afjord.example");
    const id = await sentOut(test.context);
    await write();
    mail.answers.push({ code: 550, at: "recipient" });
    expect(await send()).toBe(0);
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "failed", failure: "refused-by-server" }] });
    await known();
    value(await order({ matter: id }));
    await write({ ...test.context, now: () => "2026-03-01T14:00:00.000Z" });
    await send();
    expect((await lettersOf(id))?.letters.map(({ state }) => state)).toEqual(["failed", "sent"]);
  });

  it("is given up after five days of «later»", async () => {
    await known();
    const id = await sentOut(test.context);
    await write();
    mail.answers.push({ code: 451, at: "recipient" });
    await send({ ...test.context, now: () => "2026-03-07T11:00:00.000Z" });
    expect(await lettersOf(id)).toMatchObject({ letters: [{ state: "failed", failure: "gave-up" }] });
  });

  it("is not sent when the matter has been withdrawn meanwhile, or no mail server is set up", async () => {
    await known();
    const id = await sentOut(test.context);
    await write();
    value(await withdrawMatter(test.context, { id, reason: "Feil tall" }, osenOfficer));
    await send();
    expect(await lettersOf(id)).toMatchObject({ letters: [{ failure: "no-longer-wanted" }] });
    const other = await sentOut(test.context);
    await write();
    for (const payload of await takeJobs("matters/send-letter"))
      await sendLetter({ ...outward, post: null })(test.context, payload);
    expect(await lettersOf(other)).toMatchObject({ letters: [{ failure: "mail-not-set-up" }] });
    expect(mail.received).toEqual([]);
  });

  it("does not pretend that SvarUt is there", async () => {
    const id = await sentOut(test.context);
    expect(await order({ matter: id, by: "svarut" })).toMatchObject({ refusal: { code: "letter/svarut-not-set-up" } });
  });

  it("is not sent once more by the same way", async () => {
    await known();
    const id = await sentOut(test.context);
    await write();
    expect(await order({ matter: id })).toMatchObject({ refusal: { code: "letter/already-waiting" } });
    await send();
    expect(await order({ matter: id })).toMatchObject({
      refusal: { code: "letter/already-sent", params: { participant: "Åfjord", version: 1 } },
    });
  });

  it("shows its letters to whoever leads it, and to nobody else", async () => {
    const id = await sentOut(test.context);
    expect(await listLetters(test.context, { matter: id, sendsBySvarUt: false }, nobody)).toMatchObject({ ok: false });
    expect(await listLetters(test.context, { matter: id, sendsBySvarUt: false }, secretaryOf("5058"))).toMatchObject({
      refusal: { code: "matter/not-allowed" },
    });
  });
});

describe("an official address", () => {
  const say = (address: string, seen: string | null, actor = osenOfficer, source = "nettstedet") =>
    registerMailAddress(test.context, { participant: "5054", address, source, seen }, actor);

  it("is registered with its source by others, until the municipality says it itself", async () => {
    expect(await say("ikke en adresse", null)).toMatchObject({ refusal: { code: "mail-address/not-an-address" } });
    expect(await say("a@b.no", null, osenOfficer, " ")).toMatchObject({
      refusal: { code: "mail-address/source-missing" },
    });
    expect(await say("a@b.no", null, nobody)).toMatchObject({ refusal: { code: "actor/not-signed-in" } });
    value(await say("a@b.no", null));
    expect(await say("c@b.no", null)).toMatchObject({ refusal: { code: "mail-address/conflict" } });
    value(await say("post@indrefosen.example", "a@b.no", secretaryOf("5054")));
    expect(await say("c@b.no", "post@indrefosen.example")).toMatchObject({
      refusal: { code: "mail-address/not-allowed" },
    });
  });
});

describe("the weekly letter", { timeout: 60_000 }, () => {
  const secretary = aPerson("secretary", "municipality:5020", { id: "p-ukebrevleser" });

  it("tells those who asked what waits and what the month asks, once a week, until they stop it", async () => {
    await test.asSystem(async (database) => {
      await sql`insert into persons (id, name, email, created_at) values (${secretary.id}, 'Sekretær', 'sekretar@osen.example', now())`.execute(
        database,
      );
      await sql`insert into role_assignments (id, person, role, holder, valid_from, basis, granted_by, granted_at)
        values ('r-ukebrevleser', ${secretary.id}, 'secretary', 'municipality:5020', '2026-01-01', 'own', 'system', now())`.execute(
        database,
      );
    });
    await sentOut(test.context, { title: "Ny nøkkel\r\nBcc: alle@osen.example" });
    await takeJobs("matters/send-letter");
    value(await chooseWeeklyLetter(test.context, { wanted: true, language: "nn" }, secretary));
    expect(value(await readMyWeeklyLetter(test.context, secretary))).toEqual({ wanted: true, language: "nn" });
    await writeWeeklyLetters(outward)(test.context);
    await writeWeeklyLetters(outward)(test.context);
    await send();
    expect(mail.received).toHaveLength(1);
    const [letter] = mail.received;
    expect(letter?.to).toEqual(["sekretar@osen.example"]);
    expect(letter?.text).toContain("Ventar på Osen");
    expect(letter?.text).toContain("Osen kommunestyre skal vedta «Ny nøkkel");
    expect(letter?.raw).toMatch(/^List-Unsubscribe:\s+<https:\/\/omforent\.example\/ukebrev\//m);
    const token = letter?.text.match(/\/ukebrev\/([\w-]+)/)?.[1] ?? "";
    value(await stopWeeklyLetter(test.context, token));
    expect(await stopWeeklyLetter(test.context, token)).toMatchObject({ refusal: { code: "digest/not-found" } });
    await writeWeeklyLetters(outward)({ ...test.context, today: () => "2026-03-09" as never });
    expect(await takeJobs("matters/send-letter")).toEqual([]);
  });

  it("is forgotten two months after it was sent, and with its person; one that carried a matter is kept", async () => {
    const left = (kind: string) =>
      test.asSystem(async (database) => {
        const { rows } = await sql<{ n: bigint }>`select count(*) as n from letters where kind = ${kind}`.execute(
          database,
        );
        return rows[0]?.n ?? 0n;
      });
    const kept = await left("matter");
    expect(await left("weekly")).toBe(1n);
    await tidyMatters({ ...test.context, now: () => "2026-04-15T11:00:00.000Z" });
    expect(await left("weekly")).toBe(1n);
    await tidyMatters({ ...test.context, now: () => "2026-06-01T11:00:00.000Z" });
    expect(await left("weekly")).toBe(0n);
    value(await chooseWeeklyLetter(test.context, { wanted: true, language: "en" }, secretary));
    await writeWeeklyLetters(outward)(test.context);
    expect(await left("weekly")).toBe(1n);
    await test.asSystem(async (database) => {
      expect(await keptWeeklyLetter.read(database, secretary.id)).toEqual({ language: "en" });
      await keptWeeklyLetter.forget(database as never, secretary.id);
      expect(await keptWeeklyLetter.read(database, secretary.id)).toBeNull();
    });
    expect(await left("weekly")).toBe(0n);
    expect(await left("matter")).toBe(kept);
    const remove = test.asSystem((database) => sql`delete from letters where kind = 'matter'`.execute(database));
    await expect(remove).rejects.toThrow("kept");
  });

  it("is only for somebody who is signed in and has an address", async () => {
    expect(await chooseWeeklyLetter(test.context, { wanted: true, language: "nb" }, nobody)).toMatchObject({
      refusal: { code: "actor/not-signed-in" },
    });
    expect(await chooseWeeklyLetter(test.context, { wanted: true, language: "nb" }, osenOfficer)).toMatchObject({
      refusal: { code: "digest/no-address" },
    });
  });
});
