import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator } from "../../kernel/domain/actor.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { aRegistration } from "../testing/a-cooperation.ts";
import { answerWhetherItExists } from "./answer-existence.ts";
import { correctCooperation } from "./correct-cooperation.ts";
import { readCooperation } from "./read-cooperation.ts";
import { type RegisterCooperation, registerCooperation } from "./register-cooperation.ts";
import type { CooperationTables } from "./tables.ts";

const test = withDatabase({ now: "2026-11-23T12:00:00.000Z", holds: "facts" });

const register = (said: Partial<RegisterCooperation> = {}) =>
  registerCooperation(test.context, aRegistration(said), operator);
const read = async (id: string) => value(await readCooperation(test.context, id, operator));
const correct = (id: string, said: Omit<Parameters<typeof correctCooperation>[1], "id">) =>
  correctCooperation(test.context, { id, ...said }, operator);
const eventsOf = (id: string) => recordedEvents(test.context, { subject: `cooperation:${id}` });

describe("registering a cooperation", () => {
  it("keeps what was said, who said it, when, and where they had it from", async () => {
    const { id } = value(
      await register({
        name: "  Felles   jordmorvakt ",
        form: "vertskommune",
        host: "Åfjord",
        services: ["jordmor"],
        yearlyCost: { amount: "1 234 567,50 kr", year: 2025 },
        agreement: "yes",
        source: "Avtalen av 2024",
      }),
    );
    expect(id).toMatch(/^felles-jordmorvakt-[a-z0-9]{5}$/);
    const { summary, fields, version } = await read(id);
    expect(version).toBe(1);
    expect(summary).toMatchObject({
      name: "Felles jordmorvakt",
      form: "vertskommune",
      host: { id: "5058", name: "Åfjord", role: "host" },
      yearlyCost: { amount: "1234567.50", year: 2025 },
      agreement: "yes",
      origin: "registered",
      oldSource: false,
    });
    expect(fields.agreement.shown?.origin).toEqual({
      kind: "registered",
      by: operator.name,
      at: "2026-11-23T12:00:00.000Z",
      statedSource: "Avtalen av 2024",
    });
  });

  it("records its event in the same transaction", async () => {
    const { id } = value(await register({ name: "Felles skogbrukskontor", source: "Økonomisjefen" }));
    expect(await eventsOf(id)).toMatchObject([
      {
        kind: "cooperation/registered",
        actor: { id: operator.id },
        before: null,
        after: { name: "Felles skogbrukskontor", source: "Økonomisjefen" },
      },
    ]);
  });

  it("refuses to register without a name and participants, and says both at once", async () =>
    expect(await register({ name: " ", participants: [] })).toMatchObject({
      ok: false,
      refusal: {
        code: "cooperation/several-faults",
        because: [
          { code: "cooperation/name-missing", path: "name" },
          { code: "cooperation/no-participants", path: "participants" },
        ],
      },
    }));

  it("refuses one that looks like another, until the person says it is not the same", async () => {
    const twin = { name: "Fosen Helse" };
    expect(await register(twin)).toMatchObject({
      ok: false,
      refusal: {
        code: "cooperation/looks-like-another",
        params: { candidates: [{ id: "fosen-helse-iks", because: "name" }] },
      },
    });
    expect(await register({ ...twin, notTheSameAs: ["fosen-helse-iks"] })).toMatchObject({ ok: true });
  });

  it("leads a former municipality to today's and remembers what was written", async () => {
    const { id } = value(
      await register({
        name: "Gammel skogvernordning",
        participants: ["Rissa", "Leksvik kommune", "Trøndelag fylkeskommune"].map((participant) => ({
          participant,
          role: "participant",
          from: null,
          to: null,
        })),
      }),
    );
    const { summary } = await read(id);
    expect(summary.participants.map(({ name, formerNames }) => [name, formerNames])).toEqual([
      ["Indre Fosen", ["Rissa", "Leksvik kommune"]],
      ["Trøndelag fylkeskommune", []],
    ]);
  });
});

describe("correcting a cooperation", () => {
  it("sets what a person says beside what the public source says, and overwrites nothing", async () => {
    const before = await read("fosenregionen-ipr");
    const saved = value(
      await correct("fosenregionen-ipr", {
        version: before.version,
        form: "ko",
        source: "Vedtak 12/24",
        reason: "Feil form",
      }),
    );
    expect(saved.version).toBe(before.version + 1);
    const { fields, summary } = await read("fosenregionen-ipr");
    expect(summary).toMatchObject({ form: "ko", origin: "both" });
    expect(fields.form.state).toBe("contested");
    expect(fields.form.others).toEqual([before.fields.form.shown]);
    expect(await eventsOf("fosenregionen-ipr")).toMatchObject([
      { kind: "cooperation/corrected", before: { form: "ipr" }, after: { form: "ko" }, reason: "Feil form" },
    ]);
  });

  it("takes back what was registered when the answer is «ikke kjent», and the public source shows again", async () => {
    const { version } = await read("fosenregionen-ipr");
    value(await correct("fosenregionen-ipr", { version, form: null }));
    const { fields } = await read("fosenregionen-ipr");
    expect(fields.form).toMatchObject({ state: "known", shown: { value: "ipr", origin: { kind: "public" } } });
  });

  it("refuses when someone has changed it since, and shows both texts", async () => {
    const { id } = value(await register({ name: "Regional laksevakt" }));
    value(await correct(id, { version: 1, name: "Regional laksevakt for Namdalen" }));
    expect(await correct(id, { version: 1, name: "Laksevakta" })).toMatchObject({
      ok: false,
      refusal: {
        code: "cooperation/conflict",
        params: { saw: 1, now: 2 },
        because: [
          {
            code: "cooperation/conflict-field",
            params: { field: "name", yours: "Laksevakta", theirs: "Regional laksevakt for Namdalen" },
          },
        ],
      },
    });
    expect((await read(id)).summary.name).toBe("Regional laksevakt for Namdalen");
  });

  it("changes nothing and records nothing when nothing is otherwise", async () => {
    const { id } = value(await register({ name: "Uendret ordning" }));
    expect(value(await correct(id, { version: 1, name: "Uendret ordning" }))).toEqual({ id, version: 1 });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it("refuses that a cooperation takes part in itself", async () => {
    const { id } = value(await register({ name: "Ringen" }));
    const participants = [{ participant: id, role: "participant", from: null, to: null } as const];
    expect(await correct(id, { version: 1, participants })).toMatchObject({
      ok: false,
      refusal: { code: "cooperation/takes-part-in-itself" },
    });
  });

  it("keeps registered claims: the database refuses to change or delete them", async () => {
    value(await register({ name: "Fast ordning" }));
    await expect(
      test.asSystem((database) =>
        database
          .withTables<CooperationTables>()
          .deleteFrom("cooperation_claims")
          .where("registered_by", "is not", null)
          .execute(),
      ),
    ).rejects.toThrow("only ever added to");
  });
});

describe("answering whether a cooperation from an old source still exists", () => {
  it("stops the question when it exists, and says who answered", async () => {
    const { version } = await read("komrev-trondelag-iks");
    const input = { id: "komrev-trondelag-iks", version, answer: "exists", endedOn: null, source: null } as const;
    value(await answerWhetherItExists(test.context, input, operator));
    const { oldSourceQuestion, summary } = await read("komrev-trondelag-iks");
    expect(oldSourceQuestion).toMatchObject({
      asked: false,
      answers: [{ value: "exists", origin: { by: operator.name } }],
    });
    expect(summary.lifeCycle).toEqual({ state: "active", endedOn: null, asOf: "2026-11-23" });
  });

  it("ends it with its date", async () => {
    const { version } = await read("nav-nord-fosen");
    const input = { id: "nav-nord-fosen", version, answer: "ended", endedOn: "2019", source: "Nav" } as const;
    value(await answerWhetherItExists(test.context, input, operator));
    const { summary, fields } = await read("nav-nord-fosen");
    expect(summary.lifeCycle).toMatchObject({ state: "ended", endedOn: "2019" });
    expect(fields.lifeCycle.others[0]).toMatchObject({ value: { state: "active", asOf: "2010-11" } });
    expect((await eventsOf("nav-nord-fosen")).map(({ kind }) => kind)).toEqual(["cooperation/existence-answered"]);
  });

  it("keeps asking when the answer is that nobody knows", async () => {
    const { version } = await read("konsek-midt-norge-iks");
    const input = { id: "konsek-midt-norge-iks", version, answer: "unknown", endedOn: null, source: null } as const;
    value(await answerWhetherItExists(test.context, input, operator));
    expect((await read("konsek-midt-norge-iks")).oldSourceQuestion).toMatchObject({
      asked: true,
      answers: [{ value: "unknown" }],
    });
  });
});
