import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { seedPersonas } from "./development/index.ts";
import { endRole } from "./end-role.ts";
import { eraseMe, exportMe, readMyAccess } from "./me.ts";
import { assessImpartiality, endTie, readImpartiality, registerTie } from "./ties.ts";

const test = withDatabase({ holds: "facts" });

/** The economist of Osen, as she would be found by her session. */
async function economist(): Promise<Actor> {
  const [row] = await test.asSystem(async (database) => {
    const { rows } = await sql<{ person: string }>`select person from identities where subject = 'osen-okonom'`.execute(
      database,
    );
    return rows;
  });
  return aPerson("economist", "municipality:5020", { id: row!.person, name: "Øyvind Eksempel" });
}
const anyone = aPerson("economist", "municipality:5058", { id: "p-zzzzzzzzzzzz" });

beforeAll(() => seedPersonas(test.context), 60_000);

const aTie = {
  cooperation: "nav-nord-fosen",
  partyName: null,
  from: null,
  to: null,
  note: "Min søster leder kontoret",
};

describe("what is kept about a person", () => {
  it("is shown to her, and taken along as one document, which is recorded", async () => {
    const actor = await economist();
    const access = value(await readMyAccess(test.context, actor));
    expect(access).toMatchObject({
      name: "Øyvind Eksempel",
      identities: [{ issuer: "development" }],
      roles: [{ role: "economist", held: true }],
    });
    const taken = value(await exportMe(test.context, actor));
    expect(taken).toMatchObject({
      name: "Øyvind Eksempel",
      history: expect.arrayContaining([expect.objectContaining({ kind: "person/exported" })]),
    });
  });

  it("is nobody else's", async () => {
    const access = value(await readMyAccess(test.context, anyone));
    expect(access).toMatchObject({ email: null, identities: [], sessions: [], ties: [] });
  });
});

describe("a tie", () => {
  it("warns its person with the law's own words when the cooperation is a party, and warns nobody else", async () => {
    const actor = await economist();
    const { id } = value(
      await registerTie(test.context, { ...aTie, kind: "leads-party", cooperation: "mna-iks" }, actor),
    );
    const found = value(await readImpartiality(test.context, "mna-iks", actor));
    expect(found.ties).toMatchObject([
      { tie: id, law: { outcome: "automatic", section: expect.stringContaining("§ 6") } },
    ]);
    expect(value(await readImpartiality(test.context, "mna-iks", anyone)).ties).toEqual([]);
    expect(value(await readImpartiality(test.context, "nav-nord-fosen", actor)).ties).toEqual([]);
  });

  it("stops warning when it is ended, and can be ended by nobody else", async () => {
    const actor = await economist();
    const { id } = value(await registerTie(test.context, { ...aTie, kind: "employee-of-party" }, actor));
    expect(await endTie(test.context, id, anyone)).toMatchObject({ refusal: { code: "tie/not-found" } });
    expect((await endTie(test.context, id, actor)).ok).toBe(true);
    expect(value(await readImpartiality(test.context, "nav-nord-fosen", actor)).ties).toEqual([]);
  });

  it("is in the history as there being one, never as what it is", async () => {
    const actor = await economist();
    value(await registerTie(test.context, { ...aTie, kind: "close-kin-of-party" }, actor));
    const events = await recordedEvents(test.context, { actor: actor.id });
    const written = JSON.stringify(events.map(({ id: _number, ...event }) => event));
    expect(written).toContain("tie/registered");
    expect(written).not.toMatch(/close-kin|søster/);
  });

  it("may be assessed by the secretary where the matter is treated, with reasons, and not by another municipality's", async () => {
    const actor = await economist();
    const assessment = {
      cooperation: "mna-iks",
      person: actor.id,
      holder: "municipality:5020",
      tie: null,
      outcome: "not-impartial",
      reasons: "Leder selskapet.",
    } as const;
    const input = { ...assessment, holder: "municipality:5020" as Actor["roles"][number]["holder"] };
    const secretary = aPerson("secretary", "municipality:5020", { id: "p-yyyyyyyyyyyy" });
    expect(await assessImpartiality(test.context, { ...input, reasons: " " }, secretary)).toMatchObject({
      refusal: { code: "impartiality/reasons-missing" },
    });
    expect((await assessImpartiality(test.context, input, secretary)).ok).toBe(true);
    const foreign = aPerson("secretary", "municipality:5058");
    expect(await assessImpartiality(test.context, input, foreign)).toMatchObject({
      refusal: { code: "impartiality/not-allowed" },
    });
    const events = await recordedEvents(test.context, { log: "municipality:5020" });
    expect(events.at(-1)).toMatchObject({ kind: "impartiality/assessed", after: { outcome: "not-impartial" } });
  });
});

describe("deleting a person", () => {
  it("removes name, identities, what she said and every role, and leaves a pseudonym in the history", async () => {
    const actor = await economist();
    expect(await eraseMe(test.context, actor)).toMatchObject({ ok: true });
    const left = await test.asSystem(async (database) => {
      const { rows } = await sql`select p.name, p.email, p.erased_at is not null as erased,
        (select count(*) from identities i where i.person = p.id) as identities,
        (select count(*) from role_assignments r where r.person = p.id and (r.valid_to is null or r.valid_to >= '2026-03-02')) as roles,
        (select count(*) from ties t where t.person = p.id and (t.ended_at is null or t.note is not null)) as ties
        from persons p where p.id = ${actor.id}`.execute(database);
      return rows;
    });
    expect(left).toEqual([{ name: "–", email: null, erased: true, identities: 0n, roles: 0n, ties: 0n }]);
    const events = await recordedEvents(test.context, { actor: actor.id });
    expect(events.map(({ kind }) => kind)).toContain("person/erased");
    expect(JSON.stringify(events.map(({ id: _number, ...event }) => event))).not.toContain("Øyvind");
  });

  it("is not done to somebody else, nor by nobody", async () => {
    expect(await endRole(test.context, { id: "r-none", reason: null }, anyone)).toMatchObject({
      refusal: { code: "role/not-found" },
    });
    const nobody = { ...anyone, kind: "nobody" as const, roles: [] };
    expect(await eraseMe(test.context, nobody)).toMatchObject({ refusal: { code: "actor/not-signed-in" } });
  });
});
