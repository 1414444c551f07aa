import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { asWriter } from "../../bodies/server/index.ts";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { nobody, operator } from "../../kernel/domain/actor.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { day } from "../testing/a-matter.ts";
import {
  aWrittenDecision,
  aWrittenMatter,
  chiefOf,
  councilOf,
  decided,
  drafted,
  formannskapOf,
  osenOfficer,
  secretaryOf,
  sentOut,
} from "../testing/a-sent-matter.ts";
import { readMatter } from "./read/read-matter.ts";
import { readVersion } from "./read/read-parts.ts";
import { type AddVersion, addVersion } from "./write/add-version.ts";
import { changeMatter, discardMatter } from "./write/change-draft.ts";
import { draftMatter } from "./write/draft-matter.ts";
import { sendMatter } from "./write/send-matter.ts";
import { withdrawMatter } from "./write/withdraw-matter.ts";

const test = withDatabase({ holds: "facts" });

const colleague = { ...osenOfficer, id: "another-at-osen" };
const read = async (id: string, participant: string | null = null, actor = nobody) =>
  value(await readMatter(test.context, { id, participant }, actor));
const eventsOf = async (id: string) => recordedEvents(test.context, { subject: `matter:${id}` });
const draftWith = (said: Parameters<typeof aWrittenMatter>[0], actor = osenOfficer) =>
  draftMatter(test.context, aWrittenMatter(said), actor);
const proposal = aWrittenMatter().proposal;
const figures = (after: bigint) => ({
  source: "Eksempeltall",
  years: [{ year: "2027", rows: [{ participant: "5020", before: 9_956_188n as never, after: after as never }] }],
});
const newVersion = (id: string, said: Partial<AddVersion> = {}): AddVersion => {
  const { kind: _, id: __, ...written } = proposal;
  const text = "§ 1 Nøkkelen er 20 % likt og 80 % etter folketall.\n§ 2 Den gjelder fra 1. januar 2027.";
  return { id, seen: 1, revision: 2, proposal: { ...written, text }, note: "Etter høringen", send: true, ...said };
};

describe("a matter", () => {
  it("is drafted, sent, decided by both councils, and then adopted", async () => {
    const id = await sentOut(test.context);
    expect(await read(id)).toMatchObject({ state: "open", result: { possible: ["adopted", "rejected"] } });
    const osen = await decided(test.context, aWrittenDecision(id), secretaryOf("5020"));
    expect(osen).toMatchObject({ registered: "new", counts: true });
    expect((await read(id)).result.missing).toMatchObject([{ participant: "5058", body: councilOf("5058") }]);
    await decided(test.context, aWrittenDecision(id, { body: councilOf("5058") }), secretaryOf("5058"));
    expect(await read(id, "5058")).toMatchObject({
      state: "adopted",
      result: { on: "2026-03-01", version: 1, counted: [{ participant: "5020" }, { participant: "5058" }] },
      forParticipant: {
        name: "Åfjord",
        answersBy: councilOf("5058"),
        path: [chiefOf("5058"), formannskapOf("5058"), councilOf("5058")],
      },
      story: [{ kind: "sent" }, { kind: "decision" }, { kind: "decision" }, { kind: "result" }],
    });
    expect((await eventsOf(id)).map(({ log, kind }) => `${log} ${kind}`)).toEqual([
      "municipality:5020 matter/drafted",
      "cooperation:nav-nord-fosen matter/sent",
      "cooperation:nav-nord-fosen matter/decision-registered",
      "cooperation:nav-nord-fosen matter/decision-registered",
    ]);
  });

  it("stands in the history with hashes, never with the texts", async () => {
    const id = await sentOut(test.context, { proposal: { ...proposal, text: "Ordrett forslag" } });
    await decided(test.context, aWrittenDecision(id, { text: "Ordrett vedtak" }), secretaryOf("5020"));
    const told = JSON.stringify((await eventsOf(id)).map(({ before, after }) => [before, after]));
    expect(told).toContain((await read(id)).asked.hash);
    expect(told).not.toContain("Ordrett");
  });

  it("shows our kroner before and after, and what a changed figure does to the hash", async () => {
    const id = await sentOut(test.context, { proposal: { ...proposal, figures: figures(8_000_000n) } });
    const other = await sentOut(test.context, { proposal: { ...proposal, figures: figures(8_000_001n) } });
    const page = await read(id, "5020");
    expect(page.forParticipant?.kroner).toEqual([
      { year: "2027", before: "99561.88", after: "80000.00", change: "-19561.88" },
    ]);
    expect(page.asked).toMatchObject({ intact: true, figures: { source: "Eksempeltall" } });
    expect((await read(other)).asked.hash).not.toBe(page.asked.hash);
    expect((await read(id, "5058")).forParticipant?.kroner).toBeNull();
  });

  it("takes its level from the law where the law says it, and must say it where not", async () => {
    const cooperation = { name: "Felles legevakt for prøven", participants: participants("5020", "5058") };
    const statements = { ...cooperation, form: "vertskommune_adm" as const };
    const { id: about } = value(await registerCooperation(test.context, aRegistration(statements), operator));
    const { id } = value(await draftWith({ cooperation: about, level: null }));
    expect(await read(id, null, osenOfficer)).toMatchObject({
      level: { requires: "council-itself", clause: { kind: "law", grade: "inference" } },
    });
    const budget = { ...proposal, kind: "budget" as const };
    expect(await draftWith({ cooperation: about, level: null, proposal: budget })).toMatchObject({
      refusal: { code: "matter/level-unknown" },
    });
  });
});

const participants = (...ids: readonly string[]) =>
  ids.map((participant) => ({ participant, role: "participant" as const, from: null, to: null }));
const aRegistration = (said: object) =>
  ({
    form: null,
    host: null,
    services: [],
    yearlyCost: null,
    agreement: null,
    source: "Prøve",
    endedOn: null,
    notTheSameAs: [],
    ...said,
  }) as unknown as Parameters<typeof registerCooperation>[1];

describe("who may bring a matter", () => {
  it.each([
    ["the public", nobody, "actor/not-signed-in"],
    ["a reader", aPerson("reader", "municipality:5020"), "matter/not-allowed"],
    ["a council member", aPerson("council-member", "municipality:5020"), "matter/not-allowed"],
    ["another municipality", aPerson("mayor", "municipality:5058"), "matter/not-allowed"],
  ])("not %s in Osen's name", async (_who, actor, code) =>
    expect(await draftWith({}, actor)).toMatchObject({ refusal: { code } }),
  );

  it("the mayor, the secretary and the cooperation's officer; but not one who takes no part in it", async () => {
    for (const role of ["mayor", "secretary", "chief-executive"] as const)
      value(await draftWith({}, aPerson(role, "municipality:5020")));
    const officer = aPerson("cooperation-officer", "cooperation:nav-nord-fosen");
    value(await draftWith({ holder: "cooperation:nav-nord-fosen" }, officer));
    expect(await draftWith({ holder: "municipality:0301" }, aPerson("mayor", "municipality:0301"))).toMatchObject({
      refusal: { code: "matter/not-concerned" },
    });
  });

  it("a regional council's secretariat, as mediator where two of those who take part are its members", async () => {
    const registered = (name: string, form: string, ...members: readonly string[]) =>
      registerCooperation(
        test.context,
        aRegistration({ name, form, participants: participants(...members) }),
        operator,
      );
    const wide = value(await registered("Regionråd for prøven", "ipr", "5020", "5058", "5057")).id;
    const narrow = value(await registered("Lite råd for prøven", "ipr", "5020", "5057")).id;
    const company = value(await registered("Renovasjon for prøven", "iks", "5020", "5058", "5057")).id;
    const mediate = (holder: string) =>
      draftWith({ holder: `cooperation:${holder}` }, aPerson("cooperation-officer", `cooperation:${holder}`));
    value(await mediate(wide));
    expect(await mediate(narrow)).toMatchObject({ refusal: { code: "matter/not-concerned" } });
    expect(await mediate(company)).toMatchObject({ refusal: { code: "matter/not-concerned" } });
  });
});

describe("what a matter names", () => {
  const path = [councilOf("5058")];
  it.each([
    [{ participations: [{ participant: "9999", how: "decides", path }] }, "matter/unknown-participant"],
    [{ participations: [{ participant: "5020", how: "decides", path }] }, "matter/body-not-theirs"],
    [{ participations: [{ participant: "5058", how: "decides", path: ["5058-ukjent"] }] }, "matter/body-not-theirs"],
    [{ cooperation: "finnes-ikke" }, "cooperation/not-found"],
    [{ proposal: { ...proposal, attachments: ["ma-none"] } }, "matter/unknown-attachment"],
    [{ hearingDeadline: day("2027-01-01") }, "matter/hearing-after-final"],
  ] as const)("%#: is there, or it is refused", async (said, code) =>
    expect(await draftWith(said)).toMatchObject({ refusal: { code } }),
  );

  it("is held by the database too: no path goes through another's body", async () => {
    const id = await drafted(test.context);
    const byHand = asWriter(test.context, osenOfficer, async (tx) => ({
      ok: true,
      value:
        await sql`insert into matter_participations values (${id}, 9, '5057', 'decides', '{5058-kommunestyre}')`.execute(
          tx,
        ),
    }));
    await expect(byHand).rejects.toThrow("is no body of");
  });
});

describe("two who write the same draft at once", () => {
  it("lose no text: one is saved, the other is refused with both", async () => {
    const id = await drafted(test.context);
    const change = (text: string, actor = osenOfficer) => {
      const { holder: _, ...written } = aWrittenMatter({
        proposal: { ...proposal, text, figures: figures(8_000_000n) },
      });
      return changeMatter(test.context, { ...written, id, revision: 1 }, actor);
    };
    const answers = await Promise.all([change("Den enes"), change("Den andres", colleague)]);
    const { asked, revision } = await read(id, null, osenOfficer);
    expect(revision).toBe(2);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const yours = asked.text === "Den enes" ? "Den andres" : "Den enes";
    const { title } = asked;
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        code: "matter/conflict",
        params: { saw: 1, now: 2, yours: { title, text: yours }, theirs: { title, text: asked.text } },
      },
    });
    expect(JSON.stringify(answers)).toContain(yours); // it can be sent: money, as in the figures, is no JSON
  });

  it("do not send what the other has just changed", async () => {
    const id = await drafted(test.context);
    const { holder: _, ...written } = aWrittenMatter({ title: "Ny tittel" });
    value(await changeMatter(test.context, { ...written, id, revision: 1 }, colleague));
    expect(await sendMatter(test.context, { id, revision: 1 }, osenOfficer)).toMatchObject({
      refusal: { code: "matter/conflict", params: { now: 2 } },
    });
  });
});

describe("a sent matter", () => {
  it("is never changed or removed: neither by the program nor in the database", async () => {
    const id = await sentOut(test.context);
    const { holder: _, ...written } = aWrittenMatter({ title: "X" });
    const refused = { refusal: { code: "matter/already-sent" } };
    expect(await changeMatter(test.context, { ...written, id, revision: 2 }, osenOfficer)).toMatchObject(refused);
    expect(await discardMatter(test.context, { id, revision: 2 }, osenOfficer)).toMatchObject(refused);
    expect(await sendMatter(test.context, { id, revision: 2 }, osenOfficer)).toMatchObject(refused);
    const byHand = (statement: ReturnType<typeof sql>) =>
      asWriter(test.context, osenOfficer, async (tx) => ({
        ok: true,
        value: (await statement.execute(tx)).numAffectedRows,
      }));
    await expect(
      byHand(sql`update matters set title = 'X', changed_by = ${osenOfficer.id} where id = ${id}`),
    ).rejects.toThrow("never changed");
    expect(await byHand(sql`delete from matters where id = ${id}`)).toMatchObject({ value: 0n });
    expect(await byHand(sql`delete from matter_participations where matter = ${id}`)).toMatchObject({ value: 0n });
    expect(await byHand(sql`update matter_versions set text = 'X' where matter = ${id}`)).toMatchObject({ value: 0n });
    await expect(
      byHand(sql`insert into matter_participations values (${id}, 9, '5057', 'is-informed', '{}')`),
    ).rejects.toThrow();
  });

  it("is taken back with a reason that everybody reads", async () => {
    const id = await sentOut(test.context);
    expect(await withdrawMatter(test.context, { id, reason: " " }, osenOfficer)).toMatchObject({
      refusal: { code: "matter/reason-missing" },
    });
    value(await withdrawMatter(test.context, { id, reason: "Feil grunnlag" }, osenOfficer));
    expect(await read(id)).toMatchObject({ state: "withdrawn", withdrawn: { reason: "Feil grunnlag" } });
  });
});

describe("a draft that is discarded", () => {
  it("is gone, and that it was there stays in the holder's log", async () => {
    const id = await drafted(test.context);
    value(await discardMatter(test.context, { id, revision: 1 }, osenOfficer));
    expect(await readMatter(test.context, { id, participant: null }, osenOfficer)).toMatchObject({
      refusal: { code: "matter/not-found" },
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ log: "municipality:5020", kind: "matter/discarded" });
  });
});

describe("a new version", () => {
  it("asks everybody again, shows what changed, and keeps what was adopted of the old", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id), secretaryOf("5020"));
    const { version, revision } = value(await addVersion(test.context, newVersion(id), osenOfficer));
    expect([version, revision]).toEqual([2, 3]);
    const page = await read(id);
    expect(page.result.missing.map(({ participant }) => participant)).toEqual(["5020", "5058"]);
    expect(page.asked.changes).toMatchObject([
      { line: 1, lineAfter: 1, words: expect.arrayContaining([{ kind: "added", text: "20" }]) },
    ]);
    expect(page.decisions).toMatchObject([{ version: 1, counts: false, reasons: [{ code: "other-text" }] }]);
    expect(value(await readVersion(test.context, { matter: id, version: 1 }, nobody))).toMatchObject({
      text: proposal.text,
      intact: true,
    });
  });

  it("with the same text needs no new answer", async () => {
    const id = await sentOut(test.context);
    await decided(test.context, aWrittenDecision(id), secretaryOf("5020"));
    const { kind: _, id: __, ...same } = proposal;
    value(
      await addVersion(test.context, newVersion(id, { proposal: { ...same, title: "Bedre tittel" } }), osenOfficer),
    );
    expect((await read(id)).result).toMatchObject({ version: 2, missing: [{ participant: "5058" }] });
  });

  it("is the holder's own until it is sent, and stands in its own log", async () => {
    const id = await sentOut(test.context);
    value(await addVersion(test.context, newVersion(id, { send: false }), osenOfficer));
    expect(await read(id)).toMatchObject({ draft: null, versions: [{ version: 1 }] });
    expect(await read(id, null, osenOfficer)).toMatchObject({
      draft: { version: 2, sentOn: null },
      versions: [{}, { version: 2 }],
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ log: "municipality:5020", kind: "matter/version-drafted" });
    const { kind: _, id: __, ...written } = proposal;
    const changed = { ...written, text: "Bedre utkast" };
    value(
      await addVersion(
        test.context,
        newVersion(id, { seen: 2, revision: 3, send: false, proposal: changed }),
        osenOfficer,
      ),
    );
    value(await sendMatter(test.context, { id, revision: 4 }, osenOfficer));
    expect(await read(id)).toMatchObject({ asked: { version: 2, text: "Bedre utkast" }, draft: null });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      log: "cooperation:nav-nord-fosen",
      kind: "matter/version-sent",
    });
  });

  it("of two at once, one is refused with both texts", async () => {
    const id = await sentOut(test.context);
    value(await addVersion(test.context, newVersion(id), osenOfficer));
    const { kind: _, id: __, ...written } = proposal;
    const mine = newVersion(id, { proposal: { ...written, text: "Min tekst", figures: figures(8_000_000n) } });
    const refused = await addVersion(test.context, mine, colleague);
    expect(refused).toMatchObject({
      refusal: {
        code: "matter/conflict",
        params: { yours: { text: "Min tekst" }, theirs: { text: newVersion(id).proposal.text } },
      },
    });
    expect(JSON.stringify(refused)).toContain("Min tekst");
  });

  it("is also the cooperation's officer's to send, once the matter is out", async () => {
    const officer = aPerson("cooperation-officer", "cooperation:nav-nord-fosen");
    const id = await sentOut(test.context);
    value(await addVersion(test.context, newVersion(id), officer));
    expect(
      await addVersion(test.context, newVersion(id, { revision: 3, seen: 2 }), aPerson("mayor", "municipality:5058")),
    ).toMatchObject({
      refusal: { code: "matter/not-allowed" },
    });
  });
});
