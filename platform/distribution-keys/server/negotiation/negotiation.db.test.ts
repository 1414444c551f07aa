import { kroner, type PlainDate, expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { type Actor, nobody } from "../../../kernel/domain/actor.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { readAs } from "../../../kernel/server/read-as.ts";
import { aPerson } from "../../../kernel/testing/people.ts";
import { recordedEvents } from "../../../kernel/testing/recorded-events.ts";
import {
  aCooperation,
  anAnswer,
  answered,
  aProposal,
  chief,
  mayor,
  proposed,
  secretariat,
  someTerms,
  withTodaysKey,
} from "../../testing/a-negotiation.ts";
import { listKeyVersions } from "../list-key-versions.ts";
import { endNegotiation } from "./end-negotiation.ts";
import { nextRound } from "./next-round.ts";
import { proposeKey } from "./propose-key.ts";
import { readNegotiation } from "./read-negotiation.ts";
import { type ShareAnswer, shareAnswer } from "./share-answer.ts";
import type { NegotiationTables } from "./tables.ts";
import { writeAnswer } from "./write-answer.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });

const names = ["Brannvern nord", "Felles jordmorvakt", "Lønnskontoret", "Innkjøp kyst", "Kemneren", "Arkivtjenesten"];
const more = ["Landbruket", "Jordskiftevakta", "Havnevakta", "Veterinærvakt", "Skogbrukssjefen", "Tolketjenesten"];
const rest = [
  "Miljøretta helsevern",
  "Barnevernvakta",
  "Geodatateam",
  "Skatteinnkrevinga",
  "Kulturskulen",
  "Feiervesenet",
];
let made = 0;
const fresh = async () =>
  aCooperation(test.context, [...names, ...more, ...rest][made++] ?? `Samarbeid nummer ${made}`);
const read = async (cooperationId: string, actor: Actor = nobody, seat: string | null = null) =>
  value(await readNegotiation(test.context, { cooperationId, seat, negotiation: null }, actor));
const table = async (cooperationId: string, actor: Actor = nobody, seat: string | null = null) => {
  const { negotiation } = await read(cooperationId, actor, seat);
  if (!negotiation) throw new Error("no negotiation");
  return negotiation;
};
const code = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;
const share = (said: Pick<ShareAnswer, "negotiation" | "participant"> & Partial<ShareAnswer>, actor?: Actor) =>
  shareAnswer(
    test.context,
    { round: 1, seen: 1, mediator: null, exemption: null, ...said },
    actor ?? chief(said.participant),
  );

describe("proposing a key", () => {
  it("puts it on the table for all to see, with the sentence, the figures over the years, today's key and findings", async () => {
    const id = await fresh();
    await withTodaysKey(test.context, id);
    const { version } = await proposed(test.context, id, {
      terms: someTerms({
        advances: { rule: "settled-by-the-new-key", words: null },
        inKind: [{ what: "Leger i vakt", count: 6, by: "population" }],
        reason: "Folketallet betyr mest.",
      }),
    });
    const [proposal] = (await table(id)).proposals;
    expect(proposal).toMatchObject({
      id: version,
      participant: "5020",
      by: { holder: "municipality:5020", name: "Kommune 5020" },
      sentences: { nb: "30 % likt og 70 % etter folketall" },
      validFrom: "2027-01-01",
      title: expect.stringMatching(/fra 1\.\s+januar\s+2027/),
      matter: null,
      inForce: false,
    });
    const sum = proposal?.amounts.reduce((total, amount) => total + BigInt(amount.replace(".", "")), 0n);
    expect(sum).toBe(100_000_000n);
    expect(proposal?.before).toEqual(["333333.33", "333333.33", "333333.34"].toSorted().map(() => expect.any(String)));
    expect(proposal?.figures.years.map(({ year }) => year)).toEqual([
      2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    expect(proposal?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "moves",
        "largest-increase",
        "per-inhabitant",
        "between-yardsticks",
        "costs-alone-unknown",
      ]),
    );
    for (const said of [
      "«30 % likt og 70 % etter folketall»",
      "i dag 333 333,33 kr",
      "Leger i vakt: 6 i alt",
      "Folketallet betyr mest.",
      "gjøres opp etter den nye nøkkelen",
    ])
      expect(proposal?.text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(said);
  });

  it("writes a phase-in into the key itself, so that everything reckons by it, and shows its years", async () => {
    const id = await fresh();
    await withTodaysKey(test.context, id);
    await proposed(test.context, id, {
      key: "etter folketall",
      terms: someTerms({ phaseIn: { firstYear: 2027, years: 3 } }),
    });
    const [proposal] = (await table(id)).proposals;
    const phases = proposal?.figures.years.filter(({ phase }) => phase !== null);
    expect(phases?.map(({ year }) => year)).toEqual([2027, 2028, 2029]);
    const osen = phases?.map(({ rows }) => Number(rows.find(({ participant }) => participant === "5020")?.after));
    expect(osen?.[0]).toBeGreaterThan(osen?.[1] ?? 0);
    expect(osen?.[2]).toBe(
      Number(proposal?.amounts[(await table(id)).participants.findIndex((one) => one.id === "5020")]),
    );
    expect(proposal?.sentences?.nb).toContain("2027");
    expect(proposal?.text).toContain("over 3 år, fra 2027");
  });

  it("is refused a phase-in from a key that is not known, and says so", async () => {
    const id = await fresh();
    const input = aProposal(id, { terms: someTerms({ phaseIn: { firstYear: 2027, years: 3 } }) });
    expect(code(await proposeKey(test.context, input, chief("5020")))).toBe("negotiation/phase-in-needs-todays-key");
    expect((await read(id)).negotiation).toBeNull();
  });

  it("names the figures that no register holds, and opens nothing", async () => {
    const id = await fresh();
    const answer = await proposeKey(
      test.context,
      aProposal(id, { key: "etter folketall 1. januar 1900" }),
      chief("5020"),
    );
    expect(answer).toMatchObject({ refusal: { code: "key/missing-facts", because: expect.any(Array) } });
    expect((await read(id)).negotiation).toBeNull();
  });

  it("lies on the table once, whoever puts it there", async () => {
    const id = await fresh();
    await proposed(test.context, id);
    expect(code(await proposeKey(test.context, aProposal(id), chief("5020")))).toBe("negotiation/proposal-twice");
    const other = aProposal(id, { holder: "municipality:5058" });
    expect(code(await proposeKey(test.context, other, mayor("5058")))).toBe("negotiation/proposal-twice");
  });

  it("is a version of the cooperation's keys that is not in use, and that is counted for itself", async () => {
    const id = await fresh();
    await withTodaysKey(test.context, id);
    await proposed(test.context, id);
    const { versions, newest, inUse } = value(await listKeyVersions(test.context, id, nobody));
    expect(versions.map(({ status, number }) => [status, number])).toEqual([
      ["registered-as-todays", 1],
      ["proposed", 1],
    ]);
    expect([newest, inUse]).toEqual([1, versions[0]?.id]);
  });

  it("stands in the cooperation's public log", async () => {
    const id = await fresh();
    await proposed(test.context, id, { terms: someTerms({ reason: "Rettferdig" }) });
    const events = await recordedEvents(test.context, { log: `cooperation:${id}` });
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["negotiation/opened", "distribution-key/proposed"]),
    );
  });

  it.each([
    ["the public", nobody, "actor/not-signed-in"],
    ["a reader", aPerson("reader", "municipality:5020"), "negotiation/not-allowed"],
    ["another municipality's chief executive", chief("5057", { id: "x" }), "negotiation/not-allowed"],
    ["a stranger", chief("0301"), "negotiation/not-allowed"],
    ["a council member", aPerson("council-member", "municipality:5020"), "negotiation/not-allowed"],
    [
      "the installation's administrator",
      aPerson("installation-administrator", "installation"),
      "negotiation/not-allowed",
    ],
  ])("in Osen's name is refused to %s", async (_who, actor, refused) => {
    const id = await fresh();
    expect(code(await proposeKey(test.context, aProposal(id), actor))).toBe(refused);
  });

  it("is open to the cooperation's own office and the regional council's secretariat as mediators", async () => {
    const id = await fresh();
    await proposed(test.context, id, { holder: `cooperation:${id}` }, secretariat(id));
    const { mediators } = await table(id);
    expect(mediators.map(({ holder }) => holder)).toEqual(
      expect.arrayContaining([`cooperation:${id}`, "cooperation:fosenregionen-ipr"]),
    );
    const regional = "cooperation:fosenregionen-ipr";
    await proposed(test.context, id, { holder: regional, key: "etter folketall" }, secretariat("fosenregionen-ipr"));
    expect((await table(id)).proposals.map(({ participant }) => participant)).toEqual([null, null]);
    const stranger = aProposal(id, { holder: "cooperation:mna-iks", key: "likt" });
    expect(code(await proposeKey(test.context, stranger, secretariat("mna-iks")))).toBe("negotiation/not-allowed");
  });
});

describe("answering", () => {
  const onTable = async () => {
    const id = await fresh();
    const { version, negotiation } = await proposed(test.context, id);
    return { id, version, negotiation };
  };

  it("is for the own municipality alone, also in the database", async () => {
    const { id, version, negotiation } = await onTable();
    const said = anAnswer({
      maximum: kroner(123_456n),
      verdicts: new Map([[version, "not-acceptable"]]),
      reason: "Hemmelig",
    });
    await answered(test.context, { negotiation, participant: "5058", ...said });
    expect((await table(id, chief("5058"))).own).toMatchObject({
      contents: { maximum: "123456.00", verdicts: { [version]: "not-acceptable" }, reason: "Hemmelig" },
      revision: 1,
      sharing: "nobody",
    });
    const outsiders = [
      nobody,
      chief("5020"),
      secretariat(id),
      aPerson("council-member", "municipality:5058"),
      aPerson("municipality-administrator", "municipality:5058"),
      aPerson("installation-administrator", "installation"),
    ];
    for (const actor of outsiders) {
      const shown = JSON.stringify(await read(id, actor));
      expect(shown).not.toMatch(/Hemmelig|123456/);
      const rows = await inTransaction(test.context, actor, async (tx) => {
        const answers = await tx.withTables<NegotiationTables>().selectFrom("key_answers").select("id").execute();
        const contents = await tx
          .withTables<NegotiationTables>()
          .selectFrom("key_answer_contents")
          .select("answer")
          .execute();
        const revisions = await tx
          .withTables<NegotiationTables>()
          .selectFrom("key_answer_revisions")
          .select("answer")
          .execute();
        return { ok: true, value: answers.length + contents.length + revisions.length };
      });
      expect(value(rows)).toBe(0);
    }
  });

  it("stands in the municipality's own log, as a hash", async () => {
    const { negotiation } = await onTable();
    await answered(test.context, { negotiation, participant: "5058", reason: "Ikke i loggen" });
    const events = await recordedEvents(test.context, { log: "municipality:5058" });
    const [event] = events.filter(({ kind }) => kind === "negotiation/answer-written").slice(-1);
    expect(event?.after).toMatchObject({ round: 1, revision: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(event?.after)).not.toContain("Ikke i loggen");
  });

  it("loses nothing when two colleagues write at once: one is saved, and the other is shown both", async () => {
    const { id, negotiation } = await onTable();
    const write = (reason: string, actor: Actor) =>
      writeAnswer(
        test.context,
        { negotiation, participant: "5058", round: 1, seen: 0, ...anAnswer({ reason }) },
        actor,
      );
    const both = await Promise.all([write("Den enes", chief("5058")), write("Den andres", mayor("5058"))]);
    expect(both.map(code).sort()).toEqual(["negotiation/answer-conflict", "ok"]);
    const kept = (await table(id, chief("5058"))).own?.contents?.reason;
    const refused = both.find((one) => !one.ok);
    expect(refused).toMatchObject({ refusal: { params: { theirs: kept, now: 1 } } });
    expect(code(await write("Uten å ha sett", mayor("5058")))).toBe("negotiation/answer-conflict");
  });

  it("is refused to those who do not speak for the municipality, and for keys that are not on the table", async () => {
    const { version, negotiation } = await onTable();
    const write = (actor: Actor, participant = "5058", verdicts = new Map()) =>
      writeAnswer(
        test.context,
        { negotiation, participant, round: 1, seen: 0, ...anAnswer({ reason: "Ja", verdicts }) },
        actor,
      );
    expect(code(await write(nobody))).toBe("actor/not-signed-in");
    for (const actor of [
      chief("5020"),
      aPerson("secretary", "municipality:5058"),
      aPerson("reader", "municipality:5058"),
    ])
      expect(code(await write(actor))).toBe("negotiation/not-allowed");
    expect(code(await write(chief("0301"), "0301"))).toBe("negotiation/not-allowed");
    expect(code(await write(chief("5058"), "5058", new Map([[`${version}0`, "acceptable"]])))).toBe(
      "negotiation/unknown-proposal",
    );
    expect(
      code(
        await writeAnswer(
          test.context,
          { negotiation, participant: "5058", round: 1, seen: 0, ...anAnswer() },
          chief("5058"),
        ),
      ),
    ).toBe("negotiation/answer-empty");
  });
});

describe("sharing", () => {
  const withAnswer = async () => {
    const id = await fresh();
    const { version, negotiation } = await proposed(test.context, id);
    await answered(test.context, {
      negotiation,
      participant: "5058",
      maximum: kroner(400_000n),
      verdicts: new Map([[version, "acceptable"]]),
      reason: "Det går",
    });
    return { id, version, negotiation };
  };

  it("with all makes it open to the public, and is in the cooperation's log", async () => {
    const { id, negotiation } = await withAnswer();
    value(await share({ negotiation, participant: "5058" }));
    const shown = await table(id);
    expect(shown.answers).toMatchObject([
      {
        participant: "5058",
        sharing: "everyone",
        withheld: null,
        contents: { maximum: "400000.00", reason: "Det går" },
      },
    ]);
    expect(shown.story.map(({ kind }) => kind)).toEqual(["round-opened", "key-tabled", "answer-shared"]);
    const events = await recordedEvents(test.context, { log: `cooperation:${id}` });
    expect(events.find(({ kind }) => kind === "negotiation/answer-shared")?.after).toMatchObject({
      maximum: "400000.00",
    });
    expect(code(await share({ negotiation, participant: "5058", seen: null }))).toBe("negotiation/already-shared");
  });

  it("under § 23 shows it to those at the table, and the public that it is there, by which section and why", async () => {
    const { id, negotiation } = await withAnswer();
    const exemption = { reason: "Forhandlingsposisjonen" };
    expect(code(await share({ negotiation, participant: "5058", exemption: { reason: " " } }))).toBe(
      "negotiation/exemption-reason-missing",
    );
    value(await share({ negotiation, participant: "5058", exemption }));
    for (const outsider of [nobody, chief("0301"), aPerson("council-member", "municipality:5020")]) {
      const shown = await table(id, outsider);
      expect(shown.answers).toMatchObject([
        {
          participant: "5058",
          contents: null,
          withheld: { section: "§ 23 første ledd", reason: "Forhandlingsposisjonen" },
        },
      ]);
      expect(shown.outlook?.silent).toContain("5058");
      expect(JSON.stringify(shown)).not.toMatch(/400000|Det går/);
    }
    for (const insider of [chief("5020"), chief("5058"), secretariat(id)])
      expect((await table(id, insider)).answers[0]?.contents?.maximum).toBe("400000.00");
    const events = await recordedEvents(test.context, { log: `cooperation:${id}` });
    expect(JSON.stringify(events.map(({ after, reason }) => [after, reason]))).not.toMatch(/400000\.00|Det går/);
  });

  it("with a mediator is by recorded consent to that one, and nobody else learns that there is an answer", async () => {
    const { id, version, negotiation } = await withAnswer();
    const regional = "cooperation:fosenregionen-ipr";
    expect(code(await share({ negotiation, participant: "5058", mediator: "cooperation:mna-iks" }))).toBe(
      "negotiation/unknown-mediator",
    );
    const unseen = JSON.stringify(await table(id, secretariat("fosenregionen-ipr")));
    value(await share({ negotiation, participant: "5058", mediator: regional }));
    const seen = await table(id, secretariat("fosenregionen-ipr"));
    expect(JSON.stringify(seen)).not.toBe(unseen);
    expect(seen.outlook?.proposals).toMatchObject([{ id: version, accepts: ["5058"] }]);
    for (const other of [nobody, chief("5020"), secretariat(id)]) expect((await table(id, other)).answers).toEqual([]);
    const own = await recordedEvents(test.context, { log: "municipality:5058" });
    expect(own.map(({ kind }) => kind)).toContain("negotiation/answer-shown-to-mediator");
    value(await share({ negotiation, participant: "5058", seen: null }));
    expect((await table(id)).answers).toHaveLength(1);
  });

  it("never lets it be changed: the next answer is another, and private until it is shared", async () => {
    const { id, negotiation } = await withAnswer();
    value(await share({ negotiation, participant: "5058" }));
    await answered(test.context, { negotiation, participant: "5058", maximum: kroner(900_000n) });
    expect((await table(id)).answers.map(({ contents }) => contents?.maximum)).toEqual(["400000.00"]);
    expect((await table(id, chief("5058"))).own?.contents?.maximum).toBe("900000.00");
    const change = test.asSystem((database) =>
      database.withTables<NegotiationTables>().updateTable("key_answer_contents").set({ reason: "endret" }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied|never changed/);
  });

  it("shares what was read: a colleague's change since then is told", async () => {
    const { negotiation } = await withAnswer();
    await answered(test.context, {
      negotiation,
      participant: "5058",
      seen: 1,
      reason: "Noe annet",
      actor: mayor("5058"),
    });
    expect(code(await share({ negotiation, participant: "5058", seen: 1 }))).toBe("negotiation/answer-conflict");
    expect(
      code(await share({ negotiation, participant: "5058", seen: 2 }, aPerson("reader", "municipality:5058"))),
    ).toBe("negotiation/not-allowed");
    expect(code(await share({ negotiation, participant: "5020" }))).toBe("negotiation/no-answer");
  });
});

describe("where the round stands", () => {
  it("follows from shared answers alone: what all accept, else who is asked the least and whose yes would be enough", async () => {
    const id = await fresh();
    const { version, negotiation } = await proposed(test.context, id);
    for (const participant of ["5020", "5057", "5058"]) {
      const verdict = participant === "5058" ? ("not-acceptable" as const) : ("acceptable" as const);
      const maximum = participant === "5058" ? kroner(1n) : null;
      await answered(test.context, { negotiation, participant, maximum, verdicts: new Map([[version, verdict]]) });
      value(await share({ negotiation, participant }));
    }
    const { outlook } = await table(id);
    expect(outlook).toMatchObject({ acceptableToAll: [], asksTheLeast: version, silent: [] });
    expect(outlook?.concessions).toMatchObject([
      { proposal: version, participant: "5058", beyond: expect.any(String) },
    ]);
    await answered(test.context, { negotiation, participant: "5058", verdicts: new Map([[version, "acceptable"]]) });
    expect((await table(id)).outlook?.acceptableToAll).toEqual([]);
    expect((await table(id, chief("5058"))).outlook?.acceptableToAll).toEqual([version]);
    value(await share({ negotiation, participant: "5058" }));
    expect((await table(id)).outlook?.acceptableToAll).toEqual([version]);
  });
});

describe("rounds", () => {
  it("begin with an empty table when the mediator or the one who opened says so, and what was said is kept", async () => {
    const id = await fresh();
    const { negotiation } = await proposed(test.context, id);
    expect(code(await nextRound(test.context, { negotiation, seen: 1 }, chief("5058")))).toBe(
      "negotiation/not-allowed",
    );
    expect(code(await nextRound(test.context, { negotiation, seen: 2 }, secretariat(id)))).toBe(
      "negotiation/round-over",
    );
    value(await nextRound(test.context, { negotiation, seen: 1 }, secretariat(id)));
    const shown = await table(id);
    expect([shown.round, shown.outlook, shown.proposals.map(({ round }) => round)]).toEqual([2, null, [1]]);
    const late = { negotiation, participant: "5058", round: 1, seen: 0, ...anAnswer({ reason: "For sent" }) };
    expect(code(await writeAnswer(test.context, late, chief("5058")))).toBe("negotiation/round-over");
    await proposed(test.context, id); // the same key may come back in another round
    expect((await table(id)).proposals.map(({ round }) => round)).toEqual([1, 2]);
  });

  it("end with a reason, and the next proposal opens another negotiation", async () => {
    const id = await fresh();
    const { negotiation } = await proposed(test.context, id);
    expect(code(await endNegotiation(test.context, { negotiation, reason: " " }, chief("5020")))).toBe(
      "negotiation/reason-missing",
    );
    value(await endNegotiation(test.context, { negotiation, reason: "Vi tar en pause" }, chief("5020")));
    expect(code(await nextRound(test.context, { negotiation, seen: 1 }, secretariat(id)))).toBe("negotiation/ended");
    expect((await table(id)).story.at(-1)).toMatchObject({ kind: "ended", params: { reason: "Vi tar en pause" } });
    const again = await proposed(test.context, id);
    expect(again.negotiation).not.toBe(negotiation);
    expect((await read(id)).all).toHaveLength(2);
  });

  it("are opened once when two propose at the same moment", async () => {
    const id = await fresh();
    const both = await Promise.all([
      proposeKey(test.context, aProposal(id), chief("5020")),
      proposeKey(test.context, aProposal(id, { holder: "municipality:5058", key: "likt" }), chief("5058")),
    ]);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect((await read(id)).all).toHaveLength(1);
  });
});

describe("a draft variant", () => {
  it("is not seen in the negotiation by others", async () => {
    const id = await fresh();
    await proposed(test.context, id);
    const seen = await readAs(test.context, chief("5058"), (context) => listKeyVersions(context, id, chief("5058")));
    expect(value(seen).versions.every(({ status }) => status !== "draft")).toBe(true);
    expect("2027-01-01" as PlainDate).toBe((await table(id)).proposals[0]?.validFrom);
  });
});
