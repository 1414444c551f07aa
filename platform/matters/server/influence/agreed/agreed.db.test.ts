import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { registerCooperation } from "../../../../cooperations/server/index.ts";
import { aRegistration } from "../../../../cooperations/testing/a-cooperation.ts";
import { withDatabase } from "../../../../database/testing/with-database.ts";
import { type Actor, nobody, operator } from "../../../../kernel/domain/actor.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { aPerson, caseOfficer } from "../../../../kernel/testing/people.ts";
import { recordedEvents } from "../../../../kernel/testing/recorded-events.ts";
import { day } from "../../../testing/a-matter.ts";
import { aWrittenMatter } from "../../../testing/a-sent-matter.ts";
import { draftMatter } from "../../write/draft-matter.ts";
import { matterStart } from "../matter-start.ts";
import { readInfluence } from "../read-influence.ts";
import { listAgreed } from "./list-agreed.ts";
import { type RecordAgreed, recordAgreed } from "./record-agreed.ts";
import { type WithdrawAgreed, withdrawAgreed } from "./withdraw-agreed.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });
const osen = caseOfficer("5020");
const afjord = aPerson("secretary", "municipality:5058");

const names = ["Brannvern nord", "Felles jordmorvakt", "Lønnskontoret", "Innkjøp kyst", "Kemneren", "Arkivtjenesten"];
const more = ["Landbruket", "Jordskiftevakta", "Havnevakta", "Veterinærvakt", "Skogbrukssjefen"];
const all = [...names, ...more];

/** Osen, Åfjord and Ørland share a service that Ørland hosts; without a name that was used before. */
async function fresh(): Promise<string> {
  const participants = ["Osen", "Åfjord", "Ørland"].map((participant) => ({
    participant,
    role: "participant" as const,
    from: null,
    to: null,
  }));
  const registration = { ...aRegistration({ name: all.pop() ?? "Ingen navn igjen" }), participants };
  const said = { ...registration, form: "vertskommune_adm", host: "Ørland" };
  return value(await registerCooperation(test.context, said, operator)).id;
}

type Written = Partial<RecordAgreed["written"]> & Partial<Pick<RecordAgreed, "decision" | "seen">>;
const record = (
  cooperation: string,
  { decision = "location", seen = 0, ...written }: Written = {},
  actor: Actor = osen,
) =>
  recordAgreed(
    test.context,
    {
      cooperation,
      decision,
      seen,
      written: {
        decides: { kind: "law", body: "each-council" },
        heard: null,
        document: "Samarbeidsavtalen",
        place: "§ 5",
        agreedOn: day("2024-03-01"),
        words: "",
        ...written,
      },
    },
    actor,
  );
const withdraw = (cooperation: string, said: Partial<WithdrawAgreed> = {}, actor: Actor = osen) =>
  withdrawAgreed(
    test.context,
    { cooperation, decision: "location", seen: 1, reason: "Avtalen er sagt opp", ...said },
    actor,
  );
const rowOf = async (cooperation: string, decision = "location", participant = "5020") => {
  const influence = value(await readInfluence(test.context, { cooperation, participant }, nobody));
  return influence.map.find((row) => row.decision === decision);
};
const eventsOf = (cooperation: string) => recordedEvents(test.context, { log: `cooperation:${cooperation}` });
const code = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

describe("what is agreed of who decides", () => {
  it("goes before the law on the map, with its clause and who registered it; the law's word stands beside it", async () => {
    const id = await fresh();
    expect(await rowOf(id)).toMatchObject({
      decides: { kind: "law", body: "host-administration" },
      gap: "never-elected",
      agreed: null,
    });
    const kept = value(
      await record(id, { heard: { kind: "body", body: "5020-formannskap" }, words: "Kommunestyrene avgjør hvor." }),
    );
    expect(kept).toMatchObject({ revision: 1, by: "Kommune 5020", says: { document: "Samarbeidsavtalen" } });
    expect(await rowOf(id)).toMatchObject({
      decides: { kind: "law", body: "each-council" },
      heard: { kind: "body", body: "5020-formannskap", name: "Osen formannskap" },
      clause: { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" },
      decidesReach: "own",
      heardReach: "own",
      gap: null,
      law: { decides: { kind: "law", body: "host-administration" } },
      agreed: { by: "Kommune 5020", at: "2026-03-03T12:00:00.000Z", says: { agreedOn: "2024-03-01" } },
    });
    expect((await rowOf(id, "location", "5058"))?.heardReach).toBe("others");
    expect((await rowOf(id, "strategy"))?.gap).toBe("nobody-says");
  });

  it("is registered by those who may correct the cooperation, and by nobody without a name", async () => {
    const id = await fresh();
    expect(code(await record(id, {}, nobody))).toBe("actor/not-signed-in");
    for (const other of [
      caseOfficer("0301"),
      aPerson("mayor", "municipality:5020"),
      aPerson("reader", "municipality:5020"),
      aPerson("cooperation-officer", "cooperation:fosen-renovasjon-iks"),
    ]) {
      expect(code(await record(id, {}, other))).toBe("agreed/not-allowed");
      expect(code(await withdraw(id, {}, other))).toBe("agreed/not-allowed");
    }
    expect(code(await record("finnes-ikke"))).toBe("cooperation/not-found");
    const own = aPerson("cooperation-officer", `cooperation:${id}`);
    expect(code(await record(id, { decision: "budget" }, own))).toBe("ok");
    expect(code(await record(id, { decision: "key" }, caseOfficer("5057")))).toBe("ok");
    expect(code(await record(id, { decision: "exit" }, operator))).toBe("ok");
  });

  it("cannot be written past the policies: not by a stranger, in another's name, or over what was said", async () => {
    const id = await fresh();
    value(await record(id));
    const past = (actor: Actor, work: ReturnType<typeof sql>) =>
      inTransaction(test.context, actor, async (tx) => ({ ok: true, value: await work.execute(tx) }));
    const insert = (by: Actor, holder: string, revision = 2, reason: string | null = "Slik") =>
      sql`insert into agreed_decisions (cooperation_id, decision, revision, reason, registered_by, registered_for, registered_name, registered_at)
        values (${id}, 'location', ${revision}, ${reason}, ${by.id}, ${holder}, 'Noen', now())`;
    const oslo = caseOfficer("0301");
    await expect(past(oslo, insert(oslo, "municipality:0301"))).rejects.toThrow(/row-level security/);
    await expect(past(oslo, insert(oslo, "municipality:5020"))).rejects.toThrow(/row-level security/);
    await expect(past(oslo, insert(oslo, "installation"))).rejects.toThrow(/row-level security/);
    await expect(past(oslo, insert(osen, "municipality:5020"))).rejects.toThrow(/signed by another/);
    await expect(past(osen, insert(osen, "municipality:5020", 3))).rejects.toThrow(/follows the one before/);
    await expect(past(osen, sql`update agreed_decisions set place = '§ 9'`)).rejects.toThrow(/permission denied/);
    await expect(past(osen, sql`delete from agreed_decisions`)).rejects.toThrow(/permission denied/);
    expect((await rowOf(id))?.agreed?.revision).toBe(1);
  });

  it("changes nothing when it is sent twice, also at the same moment", async () => {
    const id = await fresh();
    const [one, two] = await Promise.all([record(id), record(id)]);
    expect(value(one)).toEqual(value(two));
    expect(value(await record(id, {}, afjord))).toEqual(value(one));
    expect((await eventsOf(id)).filter(({ kind }) => kind === "agreed/recorded")).toHaveLength(1);
  });

  it("shows both when two write at once, and keeps all that was said, with before and after in the public log", async () => {
    const id = await fresh();
    value(await record(id));
    const late = await record(id, { place: "§ 7" }, afjord);
    expect(late).toMatchObject({
      refusal: { code: "agreed/conflict", params: { theirs: { revision: 1, says: { place: "§ 5" } } } },
    });
    const twice = await Promise.all([
      record(id, { seen: 1, place: "§ 7" }, afjord),
      record(id, { seen: 1, place: "§ 8" }, osen),
    ]);
    expect(twice.map(code).sort()).toEqual(["agreed/conflict", "ok"]);
    const { records } = value(await listAgreed(test.context, id));
    expect(records.map(({ revision }) => revision)).toEqual([1, 2]);
    const last = (await eventsOf(id)).at(-1);
    expect(last).toMatchObject({
      kind: "agreed/recorded",
      before: { decision: "location", decides: { law: "each-council" }, place: "§ 5" },
      after: { decision: "location", place: records[1]?.says?.place },
    });
  });

  it("is withdrawn with a reason, and then the law's word stands; it can be said again", async () => {
    const id = await fresh();
    expect(code(await withdraw(id, { seen: 0 }))).toBe("agreed/not-found");
    value(await record(id));
    expect(code(await withdraw(id, { reason: " " }))).toBe("agreed/reason-missing");
    expect(code(await withdraw(id, { seen: 0 }))).toBe("agreed/conflict");
    const gone = value(await withdraw(id, {}, afjord));
    expect(gone).toMatchObject({ revision: 2, says: null, reason: "Avtalen er sagt opp", by: "Kommune 5058" });
    expect(value(await withdraw(id))).toEqual(gone);
    expect(await rowOf(id)).toMatchObject({
      decides: { kind: "law", body: "host-administration" },
      gap: "never-elected",
      agreed: { says: null, reason: "Avtalen er sagt opp" },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: "agreed/withdrawn", reason: "Avtalen er sagt opp" });
    expect(value(await record(id, { seen: 2 })).revision).toBe(3);
  });

  it("names bodies of those who take part, and no others", async () => {
    const id = await fresh();
    const strange = { kind: "body", body: "0301-kommunestyre" } as const;
    expect(code(await record(id, { decides: strange }))).toBe("agreed/body-not-here");
    expect(code(await record(id, { heard: { kind: "body", body: "ingen" } }))).toBe("agreed/body-not-here");
    const { bodies, named } = value(await listAgreed(test.context, id));
    expect([...new Set(bodies.map(({ holderName }) => holderName))].sort()).toEqual(
      ["Osen", "Åfjord", "Ørland"].sort(),
    );
    expect(named.map(({ body }) => body)).toContain("host-council");
  });
});

describe("a new matter", () => {
  const begun = async (cooperation: string, kind: "strategy" | "agreement" | "free-text") =>
    value(await matterStart(test.context, { cooperation, kind }, nobody));
  const howOf = ({ participations }: Awaited<ReturnType<typeof begun>>) =>
    Object.fromEntries(participations.map(({ participant, how, path }) => [participant, [how, path.at(-1)]]));
  const everybody = {
    "5020": ["decides", "5020-kommunestyre"],
    "5057": ["decides", "5057-kommunestyre"],
    "5058": ["decides", "5058-kommunestyre"],
  };

  it("begins as it is agreed, with the clause, until that is withdrawn", async () => {
    const id = await fresh();
    await record(id, { decision: "strategy", decides: { kind: "body", body: "5020-formannskap" } });
    const start = await begun(id, "strategy");
    expect(start).toMatchObject({
      level: null,
      agreedLevel: { requires: "elected", clause: { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" } },
      tooLow: null,
    });
    expect(howOf(start)).toEqual({
      "5020": ["decides", "5020-formannskap"],
      "5057": ["is-heard", "5057-kommunestyre"],
      "5058": ["is-heard", "5058-kommunestyre"],
    });
    expect(await begun(id, "free-text")).toMatchObject({ level: null, agreedLevel: null, tooLow: null });
    value(await withdraw(id, { decision: "strategy" }));
    const after = await begun(id, "strategy");
    expect(after).toMatchObject({ level: null, agreedLevel: null, tooLow: null });
    expect(howOf(after)).toEqual(everybody);
  });

  it("can be saved as it begins, also where the cooperation's own body decides", async () => {
    const id = await fresh();
    const nemnd = `bo-${id.slice(0, 4)}nemnd`;
    await test.asSystem((database) =>
      sql`insert into bodies (id, kind, holder, name, level, version, changed_by, changed_at)
        values (${nemnd}, 'joint-board', ${`cooperation:${id}`}, 'Felles nemnd', 'elected', 1, 'system', now())`.execute(
        database,
      ),
    );
    value(await record(id, { decision: "strategy", decides: { kind: "body", body: nemnd } }));
    const { participations, agreedLevel } = await begun(id, "strategy");
    expect(participations.filter(({ how }) => how === "decides")).toMatchObject([{ participant: id, path: [nemnd] }]);
    expect(participations.map(({ name }) => name)).not.toContain(id); // it is called what it is called
    const written = { cooperation: id, participations, level: { requires: agreedLevel!.requires, clause: null } };
    value(await draftMatter(test.context, aWrittenMatter(written), osen));
  });

  it("asks for what the law requires where less is agreed, and says what was agreed", async () => {
    const id = await fresh();
    await record(id, { decision: "agreement", decides: { kind: "law", body: "chief-executive" } });
    const start = await begun(id, "agreement");
    expect(start).toMatchObject({
      level: { requires: "council-itself", clause: { kind: "law" } },
      agreedLevel: null,
      tooLow: { decides: { kind: "law", body: "chief-executive" }, clause: { kind: "agreed", place: "§ 5" } },
    });
    expect(howOf(start)).toEqual(everybody);
  });
});
