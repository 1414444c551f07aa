import type { PlainDate } from "@omforent/kernel";
import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { writeCalendar } from "../domain/index.ts";
import { asWriter } from "./as-writer.ts";
import { changeBody } from "./change-body.ts";
import { addMeeting, cancelMeeting } from "./change-plan.ts";
import { createBody } from "./create-body.ts";
import { endMember } from "./end-member.ts";
import { importMeetings } from "./import-meetings.ts";
import { listBodies } from "./list-bodies.ts";
import { listWeights } from "./list-weights.ts";
import { readBody } from "./read-body.ts";
import { endWeight, recordWeight } from "./record-weight.ts";
import { seatMember } from "./seat-member.ts";

const test = withDatabase({ holds: "facts" });

const day = (text: string) => text as PlainDate; // as on the wire
const secretary = aPerson("secretary", "municipality:5020");
const officer = aPerson("cooperation-officer", "cooperation:nav-nord-fosen");
const read = async (id: string) => value(await readBody(test.context, id, nobody));

describe("the bodies that every municipality has", () => {
  it("are there without anyone entering them, council first and chief executive last", async () => {
    const { bodies, holderName, mayChange } = value(await listBodies(test.context, "5020", nobody));
    expect(holderName).toBe("Osen");
    expect(mayChange).toBe(false);
    expect(bodies.map(({ id, name, level }) => [id, name, level])).toEqual([
      ["5020-kommunestyre", "Osen kommunestyre", "elected"],
      ["5020-formannskap", "Osen formannskap", "elected"],
      ["5020-kommunedirektor", "Kommunedirektøren i Osen", "administrative"],
    ]);
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from bodies`.execute(test.context.database);
    expect(rows[0]?.n).toBe(0n);
  });

  it("are a county's too, and those of a number that is no longer in use", async () => {
    expect((await read("50-fylkesting")).name).toBe("Trøndelag fylkesting");
    expect((await read("1633-kommunestyre")).name).toBe("Osen kommunestyre");
    expect(await readBody(test.context, "9999-kommunestyre", nobody)).toMatchObject({
      refusal: { code: "body/not-found" },
    });
  });

  it("are whose the database says they are, in the same words", async () => {
    const holderOf = async (id: string) =>
      (await sql<{ holder: string | null }>`select body_holder(${id}) as holder`.execute(test.context.database)).rows[0]
        ?.holder;
    expect(await holderOf("5020-formannskap")).toBe("municipality:5020");
    expect(await holderOf("50-fylkesutvalg")).toBe("county:50");
    expect(await holderOf("9999-kommunestyre")).toBeNull();
  });

  it("can be called something else, by their own secretary alone", async () => {
    const change = { id: "5020-formannskap", version: 0, name: "Osen utvalg" };
    expect(await changeBody(test.context, change, aPerson("secretary", "municipality:5058"))).toMatchObject({
      refusal: { code: "body/not-allowed" },
    });
    expect(await changeBody(test.context, change, nobody)).toMatchObject({ refusal: { code: "actor/not-signed-in" } });
    expect(value(await changeBody(test.context, change, secretary))).toEqual({ id: "5020-formannskap", version: 1 });
    expect((await read("5020-formannskap")).name).toBe("Osen utvalg");
    expect(await changeBody(test.context, { ...change, name: "Noe annet" }, secretary)).toMatchObject({
      refusal: { code: "body/conflict", params: { saw: 0, now: 1, theirs: { name: "Osen utvalg" } } },
    });
    expect((await recordedEvents(test.context, { subject: "body:5020-formannskap" }))[0]).toMatchObject({
      log: "municipality:5020",
      kind: "body/changed",
      before: { name: "Osen formannskap" },
      after: { name: "Osen utvalg" },
    });
  });
});

describe("a body that is entered", () => {
  const aCommittee = {
    holder: "5020",
    kind: "committee",
    name: "Utvalg for oppvekst",
    level: null,
    externalReference: { system: "sak", key: "17" },
    papersDaysBefore: 10,
  } as const;

  it("stands beside the others, and its name is its own", async () => {
    const { id } = value(await createBody(test.context, aCommittee, secretary));
    expect(id).toMatch(/^5020-utvalg-for-oppvekst-[a-z0-9]{5}$/);
    expect(await read(id)).toMatchObject({ level: "elected", papersDaysBefore: 10, version: 1 });
    expect(await createBody(test.context, { ...aCommittee, name: "utvalg FOR oppvekst" }, secretary)).toMatchObject({
      refusal: { code: "body/name-taken" },
    });
  });

  it("says its level where its kind does not, and belongs where such a body can", async () => {
    const board = { ...aCommittee, holder: "nav-nord-fosen", kind: "board", name: "Styret" } as const;
    expect(await createBody(test.context, board, officer)).toMatchObject({ refusal: { code: "body/level-missing" } });
    expect(await createBody(test.context, { ...board, kind: "council", name: "Rådet" }, officer)).toMatchObject({
      refusal: { code: "body/holder-does-not-fit" },
    });
    value(await createBody(test.context, { ...board, level: "company" }, officer));
    expect(value(await listBodies(test.context, "nav-nord-fosen", officer))).toMatchObject({
      mayChange: true,
      bodies: [{ name: "Styret", level: "company" }],
    });
  });
});

describe("members", () => {
  it("sit for periods that do not overlap, and their names stay out of the history", async () => {
    const person = { body: "5020-kommunestyre", person: " Kari  Nordmann ", party: "Sp", role: "member" } as const;
    const { id } = value(await seatMember(test.context, { ...person, from: day("2023-10-01"), to: null }, secretary));
    expect(await seatMember(test.context, { ...person, from: day("2025-01-01"), to: null }, secretary)).toMatchObject({
      refusal: { code: "member/already-seated" },
    });
    value(await endMember(test.context, { body: "5020-kommunestyre", member: id, on: day("2024-12-31") }, secretary));
    value(await seatMember(test.context, { ...person, party: null, from: day("2025-01-01"), to: null }, secretary));
    expect(await read("5020-kommunestyre")).toMatchObject({
      members: [{ person: "Kari Nordmann", party: null }],
      otherMembers: [{ party: "Sp", to: "2024-12-31" }],
      parties: [{ party: null, seats: 1 }],
    });
    const events = await recordedEvents(test.context, { subject: "body:5020-kommunestyre" });
    const told = JSON.stringify(events.map(({ kind, before, after }) => [kind, before, after]));
    expect(told).toContain("body/member-seated");
    expect(told).not.toContain("Nordmann");
  });
});

describe("a plan of meetings", () => {
  const body = "5058-kommunestyre";
  const afjord = aPerson("chief-executive", "municipality:5058");
  const aFile = { holder: "5058", body: null, titleHas: null, replace: false, preview: false } as const;

  it("is typed by hand, and a cancelled meeting stays", async () => {
    const meeting = { body, version: 0, date: day("2026-11-12"), time: "18:00", paperDeadline: day("2026-11-02") };
    expect(value(await addMeeting(test.context, meeting, afjord))).toEqual({ id: body, version: 1 });
    expect(value(await addMeeting(test.context, meeting, afjord))).toEqual({ id: body, version: 1 });
    expect(await addMeeting(test.context, { ...meeting, date: day("2026-12-10") }, afjord)).toMatchObject({
      refusal: { code: "body/conflict" },
    });
    value(await cancelMeeting(test.context, { body, version: 1, uid: "day:2026-11-12" }, afjord));
    expect((await read(body)).meetings).toMatchObject([{ date: "2026-11-12", cancelled: true }]);
    expect(value(await listBodies(test.context, "5058", nobody)).bodies[0]?.next).toEqual([]);
  });

  it("is read from a table that names each body, after a look at what it would be", async () => {
    const csv =
      "dato;frist;organ\n8.10.2026;28.9.2026;Kommunestyret\n22.10.2026;;Formannskapet\n1.1.2027;;Ukjent råd\n";
    const file = { ...aFile, format: "csv", text: csv } as const;
    const look = value(await importMeetings(test.context, { ...file, preview: true }, afjord));
    expect(look).toMatchObject({ saved: false, unread: [{ code: "meeting/unknown-body", params: { row: 4 } }] });
    expect((await read("5058-formannskap")).meetings).toEqual([]);
    const first = value(await importMeetings(test.context, file, afjord));
    expect(first.bodies.map(({ body: id, taken }) => [id, taken])).toEqual([
      ["5058-formannskap", 1],
      ["5058-kommunestyre", 1],
    ]);
    const again = value(await importMeetings(test.context, file, afjord));
    expect(again.bodies.map(({ taken, unchanged }) => [taken, unchanged])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect((await read(body)).meetings.map(({ date, papers }) => [date, papers.date])).toEqual([
      ["2026-10-08", "2026-09-28"],
      ["2026-11-12", "2026-11-02"],
    ]);
  });

  it("is read from a calendar, and replaced within the time that the calendar tells of", async () => {
    const days = ["2026-09-01", "2026-12-17"].map((date) => ({
      uid: `k-${date}`,
      date: day(date),
      title: "Møte i kommunestyret",
      description: null,
      url: null,
    }));
    const text = writeCalendar({ name: "Møter", writtenAt: "2026-03-01T11:00:00.000Z", days });
    const read1 = value(
      await importMeetings(test.context, { ...aFile, format: "icalendar", text, replace: true }, afjord),
    );
    expect(read1.bodies).toMatchObject([{ body, taken: 2, removed: 2 }]);
    expect((await read(body)).meetings.map(({ date }) => date)).toEqual(["2026-09-01", "2026-12-17"]);
  });

  it("of another municipality is not touched, neither by the program nor in the database", async () => {
    const text = "dato\n2026-05-05\n";
    expect(await importMeetings(test.context, { ...aFile, body, format: "csv", text }, secretary)).toMatchObject({
      refusal: { code: "body/not-allowed" },
    });
    const byHand = asWriter(test.context, secretary, async (tx) => ({
      ok: true,
      value: (await sql`delete from meetings where body = ${body}`.execute(tx)).numAffectedRows,
    }));
    expect(await byHand).toMatchObject({ value: 0n });
    await expect(
      asWriter(test.context, secretary, async (tx) => ({
        ok: true,
        value: await sql`insert into meetings values (${body}, 'x', '2026-05-05', null, null, false)`.execute(tx),
      })),
    ).rejects.toThrow("row-level security");
  });
});

describe("voting weights", () => {
  const clause = { kind: "agreed", document: "Selskapsavtalen", place: "§ 6" } as const;
  const aWeight = {
    cooperation: "nav-nord-fosen",
    in: "nav-nord-fosen",
    voter: "5020",
    weight: "1/3",
    clause,
    from: day("2026-01-01"),
    to: null,
  };

  it("are entered by the cooperation's officer, never by whoever votes", async () => {
    expect(await recordWeight(test.context, aWeight, secretary)).toMatchObject({
      refusal: { code: "body/not-allowed" },
    });
    const { id } = value(await recordWeight(test.context, aWeight, officer));
    expect(await recordWeight(test.context, { ...aWeight, weight: "2" }, officer)).toMatchObject({
      refusal: { code: "weight/overlaps" },
    });
    value(await endWeight(test.context, { cooperation: "nav-nord-fosen", weight: id, on: day("2026-06-30") }, officer));
    value(await recordWeight(test.context, { ...aWeight, weight: "0,5", from: day("2026-07-01") }, officer));
    expect(value(await listWeights(test.context, "nav-nord-fosen", nobody)).weights).toMatchObject([
      { voterName: "Osen", weight: "1/3", to: "2026-06-30", clause },
      { weight: "1/2", from: "2026-07-01", to: null },
    ]);
  });

  it("do not overlap in the database either", async () => {
    const overlapping = asWriter(test.context, officer, async (tx) => ({
      ok: true,
      value:
        await sql`insert into voting_weights values ('vw-222222222222', 'nav-nord-fosen', 'nav-nord-fosen', '5020', 1, 1,
        '{}', '2026-06-30', null, ${officer.id}, now())`.execute(tx),
    }));
    await expect(overlapping).rejects.toThrow("holds one for that time already");
  });
});
