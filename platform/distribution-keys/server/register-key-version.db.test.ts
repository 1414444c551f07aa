import { type PlainDate, expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { aRegistration } from "../../cooperations/testing/a-cooperation.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { type Actor, nobody, operator } from "../../kernel/domain/actor.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { aPerson, caseOfficer } from "../../kernel/testing/people.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { listKeyVersions } from "./list-key-versions.ts";
import { type RegisterKeyVersion, registerKeyVersion } from "./register-key-version.ts";

const test = withDatabase({ now: "2026-11-23T12:00:00.000Z", holds: "facts" });

const innherred = "innherred-interkommunale-legevakt-iks";
let count = 0;
/** A cooperation of its own for each test, since versions are only ever added. */
const aCooperation = async (said: Parameters<typeof aRegistration>[0] = {}): Promise<string> => {
  const participants = ["Osen", "Åfjord"].map((participant) => ({
    participant,
    role: "participant" as const,
    from: null,
    to: null,
  }));
  const names = [
    "Felles jordmorvakt",
    "Brannvern nord",
    "Lønnskontoret",
    "Innkjøp kyst",
    "Kemneren",
    "Arkivtjenesten",
    "Landbruket",
    "Felles jordskifte",
    "Havnevakta",
    "Veterinærvakt",
    "Skogbrukssjefen",
  ];
  const seen = { ...aRegistration({ name: names[count++]!, ...said }), participants };
  const first = await registerCooperation(test.context, seen, operator);
  if (first.ok) return first.value.id;
  const candidates = first.refusal.params.candidates as readonly { readonly id: string }[];
  return value(
    await registerCooperation(test.context, { ...seen, notTheSameAs: candidates.map(({ id }) => id) }, operator),
  ).id;
};
const register = (cooperationId: string, said: Partial<RegisterKeyVersion> = {}, actor: Actor = operator) =>
  registerKeyVersion(
    test.context,
    {
      cooperationId,
      key: "30 % likt og 70 % etter folketall",
      language: "nb",
      validFrom: "2024-01-01" as PlainDate,
      status: "registered-as-todays",
      source: { title: "Samarbeidsavtalen § 6", url: null, date: null },
      note: null,
      seen: 0,
      ...said,
    },
    actor,
  );
const list = async (id: string) => value(await listKeyVersions(test.context, id, operator));
const code = (result: Awaited<ReturnType<typeof register>>) => (result.ok ? "ok" : result.refusal.code);

describe("the keys of a cooperation", () => {
  it("are those that public documents tell of: 40/60, 30/70 from 2011 and 20/80 from 2020 in Innherred", async () => {
    const { versions, newest, inUse } = await list(innherred);
    expect(versions.map(({ validFrom, sentences, status }) => [validFrom, sentences?.nb, status])).toEqual([
      [null, "40 % likt og 60 % etter folketall", "documented"],
      ["2011-01-01", "30 % likt og 70 % etter folketall", "documented"],
      ["2020-01-01", "20 % likt og 80 % etter folketall", "documented"],
    ]);
    expect(newest).toBe(0);
    expect(inUse).toBe(versions[2]?.id);
    expect(versions[2]?.sentences?.nn).toBe("20 % likt og 80 % etter folketal");
  });
  it("are unknown when nobody has said anything", async () =>
    expect(await list(await aCooperation())).toEqual({ versions: [], newest: 0, inUse: null, payments: null }));
  it("say what each pays as soon as the yearly cost is known, to the øre", async () => {
    const id = await aCooperation({ yearlyCost: { amount: "100 000", year: 2026 } });
    const { payments } = value(await register(id, { key: "likt" }));
    expect(payments).toEqual({
      year: 2026,
      total: "100000.00",
      shares: [
        { participant: "5020", amount: "50000.00" },
        { participant: "5058", amount: "50000.00" },
      ],
    });
    const { payments: byPopulation } = value(await register(id, { seen: 1 }));
    // Osen 911 and Åfjord 4 340 on 1 January 2026: 15 000 + 70 000 × 911 ÷ 5 251.
    expect(byPopulation?.shares[0]).toEqual({ participant: "5020", amount: "27144.35" });
  });
  it("say nothing of what each pays while the cost is not known", async () =>
    expect(value(await register(await aCooperation(), { key: "likt" })).payments).toBeNull());
  it("do not exist for a cooperation that does not exist", async () =>
    expect(await listKeyVersions(test.context, "finnes-ikke", operator)).toMatchObject({
      refusal: { code: "cooperation/not-found" },
    }));
});

describe("registering a key version", () => {
  it("keeps the key, its source, since when, who entered it and when, and records the event with it", async () => {
    const id = await aCooperation();
    const saved = value(await register(id));
    expect(saved).toEqual(await list(id));
    expect(saved.versions).toMatchObject([
      {
        number: 1,
        validFrom: "2024-01-01",
        status: "registered-as-todays",
        source: { title: "Samarbeidsavtalen § 6", url: null, date: null },
        registeredBy: operator.name,
        registeredAt: "2026-11-23T12:00:00.000Z",
        sentences: { nb: "30 % likt og 70 % etter folketall", en: "30% equally and 70% by population" },
      },
    ]);
    expect(saved.inUse).toBe(saved.versions[0]?.id);
    const all = await recordedEvents(test.context, { subject: `cooperation:${id}` });
    const events = all.filter(({ kind }) => kind === "distribution-key/registered");
    expect(events).toMatchObject([
      { actor: { id: "operator" }, after: { number: 1, source: { title: "Samarbeidsavtalen § 6" } } },
    ]);
  });
  it("reads the sentence in the writer's language, and takes a tree as well", async () => {
    const id = await aCooperation();
    const first = value(await register(id, { key: "equally", language: "en" }));
    const tree = first.versions[0]!.key as Record<string, unknown>;
    const second = value(await register(id, { key: tree, seen: 1, validFrom: "2025-01-01" as PlainDate }));
    expect(second.versions.map(({ sentences }) => sentences?.nb)).toEqual(["likt", "likt"]);
  });
  it("refuses the second of two who saw the same, shows both sentences, and keeps the first", async () => {
    const id = await aCooperation();
    value(await register(id, { key: "likt" }));
    const late = await register(id, { key: "etter folketall" });
    expect(late).toMatchObject({
      refusal: { code: "distribution-keys/conflict", params: { theirs: "likt", ours: "etter folketall", newest: 1 } },
    });
    expect((await list(id)).versions).toHaveLength(1);
  });
  it("lets exactly one of two writers at the same moment in", async () => {
    const id = await aCooperation();
    const both = await Promise.all([register(id, { key: "likt" }), register(id, { key: "etter folketall" })]);
    expect(both.map(code).sort()).toEqual(["distribution-keys/conflict", "ok"]);
  });
  it("refuses what no one could check or read, and changes nothing", async () => {
    const id = await aCooperation();
    expect(code(await register(id, { source: { title: "  ", url: null, date: null } }))).toBe(
      "distribution-keys/source-missing",
    );
    expect(code(await register(id, { source: { title: "Avtalen", url: "javascript:alert(1)", date: null } }))).toBe(
      "distribution-keys/not-a-web-address",
    );
    expect(code(await register(id, { key: "30 % likt og 69 % etter folketall" }))).toBe("key/weights-not-100");
    expect(await register(id, { key: "30 % likt og 70 % etter flaketall" })).toMatchObject({
      refusal: { code: "language/unknown-measure", path: "key", position: { offset: 24 } },
    });
    expect(code(await register(id, { key: { rounding: "0.01", cost: { kind: "nonsense" } } }))).not.toBe("ok");
    expect(code(await register("finnes-ikke"))).toBe("cooperation/not-found");
    expect((await list(id)).versions).toEqual([]);
  });
  it("keeps a draft out of use", async () => {
    const id = await aCooperation();
    expect(value(await register(id, { status: "draft" })).inUse).toBeNull();
  });
  it("keeps a draft between those inside the municipality that wrote it, in its own log and with its own numbers", async () => {
    const id = await aCooperation();
    const first = value(await register(id, { status: "draft" }, caseOfficer("5020")));
    expect(first.versions).toMatchObject([{ status: "draft", holder: "municipality:5020", number: 1 }]);
    for (const stranger of [nobody, caseOfficer("5058"), aPerson("installation-administrator", "installation")]) {
      const seen = await readAs(test.context, stranger, (context) => listKeyVersions(context, id, stranger));
      expect(value(seen)).toMatchObject({ versions: [], newest: 0 });
    }
    const second = value(await register(id, { status: "draft" }, caseOfficer("5058")));
    expect(second.versions).toMatchObject([{ holder: "municipality:5058", number: 1 }]);
    const openOne = value(await register(id, {}, caseOfficer("5058")));
    expect(openOne.newest).toBe(1);
    const kinds = async (log: string) => (await recordedEvents(test.context, { log })).map(({ kind }) => kind);
    expect((await kinds(`cooperation:${id}`)).filter((kind) => kind.startsWith("distribution-key/"))).toHaveLength(1);
    expect(await kinds("municipality:5020")).toContain("distribution-key/registered");
  });
  it("refuses another municipality's officer", async () => {
    const id = await aCooperation();
    expect(await register(id, {}, caseOfficer("0301"))).toMatchObject({
      refusal: { code: "distribution-keys/not-allowed" },
    });
  });
  it("changes nothing that was entered: the table refuses it", async () => {
    await expect(
      test.asSystem((database) =>
        database
          .withTables<{ distribution_key_versions: { id: string; note: string | null } }>()
          .updateTable("distribution_key_versions")
          .set({ note: "endret" })
          .execute(),
      ),
    ).rejects.toThrow(/only ever added to/);
  });
});
