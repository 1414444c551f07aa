import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { type Actor, nobody } from "../../kernel/domain/actor.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import type { Replies } from "../domain/index.ts";
import { aCooperation, chief, mayor, reply, someReplies } from "../testing/an-evaluation.ts";
import { answerDays } from "./answer-days.ts";
import { findAnswers } from "./evaluation.store.ts";
import { readEvaluation } from "./read-evaluation.ts";
import { shareAnswer } from "./share-answer.ts";
import { type WriteAnswer, writeAnswer } from "./write-answer.ts";

/** 2025 is open until the end of March. */
const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });
const nextYear = {
  now: () => "2027-02-01T12:00:00.000Z",
  today: () => "2027-02-01" as ReturnType<typeof test.context.today>,
};

const names = ["Brannvern nord", "Felles jordmorvakt", "Lønnskontoret", "Innkjøp kyst", "Kemneren", "Arkivtjenesten"];
const more = ["Landbruket", "Jordskiftevakta", "Havnevakta", "Veterinærvakt", "Skogbrukssjefen", "Tolketjenesten"];
const all = [...names, ...more, "Miljøretta helsevern", "Geodatateam", "Feiervesenet", "Kulturskulen"];
const fresh = () => aCooperation(test.context, all.pop() ?? "Ingen navn igjen");

type Said = Partial<Omit<WriteAnswer, "replies">> & { readonly replies?: Partial<Replies> };
const write = (
  cooperation: string,
  { replies, ...said }: Said = {},
  actor: Actor = chief(said.participant ?? "5020"),
) =>
  writeAnswer(
    test.context,
    { cooperation, year: 2025, participant: "5020", seen: null, ...said, replies: someReplies(replies) },
    actor,
  );
const written = async (...of: Parameters<typeof write>) => value(await write(...of));
const shared = async (cooperation: string, said: Said = {}) => {
  const { id, version } = await written(cooperation, said);
  return value(await shareAnswer(test.context, { id, seen: version }, chief(said.participant ?? "5020")));
};
const read = async (cooperation: string, actor: Actor = nobody, year: number | null = null) =>
  value(await readEvaluation(test.context, { cooperation, year }, actor));
const said = async (cooperation: string, participant: string, actor?: Actor, year?: number) =>
  (await read(cooperation, actor, year ?? null)).participants.find(({ id }) => id === participant);
const code = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;
const countEvents = async () => (await recordedEvents(test.context)).length;

describe("answering", () => {
  it("is for the municipality itself until it is shared: nobody else can tell that it is there", async () => {
    const id = await fresh();
    const kept = await written(id, { replies: { influence: reply(1, "Vi blir ikke spurt") } });
    expect(kept).toMatchObject({ sharedOn: null, role: "chief-executive", replies: { influence: { step: 1 } } });
    for (const insider of [chief("5020"), mayor("5020"), aPerson("reader", "municipality:5020")])
      expect((await read(id, insider)).own[0]?.kept).toMatchObject({ id: kept.id });
    for (const other of [nobody, chief("5058"), aPerson("council-member", "municipality:5020")]) {
      const seen = await read(id, other);
      expect(seen.participants.every(({ answer }) => answer === null)).toBe(true);
      expect(seen.own.every((one) => one.kept === null)).toBe(true);
      expect(JSON.stringify(seen)).not.toContain("Vi blir ikke spurt");
    }
  });

  it("is walled by the database too, where nobody else reads, changes or shares it", async () => {
    const id = await fresh();
    const kept = await written(id);
    const rows = (actor: Actor) =>
      readAs(test.context, actor, ({ database }) => findAnswers(database, { id: kept.id }));
    expect(await rows(chief("5020"))).toHaveLength(1);
    for (const other of [nobody, chief("5058"), aPerson("council-member", "municipality:5020")])
      expect(await rows(other)).toHaveLength(0);
    const replies = (actor: Actor) =>
      readAs(test.context, actor, ({ database }) =>
        sql`select from evaluation_replies where answer = ${kept.id}`.execute(database),
      );
    expect((await replies(chief("5058"))).rows).toHaveLength(0);
    expect((await replies(chief("5020"))).rows).toHaveLength(5);
    const open = inTransaction(test.context, chief("5058"), async (tx) => ({
      ok: true,
      value: await sql`update evaluation_answers set said_on = '2026-01-01' where id = ${kept.id}`.execute(tx),
    }));
    expect((value(await open) as { numAffectedRows?: bigint }).numAffectedRows).toBe(0n);
  });

  it("cannot be written in another's name past the policies", async () => {
    const id = await fresh();
    const forged = inTransaction(test.context, chief("5058"), async (tx) => {
      await sql`insert into evaluation_answers (id, cooperation_id, year, participant, holder, said_on, said_by, said_role, revision)
        values ('e-forgedforgedforg', ${id}, 2025, '5020', 'municipality:5020', '2026-03-03', ${chief("5058").id}, 'mayor', 1)`.execute(
        tx,
      );
      return { ok: true, value: null };
    });
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it("is for the chief executive and the mayor of one that takes part", async () => {
    const id = await fresh();
    expect(code(await write(id, {}, aPerson("case-officer", "municipality:5020")))).toBe("evaluation/not-allowed");
    expect(code(await write(id, {}, chief("5058")))).toBe("evaluation/not-allowed");
    expect(code(await write(id, { participant: "0301" }))).toBe("evaluation/not-allowed");
    expect(code(await write(id, {}, nobody))).toBe("actor/not-signed-in");
    expect(code(await write("finnes-ikke"))).toBe("cooperation/not-found");
    expect(code(await write(id, {}, mayor("5020")))).toBe("ok");
  });

  it("is taken in the open year alone", async () => {
    const id = await fresh();
    expect(code(await write(id, { year: 2024 }))).toBe("evaluation/closed");
    expect(code(await write(id, { year: 2026 }))).toBe("evaluation/not-begun");
  });

  it("changes nothing when it is sent twice, also at the same moment", async () => {
    const id = await fresh();
    const [one, two] = await Promise.all([write(id), write(id)]);
    expect(value(one)).toEqual(value(two));
    const before = await countEvents();
    expect(await written(id)).toEqual(value(one));
    expect(await countEvents()).toBe(before);
  });

  it("shows both when a colleague has written meanwhile, and loses neither", async () => {
    const id = await fresh();
    const first = await written(id, { replies: { cost: reply(2, "For dyrt") } });
    const late = await write(id, { replies: { cost: reply(5) } }, mayor("5020"));
    expect(late).toMatchObject({
      refusal: {
        code: "evaluation/conflict",
        params: { theirs: { version: first.version, replies: { cost: { step: 2, why: "For dyrt" } } } },
      },
    });
    const again = await written(id, { seen: first.version, replies: { cost: reply(5) } }, mayor("5020"));
    expect(again).toMatchObject({ id: first.id, role: "mayor", replies: { cost: { step: 5, why: null } } });
    expect(again.version).not.toBe(first.version);
  });
});

describe("sharing", () => {
  it("opens the answers to all, with who answered and when", async () => {
    const id = await fresh();
    await shared(id, { replies: { influence: reply(2, "Vi blir hørt for sent"), key: reply(null) } });
    expect(await said(id, "5020")).toMatchObject({
      answer: {
        sharedOn: "2026-03-03",
        role: "chief-executive",
        replies: { influence: { step: 2, why: "Vi blir hørt for sent" }, key: { step: null, why: null } },
      },
    });
    expect((await said(id, "5058"))?.answer).toBeNull();
  });

  it("is recorded for all to read, and what was written before it for the municipality alone, without what it said", async () => {
    const id = await fresh();
    await shared(id, { replies: { influence: reply(2, "Vi blir hørt for sent") } });
    const events = await recordedEvents(test.context, { subject: `cooperation:${id}` });
    const [internal, open] = events.filter(({ kind }) => kind.startsWith("evaluation/"));
    expect(internal).toMatchObject({
      log: "municipality:5020",
      kind: "evaluation/answer-written",
      role: "chief-executive",
    });
    expect(JSON.stringify([internal?.before, internal?.after])).not.toContain("Vi blir hørt for sent");
    expect(open).toMatchObject({
      log: `cooperation:${id}`,
      kind: "evaluation/answered",
      onBehalfOf: "municipality:5020",
      before: null,
      after: { municipality: "5020", year: 2025, "influence-step": 2, "influence-why": "Vi blir hørt for sent" },
    });
  });

  it("changes nothing when it is done twice, also at the same moment", async () => {
    const id = await fresh();
    const { id: answer, version } = await written(id);
    const share = () => shareAnswer(test.context, { id: answer, seen: version }, chief("5020"));
    const [one, two] = await Promise.all([share(), share()]);
    expect(value(one)).toEqual(value(two));
    expect(value(await share())).toEqual(value(one));
    const events = await recordedEvents(test.context, { subject: `cooperation:${id}` });
    expect(events.filter(({ kind }) => kind === "evaluation/answered")).toHaveLength(1);
  });

  it("opens only what was read: not what a colleague has changed since", async () => {
    const id = await fresh();
    const first = await written(id);
    await written(id, { seen: first.version, replies: { cost: reply(1) } }, mayor("5020"));
    const late = await shareAnswer(test.context, { id: first.id, seen: first.version }, chief("5020"));
    expect(late).toMatchObject({ refusal: { code: "evaluation/conflict" } });
    expect((await said(id, "5020"))?.answer).toBeNull();
  });

  it("is for those who may answer; to everybody else the answer is not there", async () => {
    const id = await fresh();
    const { id: answer, version } = await written(id);
    const share = (actor: Actor) => shareAnswer(test.context, { id: answer, seen: version }, actor);
    expect(code(await share(nobody))).toBe("actor/not-signed-in");
    expect(code(await share(chief("5058")))).toBe("evaluation/not-found");
    expect(code(await share(aPerson("case-officer", "municipality:5020")))).toBe("evaluation/not-allowed");
    expect(code(await share(mayor("5020")))).toBe("ok");
  });

  it("is for good: a new answer replaces it and the old one stays to be read", async () => {
    const id = await fresh();
    const first = await shared(id, { replies: { quality: reply(2) } });
    expect(code(await write(id, { replies: { quality: reply(3) } }))).toBe("evaluation/conflict");
    await shared(id, { seen: first.version, replies: { quality: reply(4) } });
    const now = await said(id, "5020");
    expect(now?.answer?.replies.quality.step).toBe(4);
    expect(now?.earlier.map(({ replies }) => replies.quality.step)).toEqual([2]);
    await expect(
      test.asSystem((database) =>
        sql`update evaluation_answers set said_on = '2026-01-01' where id = ${first.id}`.execute(database),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      inTransaction(test.context, chief("5020"), async (tx) => {
        await sql`update evaluation_answers set said_on = '2026-01-01', said_by = ${chief("5020").id} where id = ${first.id}`.execute(
          tx,
        );
        return { ok: true, value: null };
      }),
    ).rejects.toThrow(/never changed/);
  });

  it("does not show a new answer before it is shared; until then the old one counts", async () => {
    const id = await fresh();
    const first = await shared(id, { replies: { quality: reply(2) } });
    await written(id, { seen: first.version, replies: { quality: reply(5) } });
    expect((await said(id, "5020"))?.answer?.replies.quality.step).toBe(2);
    expect((await read(id, chief("5020"))).own[0]?.kept).toMatchObject({
      sharedOn: null,
      replies: { quality: { step: 5 } },
    });
  });
});

describe("reading", () => {
  it("names everybody who is asked, and sets last year's answer beside this year's", async () => {
    const id = await fresh();
    await shared(id, { replies: { influence: reply(4) } });
    const later = { ...test.context, ...nextYear };
    const again = value(
      await writeAnswer(
        later,
        { cooperation: id, year: 2026, participant: "5020", seen: null, replies: someReplies({ influence: reply(2) }) },
        chief("5020"),
      ),
    );
    value(await shareAnswer(later, { id: again.id, seen: again.version }, chief("5020")));
    const wire = value(await readEvaluation(later, { cooperation: id, year: null }, nobody));
    expect(wire).toMatchObject({ year: 2026, isOpen: true, closesOn: "2027-03-31", years: [2026, 2025] });
    expect(wire.participants.map(({ name }) => name).toSorted()).toEqual(["Osen", "Åfjord", "Ørland"].toSorted());
    const osen = wire.participants.find((one) => one.id === "5020");
    expect([osen?.before?.replies.influence.step, osen?.answer?.replies.influence.step]).toEqual([4, 2]);
    const last = value(await readEvaluation(later, { cooperation: id, year: 2025 }, chief("5020")));
    expect(last).toMatchObject({ isOpen: false, own: [{ mayAnswer: false }] });
  });

  it("lets those answer who may, and nobody before they have signed in", async () => {
    const id = await fresh();
    expect((await read(id)).own).toEqual([]);
    expect((await read(id, chief("5020"))).own).toMatchObject([{ id: "5020", name: "Osen", mayAnswer: true }]);
    expect((await read(id, aPerson("reader", "municipality:5020"))).own).toMatchObject([{ mayAnswer: false }]);
    expect(code(await readEvaluation(test.context, { cooperation: "finnes-ikke", year: null }, nobody))).toBe(
      "cooperation/not-found",
    );
  });
});

describe("the year's wheel", () => {
  it("has the last day to answer, where another has answered and one has not", async () => {
    const id = await fresh();
    const ask = async (participant: string, year: number) =>
      readAs(test.context, nobody, (context) =>
        answerDays(context, {
          participant,
          year,
          cooperations: [{ id, name: "Samarbeidet", form: null }],
          directory: undefined as never, // it asks for nobody's name
          actor: nobody,
        }),
      );
    expect(await ask("5020", 2026)).toEqual([]);
    await shared(id, { participant: "5058" });
    expect(await ask("5020", 2026)).toMatchObject([
      { kind: "evaluation", date: "2026-03-31", about: id, title: "2025" },
    ]);
    expect(await ask("5058", 2026)).toEqual([]);
    expect(await ask("5058", 2027)).toMatchObject([{ date: "2027-03-31", title: "2026" }]);
  });
});
