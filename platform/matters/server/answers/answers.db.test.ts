import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { asWriter } from "../../../bodies/server/index.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { nobody } from "../../../kernel/domain/actor.ts";
import { aPerson } from "../../../kernel/testing/people.ts";
import { recordedEvents } from "../../../kernel/testing/recorded-events.ts";
import { agreed, day } from "../../testing/a-matter.ts";
import {
  aWrittenDecision,
  aWrittenMatter,
  chiefOf,
  councilOf,
  decided,
  formannskapOf,
  osenOfficer,
  secretaryOf,
  sentOut,
} from "../../testing/a-sent-matter.ts";
import { decideByLink, openAnswerLink, viewByLink } from "../links/answer-by-link.ts";
import { listAnswerLinks, makeAnswerLink, withdrawAnswerLink } from "../links/answer-links.ts";
import { readMerge, saveMerge } from "../merge/merge.ts";
import { readMatter } from "../read/read-matter.ts";
import { readDecision, readView } from "../read/read-parts.ts";
import { addVersion } from "../write/add-version.ts";
import { closeHearing } from "./close-hearing.ts";
import { confirmView } from "./confirm-view.ts";
import { type GiveView, giveView } from "./give-view.ts";
import { recommend, registerDecision } from "./register-decision.ts";
import { replyToView } from "./reply-to-view.ts";
import { scheduleMatter } from "./schedule-matter.ts";
import { confirmDecision, correctDecision, recogniseDecision } from "./settle-decision.ts";

const test = withDatabase({ holds: "facts" });

const osen = secretaryOf("5020");
const afjord = secretaryOf("5058");
const read = async (id: string, participant: string | null = null) =>
  value(await readMatter(test.context, { id, participant }, nobody));
const register = (said: Parameters<typeof registerDecision>[1], actor = osen) =>
  registerDecision(test.context, said, actor);
const aView = (matter: string, said: Partial<GiveView> = {}): GiveView => ({
  matter,
  body: formannskapOf("5058"),
  version: 1,
  on: day("2026-03-01"),
  text: "Vi ønsker innfasing.",
  proposedText: null,
  byParty: [],
  attachments: [],
  ...said,
});
const viewed = async (said: GiveView, actor = afjord) => value(await giveView(test.context, said, actor)).view;

describe("a decision", () => {
  it("is registered by the secretary of its municipality, and the chief executive's by herself", async () => {
    const id = await sentOut(test.context);
    expect(await register(aWrittenDecision(id, { source: "x" }), aPerson("mayor", "municipality:5020"))).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    expect(await register(aWrittenDecision(id), nobody)).toMatchObject({ refusal: { code: "actor/not-signed-in" } });
    expect(await register(aWrittenDecision(id), aPerson("secretary", "municipality:0301"))).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    const chief = aPerson("chief-executive", "municipality:5020");
    const said = {
      matter: id,
      body: chiefOf("5020"),
      version: 1,
      outcome: { kind: "adopted" },
      text: "Tilrås.",
      date: day("2026-02-27"),
    } as const;
    expect(value(await recommend(test.context, said, chief))).toMatchObject({ registered: "new", counts: false });
    expect(await recommend(test.context, { ...said, body: councilOf("5020") }, chief)).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    expect((await read(id, "5020")).forParticipant?.recommendations).toMatchObject([
      { body: chiefOf("5020"), text: "Tilrås." },
    ]);
  });

  it("registered twice changes nothing, at once or later, also in the history", async () => {
    const id = await sentOut(test.context);
    const said = aWrittenDecision(id);
    const answers = await Promise.all([register(said), register({ ...said, caseNumber: " ps1/26" })]);
    const again = value(await register(said));
    expect(answers.map((answer) => value(answer).registered).sort()).toEqual(["already", "new"]);
    expect(again.registered).toBe("already");
    expect((await read(id)).decisions).toHaveLength(1);
    const events = await recordedEvents(test.context, { subject: `matter:${id}` });
    expect(events.filter(({ kind }) => kind === "matter/decision-registered")).toHaveLength(1);
  });

  it("with other words than those that stand there is refused with both texts", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id, { text: "Det ene" }), osen);
    expect(await register(aWrittenDecision(id, { text: "Det andre" }))).toMatchObject({
      refusal: { code: "matter/decision-registered-otherwise", params: { theirs: "Det ene", yours: "Det andre" } },
    });
  });

  it("is in the database once, whoever writes it", async () => {
    const id = await sentOut(test.context);
    const { decision } = await decided(test.context, aWrittenDecision(id), osen);
    const twice = asWriter(test.context, osen, async (tx) => ({
      ok: true,
      value:
        await sql`insert into matter_decisions (id, matter, body, version, hash, outcome, party_votes, text, date, case_number,
        registered, registered_by, registered_for, registered_name, registered_at) select 'md-222222222222', matter, body, version, hash, 'rejected',
        party_votes, 'X', date, 'ps 1 / 26', registered, registered_by, registered_for, registered_name, registered_at
        from matter_decisions where id = ${decision}`.execute(tx),
    }));
    await expect(twice).rejects.toThrow("matter_decisions_once");
  });

  it("is never written in another's name: the database asks whose body it is", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id), osen);
    const inOsensName = asWriter(test.context, afjord, async (tx) => ({
      ok: true,
      value: await sql`insert into matter_decisions (id, matter, body, version, hash, outcome, party_votes, text, date,
        registered, registered_by, registered_for, registered_name, registered_at) select 'md-333333333333', matter, body, version, hash, 'rejected',
        party_votes, 'X', '2026-02-01', 'own', ${afjord.id}, 'municipality:5058', 'Åfjord', now() from matter_decisions where matter = ${id}`.execute(
        tx,
      ),
    }));
    await expect(inOsensName).rejects.toThrow("row-level security");
  });

  it("by others counts only when the municipality confirms, and says whence they have it", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id), osen);
    const theirs = aWrittenDecision(id, { body: councilOf("5058") });
    expect(await register(theirs, osen)).toMatchObject({ refusal: { code: "matter/source-missing" } });
    const { decision, counts } = await decided(test.context, { ...theirs, source: "Møteboka på nettstedet" }, osen);
    expect(counts).toBe(false);
    const registration = async () => (await read(id)).decisions.find((one) => one.id === decision)?.registration;
    expect(await read(id)).toMatchObject({ state: "open", result: { ifConfirmed: "adopted" } });
    expect(await registration()).toMatchObject({ by: "others", source: "Møteboka på nettstedet", confirmed: null });
    expect(await confirmDecision(test.context, { matter: id, decision }, osen)).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    value(await confirmDecision(test.context, { matter: id, decision }, afjord));
    expect((await read(id)).state).toBe("adopted");
    expect(await registration()).toMatchObject({ confirmed: { name: "Kommune 5058" } });
  });

  it("of the municipality itself takes the place of what others had registered, which is kept", async () => {
    const id = await sentOut(test.context);
    const theirs = aWrittenDecision(id, { body: councilOf("5058"), source: "Avisa", text: "Slik stod det i avisa" });
    const { decision } = await decided(test.context, theirs, osen);
    const own = { ...theirs, source: null, text: "Slik var det", outcome: { kind: "rejected" } } as const;
    expect(await decided(test.context, own, afjord)).toMatchObject({
      decision,
      registered: "replaced-what-others-registered",
    });
    const detail = value(await readDecision(test.context, { matter: id, decision }, nobody));
    expect(detail).toMatchObject({
      text: "Slik var det",
      outcome: "rejected",
      registration: { by: "own" },
      earlier: [{ text: "Slik stod det i avisa", reason: "replaced-what-others-registered" }],
    });
  });

  it("at the wrong level is kept and does not count, until the council itself recognises it", async () => {
    const id = await sentOut(test.context);
    const urgent = aWrittenDecision(id, { body: formannskapOf("5020"), urgent: "Fristen gikk ut" });
    const { decision, counts } = await decided(test.context, urgent, osen);
    expect(counts).toBe(false);
    expect((await read(id)).decisions).toMatchObject([
      {
        reasons: [{ code: "recommends" }],
        flags: [{ code: "urgent-authority", clause: { citation: { section: "§ 11-8" } } }],
      },
    ]);
    const said = { matter: id, decision, by: councilOf("5020"), reason: "Fullmakt gitt", clause: null };
    expect(await recogniseDecision(test.context, said, afjord)).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    expect(await recogniseDecision(test.context, { ...said, by: formannskapOf("5020") }, osen)).toMatchObject({
      refusal: { code: "matter/not-the-answering-body" },
    });
    value(await recogniseDecision(test.context, said, osen));
    expect((await read(id)).decisions).toMatchObject([{ counts: true, recognition: { reason: "Fullmakt gitt" } }]);
  });

  it("after the last day is marked late", async () => {
    const id = await sentOut(test.context, { finalBy: day("2026-02-28"), hearingDeadline: null });
    await decided(test.context, aWrittenDecision(id), osen);
    expect((await read(id)).decisions).toMatchObject([{ counts: true, flags: [{ code: "late" }] }]);
  });

  it("is put right with a reason, what stood there is kept, and two who do so at once lose nothing", async () => {
    const id = await sentOut(test.context);
    const { decision } = await decided(test.context, aWrittenDecision(id, { text: "Skrivefiel" }), osen);
    const correction = { matter: id, decision, corrections: 0, reason: "Skrivefeil", text: "Skrivefeil" };
    expect(await correctDecision(test.context, correction, afjord)).toMatchObject({
      refusal: { code: "answer/not-allowed" },
    });
    const answers = await Promise.all([
      correctDecision(test.context, correction, osen),
      correctDecision(test.context, { ...correction, text: "Noe annet" }, osen),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "matter/conflict" } });
    const detail = value(await readDecision(test.context, { matter: id, decision }, nobody));
    expect(detail).toMatchObject({ corrections: 1, earlier: [{ text: "Skrivefiel", reason: "Skrivefeil" }] });
    const byHand = (statement: ReturnType<typeof sql>) =>
      asWriter(test.context, osen, async (tx) => ({ ok: true, value: await statement.execute(tx) }));
    await expect(byHand(sql`update matter_decisions set text = 'X' where id = ${decision}`)).rejects.toThrow("is kept");
    await expect(byHand(sql`delete from matter_decisions where id = ${decision}`)).rejects.toThrow();
  });

  it("put right so that it becomes another one that stands there is refused", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id, { caseNumber: "PS 1/26" }), osen);
    const { decision } = await decided(test.context, aWrittenDecision(id, { caseNumber: "PS 2/26" }), osen);
    const correction = { matter: id, decision, corrections: 0, reason: "Feil nummer", caseNumber: "PS 1/26" };
    expect(await correctDecision(test.context, correction, osen)).toMatchObject({
      refusal: { code: "matter/decision-registered-otherwise" },
    });
  });

  it("is plain text: HTML in it is text, and a megabyte of it is kept to the letter", async () => {
    const id = await sentOut(test.context);
    const text = `<script>alert("å")</script>\n${"<b>Vedtatt</b> æøå ".repeat(55_000)}slutt`;
    expect(text.length).toBeGreaterThan(1_000_000);
    const { decision } = await decided(test.context, aWrittenDecision(id, { text }), osen);
    const page = await read(id);
    expect(page.decisions[0]).toMatchObject({ textLength: text.length });
    expect(page.decisions[0]?.text.length).toBeLessThanOrEqual(2000);
    expect(value(await readDecision(test.context, { matter: id, decision }, nobody)).text).toBe(text);
    expect(value(await register(aWrittenDecision(id, { text }))).registered).toBe("already");
  });

  it("with changed words counts for the version that says exactly that", async () => {
    const id = await sentOut(test.context);
    const text = aWrittenMatter().proposal.text.replace("30", "25");
    const said = aWrittenDecision(id, { outcome: { kind: "adopted-with-changes", text: `${text}\r\n` } });
    await decided(test.context, said, osen);
    expect(await read(id)).toMatchObject({
      result: { counted: [{ participant: "5020", stance: "against" }] },
      decisions: [{ changedText: true, sameAsVersion: null }],
    });
    const { parts, proposals, merged } = value(await readMerge(test.context, { matter: id, version: null }, nobody));
    expect(proposals).toMatchObject([{ body: councilOf("5020"), kind: "decision" }]);
    expect(parts.map(({ kind }) => kind)).toEqual(["agreed", "same"]);
    expect(merged).toBe(text);
    const { kind: _, id: __, ...written } = aWrittenMatter().proposal;
    const version = { id, seen: 1, revision: 2, proposal: { ...written, text }, note: null, send: true };
    value(await addVersion(test.context, version, osenOfficer));
    expect(await read(id)).toMatchObject({
      result: { counted: [{ participant: "5020", stance: "for" }] },
      decisions: [{ sameAsVersion: 2 }],
    });
  });
});

describe("a schedule", () => {
  it("is set and moved by the body's own secretary", async () => {
    const id = await sentOut(test.context);
    const on = (date: string, actor = afjord) =>
      scheduleMatter(test.context, { matter: id, body: councilOf("5058"), date: day(date) }, actor);
    expect(await on("2026-04-16", osen)).toMatchObject({ refusal: { code: "answer/not-allowed" } });
    value(await on("2026-04-16"));
    value(await on("2026-05-21"));
    expect((await read(id)).scheduled).toEqual([{ body: councilOf("5058"), date: "2026-05-21" }]);
  });
});

describe("a hearing", () => {
  it("keeps views beside their replies, and answers each with a reason and a place", async () => {
    const id = await sentOut(test.context);
    const proposedText = aWrittenMatter().proposal.text.replace("2027", "2028");
    const view = await viewed(aView(id, { proposedText, byParty: [{ party: "Sp", text: "Enig" }] }));
    expect(await read(id)).toMatchObject({
      unansweredViews: [view],
      views: [
        {
          asked: true,
          late: false,
          level: "elected",
          changes: [{ line: 2, before: [expect.stringContaining("2027")] }],
          byParty: [{ party: "Sp" }],
        },
      ],
    });
    const reply = {
      matter: id,
      view,
      seen: 0,
      answer: "partly",
      reason: "Gir tid.",
      changed: { version: 2, place: "§ 2" },
    } as const;
    expect(await replyToView(test.context, reply, afjord)).toMatchObject({ refusal: { code: "matter/not-allowed" } });
    value(await replyToView(test.context, reply, osenOfficer));
    expect(await replyToView(test.context, { ...reply, reason: "En annens" }, osenOfficer)).toMatchObject({
      refusal: { code: "matter/conflict", params: { saw: 0, now: 1, yours: "En annens", theirs: "Gir tid." } },
    });
    expect(await read(id)).toMatchObject({
      unansweredViews: [],
      views: [{ reply: { answer: "partly", by: "Kommune 5020" }, replies: 1 }],
    });
    expect(value(await readView(test.context, { matter: id, view }, nobody))).toMatchObject({
      proposedText,
      allReplies: [{ reason: "Gir tid." }],
    });
  });

  it("takes the same view twice as one, and refuses another of that day with both texts", async () => {
    const id = await sentOut(test.context);
    const view = await viewed(aView(id));
    expect(value(await giveView(test.context, aView(id), afjord))).toEqual({
      view,
      registered: "already",
      late: false,
    });
    expect(await giveView(test.context, aView(id, { text: "Noe annet" }), afjord)).toMatchObject({
      refusal: {
        code: "matter/view-registered-otherwise",
        params: { theirs: "Vi ønsker innfasing.", yours: "Noe annet" },
      },
    });
    const byHand = asWriter(test.context, afjord, async (tx) => ({
      ok: true,
      value: await sql`update matter_views set text = 'X' where id = ${view}`.execute(tx),
    }));
    await expect(byHand).rejects.toThrow();
  });

  it("is not answered by who takes no part, and a late view is kept and marked", async () => {
    const id = await sentOut(test.context, { hearingDeadline: day("2026-02-01") });
    expect(await giveView(test.context, aView(id, { body: formannskapOf("5057") }), secretaryOf("5057"))).toMatchObject(
      {
        refusal: { code: "answer/not-allowed" },
      },
    );
    await viewed(aView(id));
    expect((await read(id)).views).toMatchObject([{ late: true }]);
  });

  it("with unanswered views is closed only by a body that decides, as a breach that everybody reads", async () => {
    const id = await sentOut(test.context);
    const view = await viewed(aView(id));
    const close = (reason: string | null, actor = osenOfficer, by = councilOf("5020")) =>
      closeHearing(test.context, { matter: id, by, reason }, actor);
    expect(await close(null)).toMatchObject({
      refusal: { code: "matter/views-unanswered", params: { views: [view] } },
    });
    expect(await close("Haster")).toMatchObject({ refusal: { code: "breach/not-allowed" } });
    expect(await close("Haster", osen, formannskapOf("5020"))).toMatchObject({
      refusal: { code: "matter/not-a-deciding-body" },
    });
    expect(value(await close("Haster", osen))).toEqual({ breach: true });
    expect(await read(id)).toMatchObject({
      hearingClosing: { by: councilOf("5020"), breach: { code: "views-unanswered", views: [view], reason: "Haster" } },
    });
    expect((await recordedEvents(test.context, { subject: `matter:${id}` })).at(-1)).toMatchObject({
      kind: "matter/hearing-closed",
      reason: "Haster",
    });
    expect(await close("Igjen", osen)).toMatchObject({ refusal: { code: "matter/hearing-closed" } });
  });

  it("is closed by whoever leads the matter when every view has its answer", async () => {
    const id = await sentOut(test.context);
    expect(await closeHearing(test.context, { matter: id, by: councilOf("5058"), reason: null }, afjord)).toMatchObject(
      {
        refusal: { code: "matter/not-allowed" },
      },
    );
    expect(
      value(await closeHearing(test.context, { matter: id, by: councilOf("5020"), reason: null }, osenOfficer)),
    ).toEqual({ breach: false });
  });

  it("lays all words side by side, and keeps the secretary's choices for her alone", async () => {
    const id = await sentOut(test.context);
    const base = aWrittenMatter().proposal.text;
    const one = await viewed(aView(id, { proposedText: base.replace("2027", "2028") }));
    await viewed(aView(id, { body: formannskapOf("5020"), proposedText: base.replace("2027", "2030") }), osenOfficer);
    const merge = async (actor = osenOfficer) =>
      value(await readMerge(test.context, { matter: id, version: 1 }, actor));
    expect(await merge()).toMatchObject({ conflicts: 1, merged: null, choicesSeen: 0 });
    const choices = [{ part: 1, take: "proposal", from: one, text: null }] as const;
    value(await saveMerge(test.context, { matter: id, version: 1, seen: 0, choices }, osenOfficer));
    expect(await saveMerge(test.context, { matter: id, version: 1, seen: 0, choices: [] }, osenOfficer)).toMatchObject({
      refusal: { code: "matter/conflict", params: { theirs: choices } },
    });
    expect(await merge()).toMatchObject({ merged: base.replace("2027", "2028"), choices });
    expect(await merge(nobody)).toMatchObject({ choices: [], merged: null, conflicts: 1 });
  });
});

describe("weights", () => {
  it("come from what is recorded, never from whoever votes: unknown ones leave the result open", async () => {
    const rule = {
      kind: "majority-of-weights",
      weightsIn: "nav-nord-fosen",
      quota: { n: 1n, d: 2n, reach: "more-than" },
      measuredAgainst: "all",
    } as const;
    const id = await sentOut(test.context, { rule: { rule, closing: "stays-open", clause: agreed } });
    await decided(test.context, { ...aWrittenDecision(id), weight: "100" } as never, osen);
    expect(await read(id)).toMatchObject({
      state: "open",
      result: { parts: [{ status: "unknown", weightsUnknown: ["5020", "5058"] }] },
    });
    await test.asSystem(async (database) => {
      for (const [voter, weight] of [
        ["5020", 3],
        ["5058", 1],
      ] as const)
        await sql`insert into voting_weights values (${`vw-22222222${voter}`}, 'nav-nord-fosen', 'nav-nord-fosen', ${voter}, ${weight}, 1,
          ${JSON.stringify(agreed)}, '2026-01-01', null, 'system', now())`.execute(database);
    });
    expect(await read(id)).toMatchObject({
      state: "adopted",
      result: { parts: [{ for: "3/1", silent: "1/1" }], counted: [{ weights: [{ weight: "3/1", clause: agreed }] }] },
    });
  });
});

describe("an answer link", () => {
  const aWish = {
    participant: "5058",
    may: ["decision", "view"],
    sentTo: "postmottak@afjord.example",
    expiresOn: day("2026-06-01"),
  } as const;
  const made = async (matter: string, said: Partial<typeof aWish> = {}) => {
    const { id, path } = value(await makeAnswerLink(test.context, { ...aWish, ...said, matter }, osenOfficer));
    return { id, token: path.slice("/svar/".length) };
  };
  const byLink = (token: string, matter: string, body = councilOf("5058")) => {
    const { matter: _, source: __, ...said } = aWrittenDecision(matter, { body });
    return decideByLink(test.context, { ...said, token, person: "Kari Nordmann, ordfører" });
  };

  it("lets a municipality that has not joined answer each thing once, unconfirmed", async () => {
    const id = await sentOut(test.context);
    const { token } = await made(id);
    expect(value(await openAnswerLink(test.context, token))).toMatchObject({
      matter: { id, version: 1 },
      participantName: "Åfjord",
      bodies: [{ id: chiefOf("5058") }, { id: formannskapOf("5058") }, { id: councilOf("5058") }],
      used: [],
    });
    expect(value(await byLink(token, id))).toMatchObject({ registered: "new", counts: false });
    expect(await byLink(token, id)).toMatchObject({ refusal: { code: "answer-link/used" } });
    const { matter: _, ...view } = aView(id);
    const { view: given } = value(await viewByLink(test.context, { ...view, token, person: "Kari Nordmann" }));
    expect(await read(id)).toMatchObject({
      decisions: [
        { registration: { by: "others", name: "Kari Nordmann, ordfører", source: aWish.sentTo, confirmed: null } },
      ],
      views: [{ id: given, registration: { by: "others", confirmed: null } }],
    });
    value(await confirmView(test.context, { matter: id, view: given }, afjord));
    expect((await read(id)).views).toMatchObject([{ registration: { confirmed: { name: "Kommune 5058" } } }]);
    expect(value(await listAnswerLinks(test.context, id, osenOfficer)).links).toMatchObject([
      { state: "used", participantName: "Åfjord" },
    ]);
  });

  it("is for its own participant, its own purpose and its own time", async () => {
    const id = await sentOut(test.context);
    const { token } = await made(id, { may: ["view"] as never });
    expect(await byLink(token, id)).toMatchObject({ refusal: { code: "answer-link/not-for-this" } });
    const { matter: _, ...view } = aView(id, { body: formannskapOf("5020") });
    expect(await viewByLink(test.context, { ...view, token, person: "Noen" })).toMatchObject({
      refusal: { code: "answer-link/other-body" },
    });
    expect(await openAnswerLink(test.context, "gjettet")).toMatchObject({ refusal: { code: "answer-link/not-found" } });
    const later = { ...test.context, today: () => day("2026-06-02") };
    expect(await openAnswerLink(later, token)).toMatchObject({ refusal: { code: "answer-link/expired" } });
    expect(
      await makeAnswerLink(test.context, { ...aWish, matter: id, expiresOn: day("2026-02-28") }, osenOfficer),
    ).toMatchObject({
      refusal: { code: "answer-link/expiry-impossible" },
    });
    expect(
      await makeAnswerLink(test.context, { ...aWish, matter: id, participant: "5057" }, osenOfficer),
    ).toMatchObject({
      refusal: { code: "matter/unknown-participant" },
    });
  });

  it("can be withdrawn, is listed for the holder alone, and its token is kept nowhere", async () => {
    const id = await sentOut(test.context);
    const { id: link, token } = await made(id);
    expect(await listAnswerLinks(test.context, id, afjord)).toMatchObject({ refusal: { code: "matter/not-allowed" } });
    expect(await withdrawAnswerLink(test.context, link, afjord)).toMatchObject({
      refusal: { code: "answer-link/not-found" },
    });
    value(await withdrawAnswerLink(test.context, link, osenOfficer));
    expect(await byLink(token, id)).toMatchObject({ refusal: { code: "answer-link/withdrawn" } });
    const kept = await test.asSystem(
      async (database) =>
        (await sql<{ all: string }>`select string_agg(l::text, '') as all from answer_links l`.execute(database))
          .rows[0]?.all,
    );
    expect(kept).not.toContain(token);
  });
});
