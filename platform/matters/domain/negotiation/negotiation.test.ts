import { expect as expectOk, fraction, type Ore, ore, type PlainDate } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMatter, aStanding, day, four, today } from "../../testing/a-matter.ts";
import {
  type Answer,
  answer,
  type Negotiation,
  nextRound,
  openAnswers,
  openNegotiation,
  outlook,
  type Sharing,
  shareAnswer,
  story,
  type TabledProposal,
  tableProposal,
  type Verdict,
  type Viewer,
} from "../index.ts";

const [osen, orland, indreFosen, afjord] = four;
const participants = [osen, orland, indreFosen];
const on = day("2026-09-10");
const million = ore(100_000_000n);
const aProposal = (id: string, percents: readonly bigint[], more: Partial<TabledProposal> = {}): TabledProposal => ({
  id,
  by: null,
  on,
  sentence: id,
  hash: `#${id}`,
  shares: [percents.map((percent) => fraction(percent, 100n))],
  ...more,
});
const proposals = [aProposal("a", [50n, 30n, 20n]), aProposal("b", [40n, 30n, 30n]), aProposal("c", [30n, 40n, 30n])];
const opened = expectOk(openNegotiation({ id: "n", participants, years: [{ name: "2026", amount: million }] }, on));
const onTable = proposals.reduce((current: Negotiation, one) => expectOk(tableProposal(current, one)), opened);

type Said = { readonly maximum?: Ore; readonly verdicts?: { readonly [proposal: string]: Verdict } };
const anAnswer = (participant: string, { maximum, verdicts = {} }: Said = {}): Omit<Answer, "sharing"> => ({
  participant,
  on,
  maximum: maximum ?? null,
  verdicts: new Map(Object.entries(verdicts)),
  conditions: null,
  reason: null,
});
const everyone: Exclude<Sharing, { with: "nobody" }> = { with: "everyone", on, exemption: null };
const say = (
  negotiation: Negotiation,
  participant: string,
  said: Said,
  sharing: Exclude<Sharing, { with: "nobody" }> | null = everyone,
) => {
  const answered = expectOk(answer(negotiation, anAnswer(participant, said)));
  return sharing === null ? answered : expectOk(shareAnswer(answered, participant, sharing));
};
const asOsen: Viewer = { kind: "participant", id: osen };
const seen = (negotiation: Negotiation, viewer: Viewer = asOsen) => expectOk(outlook(negotiation, viewer));
const kr = (kroner: bigint) => ore(kroner * 100n);

describe("a round", () => {
  const all = say(
    say(say(onTable, osen, { maximum: kr(400_000n) }), orland, {
      verdicts: { a: "acceptable", b: "acceptable", c: "not-acceptable" },
    }),
    indreFosen,
    { maximum: kr(300_000n) },
  );

  it("shows what all can accept, by maxima and by verdicts", () =>
    expect(seen(all)).toMatchObject({ acceptableToAll: ["b"], asksTheLeast: null, concessions: [], silent: [] }));

  it("shows what asks the least, and whose yes alone would open the way and by how much", () => {
    const stuck = say(all, osen, { maximum: kr(350_000n) });
    expect(seen(stuck)).toMatchObject({
      acceptableToAll: [],
      asksTheLeast: "c",
      concessions: [
        { proposal: "c", participant: orland, beyond: null },
        { proposal: "b", participant: osen, beyond: fraction(5_000_000n) },
        { proposal: "a", participant: osen, beyond: fraction(15_000_000n) },
      ],
    });
  });

  it("lets a verdict go before a maximum, and still tells what the maximum would have to give", () => {
    const stuck = say(all, osen, {
      maximum: kr(350_000n),
      verdicts: { a: "not-acceptable", b: "not-acceptable", c: "not-acceptable" },
    });
    expect(seen(stuck).concessions.find(({ proposal }) => proposal === "b")).toEqual({
      proposal: "b",
      participant: osen,
      beyond: fraction(5_000_000n),
    });
    expect(seen(say(all, osen, { maximum: kr(1n), verdicts: { b: "acceptable" } })).acceptableToAll).toEqual(["b"]);
  });

  it("takes a yes on conditions for neither yes nor no", () => {
    const maybe = say(all, orland, { verdicts: { a: "not-acceptable", b: "on-conditions", c: "not-acceptable" } });
    expect(seen(maybe).proposals.find(({ id }) => id === "b")).toMatchObject({
      open: [orland],
      onConditions: [orland],
    });
    expect(seen(maybe).acceptableToAll).toEqual([]);
  });

  it("is not over before all have answered: what the others can live with is only so far", () =>
    expect(seen(say(onTable, osen, { maximum: kr(400_000n) }))).toMatchObject({
      acceptableToAll: [],
      acceptableSoFar: ["b", "c"],
      silent: [orland, indreFosen],
    }));

  it("says nothing where nobody has answered", () =>
    expect(seen(onTable)).toMatchObject({
      acceptableSoFar: [],
      asksTheLeast: null,
      concessions: [],
      silent: participants,
    }));

  it.each<[string, () => { readonly ok: boolean; readonly refusal?: { readonly code: string } }, string]>([
    ["one alone", () => openNegotiation({ id: "n", participants: [osen], years: [] }, on), "negotiation/too-few"],
    [
      "the same twice",
      () => openNegotiation({ id: "n", participants: [osen, osen], years: [] }, on),
      "negotiation/participant-twice",
    ],
    ["a key twice", () => tableProposal(onTable, proposals[0]!), "negotiation/proposal-twice"],
    [
      "a key of a stranger",
      () => tableProposal(onTable, aProposal("d", [1n, 2n, 97n], { by: afjord })),
      "negotiation/not-a-participant",
    ],
    ["shares of others", () => tableProposal(onTable, aProposal("d", [50n, 50n])), "negotiation/shares-do-not-fit"],
    ["an answer of a stranger", () => answer(onTable, anAnswer(afjord)), "negotiation/not-a-participant"],
    [
      "an answer to nothing",
      () => answer(onTable, anAnswer(osen, { verdicts: { x: "acceptable" } })),
      "negotiation/unknown-proposal",
    ],
    ["less than nothing", () => answer(onTable, anAnswer(osen, { maximum: ore(-1n) })), "negotiation/maximum-negative"],
    ["nothing to share", () => shareAnswer(onTable, osen, everyone), "negotiation/no-answer"],
    [
      "what everyone has seen, to the mediator alone",
      () => shareAnswer(all, osen, { with: "mediator", on }),
      "negotiation/already-shared",
    ],
  ])("refuses %s", (_name, act, code) => expect(act()).toMatchObject({ ok: false, refusal: { code } }));

  it("that is next begins with an empty table, and the last is kept", () => {
    const next = nextRound(all, day("2026-10-01"));
    expect(next.rounds).toMatchObject([
      { closedOn: "2026-10-01", proposals: [{}, {}, {}] },
      { number: 2, proposals: [], answers: [] },
    ]);
    expect(outlook(next, asOsen)).toMatchObject({ refusal: { code: "search/no-proposals" } });
  });
});

describe("who sees an answer", () => {
  const seenBy = (sharing: Exclude<Sharing, { with: "nobody" }> | null) => {
    const negotiation = say(onTable, orland, { maximum: kr(300_000n) }, sharing);
    const viewers: readonly Viewer[] = [
      { kind: "participant", id: orland },
      asOsen,
      { kind: "mediator" },
      { kind: "public" },
    ];
    return viewers.map((viewer) => openAnswers(negotiation, viewer).length === 1);
  };
  it.each<[string, Exclude<Sharing, { with: "nobody" }> | null, readonly boolean[]]>([
    ["kept to oneself", null, [true, false, false, false]],
    ["by consent to the mediator", { with: "mediator", on }, [true, false, true, false]],
    ["shared", everyone, [true, true, true, true]],
    ["shared with a recorded exemption", { with: "everyone", on, exemption: "§ 23" }, [true, true, true, false]],
  ])("%s: itself, another, the mediator, the public", (_name, sharing, who) => expect(seenBy(sharing)).toEqual(who));

  it("a shared answer stands for the others until the next is shared", () => {
    const revised = say(say(onTable, orland, { maximum: kr(300_000n) }), orland, { maximum: kr(900_000n) }, null);
    expect(openAnswers(revised, asOsen)[0]!.maximum).toBe(kr(300_000n));
    expect(openAnswers(revised, { kind: "participant", id: orland })[0]!.maximum).toBe(kr(900_000n));
  });
});

describe("a private maximum", () => {
  const verdict = fc.constantFrom<Verdict>("acceptable", "on-conditions", "not-acceptable");
  const said = fc.record({
    participant: fc.constantFrom<string>(orland, indreFosen),
    maximum: fc.option(fc.bigInt({ min: 0n, max: 90_000_000n }).map(ore)),
    verdicts: fc.dictionary(fc.constantFrom("a", "b", "c"), verdict),
    reason: fc.option(fc.constantFrom("Vi har ikke råd", "Det går")),
    shared: fc.constantFrom("nobody" as const, "mediator" as const, "everyone" as const),
  });
  type AnySaid = typeof said extends fc.Arbitrary<infer One> ? One : never;
  const others = fc.array(said, { maxLength: 6 });
  const play = (all: readonly AnySaid[], own: readonly AnySaid[]) =>
    [...all, ...own].reduce((current, { participant, maximum, verdicts, reason, shared }) => {
      const answered = expectOk(answer(current, { ...anAnswer(participant, { verdicts }), maximum, reason }));
      if (shared === "nobody") return answered;
      const sharing = shared === "mediator" ? { with: shared, on } : ({ with: shared, on, exemption: null } as const);
      return expectOk(shareAnswer(answered, participant, sharing));
    }, onTable);
  const matter = aMatter();
  const all = (negotiation: Negotiation, viewer: Viewer) => ({
    open: openAnswers(negotiation, viewer),
    outlook: outlook(negotiation, viewer),
    story: story(matter, today, aStanding(), negotiation, viewer),
  });
  const own = fc.array(
    said.map((one) => ({ ...one, participant: osen })),
    { maxLength: 2 },
  );

  it("changes nothing that another, or the public, can see: not its size, not its reason, not that it is there", () =>
    fc.assert(
      fc.property(
        others,
        own,
        fc.infiniteStream(said),
        fc.constantFrom<Viewer>(asOsen, { kind: "public" }),
        (spoken, mine, chance, viewer) => {
          const isOpen = ({ shared }: AnySaid) => shared === "everyone";
          const other = spoken.flatMap((one) =>
            isOpen(one) ? [one] : [{ ...chance.next().value, participant: one.participant, shared: "nobody" as const }],
          );
          const without = spoken.filter(isOpen);
          const seenNow = all(play(spoken, mine), viewer);
          expect(all(play(other, mine), viewer)).toEqual(seenNow);
          expect(all(play(without, mine), viewer)).toEqual(seenNow);
        },
      ),
      { numRuns: 300 },
    ));

  it("is unknown to the mediator too without recorded consent", () =>
    fc.assert(
      fc.property(others, (spoken) => {
        const without = spoken.filter(({ shared }) => shared !== "nobody");
        expect(all(play(without, []), { kind: "mediator" })).toEqual(all(play(spoken, []), { kind: "mediator" }));
      }),
    ));

  it("counts for oneself: the same question has another answer for whoever keeps it", () => {
    const negotiation = say(say(onTable, orland, { maximum: kr(300_000n) }), osen, { maximum: kr(300_000n) }, null);
    expect(seen(negotiation).acceptableSoFar).toEqual([]);
    expect(seen(negotiation, { kind: "participant", id: orland }).acceptableSoFar).toEqual(["a", "b"]);
  });
});

describe("many", () => {
  it("400 participants with an answer each, and five keys, have an outlook", () => {
    const many = Array.from({ length: 400 }, (_, at) => `${1000 + at}`);
    const start: Negotiation = {
      id: "n",
      participants: many,
      years: [{ name: "2026", amount: million }],
      rounds: [{ ...opened.rounds[0], closedOn: null as PlainDate | null }],
    };
    const keys = [1n, 2n, 3n, 4n, 5n].map((factor) => ({
      ...aProposal(`k${factor}`, []),
      shares: [many.map(() => fraction(factor, 400n))],
    }));
    const tabled = keys.reduce((current, key) => expectOk(tableProposal(current, key)), start);
    const answered = many.reduce((current, one) => say(current, one, { maximum: kr(5_000n) }), tabled);
    expect(seen(answered).acceptableToAll).toEqual(["k1", "k2"]);
  });
});
