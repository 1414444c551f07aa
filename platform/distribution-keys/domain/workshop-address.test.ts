import { fraction, ore, plainDate } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aState } from "../testing/a-workshop.ts";
import { aimKinds, assumptions, type FairnessState } from "./alone/index.ts";
import { exampleState, fromAddress, toAddress, type WorkshopState } from "./index.ts";
import { majorities, votingBases } from "./voting/index.ts";

const asQuery = (address: string) => new Map(new URLSearchParams(address));
const name = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
const hostile = fc.oneof(name, fc.constantFrom("a,b~c", "%2C", "%25", "og", "30 %", "«»", "<script>", "=1+1"));
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => plainDate(year, month, day));
const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(ore);
const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([n, d]) => fraction(n, d));
const participant = fc.record({
  id: hostile,
  host: fc.boolean(),
  from: fc.option(date),
  to: fc.option(date),
});
const wanted = fc.array(fc.record({ participant: hostile, amount }), { maxLength: 3 });
const anyFairness: fc.Arbitrary<FairnessState> = fc.record({
  alone: fc.array(
    fc
      .record({
        participant: hostile,
        from: fc.bigInt({ min: 0n, max: 10n ** 12n }),
        more: fc.bigInt({ min: 0n, max: 10n ** 12n }),
        note: fc.oneof(fc.constant(""), hostile),
      })
      .map(({ participant, from, more, note }) => ({ participant, from: ore(from), to: ore(from + more), note })),
    { maxLength: 4 },
  ),
  assumption: fc.constantFrom(null, ...assumptions),
  aim: fc.constantFrom(...aimKinds),
  wanted,
  use: fc.array(fc.record({ participant: hostile, count: value.filter(({ n }) => n >= 0n) }), { maxLength: 3 }),
  steps: fc.constantFrom(20 as const, 100 as const),
  without: fc.array(hostile, { maxLength: 3 }),
  limits: wanted,
});
const anyState: fc.Arbitrary<WorkshopState> = fc
  .record({
    cooperation: fc.option(hostile),
    participants: fc.uniqueArray(participant, { maxLength: 12, selector: ({ id }) => id }),
    own: fc.nat(),
    amount: fc.option(amount),
    groups: fc.uniqueArray(fc.record({ name: hostile, amount }), { maxLength: 4, selector: (group) => group.name }),
    amountIsReal: fc.boolean(),
    keys: fc.array(fc.string({ maxLength: 80, unit: "grapheme" }), { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom("nb" as const, "nn" as const, "en" as const),
    year: fc.integer({ min: 2005, max: 2026 }),
    explained: fc.option(fc.nat()),
    figures: fc.array(fc.record({ participant: hostile, measure: hostile, date: fc.option(date), value }), {
      maxLength: 5,
    }),
    measures: fc.array(fc.record({ id: hostile, name: hostile, unit: hostile }), { maxLength: 3 }),
    fairness: fc.option(anyFairness),
    voting: fc.option(
      fc.record({
        basis: fc.constantFrom(...votingBases),
        majority: fc.constantFrom(...majorities),
        votes: fc.array(fc.record({ participant: hostile, votes: fc.bigInt({ min: 0n, max: 999_999_999n }) }), {
          maxLength: 4,
        }),
      }),
    ),
  })
  .map((state) => {
    const at = (index: number) => state.participants[index % Math.max(1, state.participants.length)]?.id ?? null;
    return { ...state, own: at(state.own), explained: state.explained === null ? null : at(state.explained) };
  });

describe("the workshop's address", () => {
  it("opens to the same state, whatever the names, amounts and sentences are", () =>
    fc.assert(
      fc.property(anyState, (state) => {
        const text = new URLSearchParams([...toAddress(state)]).toString();
        expect(fromAddress(asQuery(text))).toEqual({ state, refused: [] });
      }),
    ));
  it("is readable: names of its parts in Norwegian, amounts in kroner", () =>
    expect(Object.fromEntries(toAddress(exampleState))).toEqual({
      v: "1",
      deltakere: "5020,5057,5054,5058",
      vi: "5020",
      belop: "1000000kr",
      nokkel: "30 % likt og 70 % etter folketall",
      sprak: "nb",
      aar: "2026",
    }));
  // This link was made by version 1 and must open for ever.
  it("opens a link of version 1 with everything in it", () => {
    const link =
      "v=1&samarbeid=innherred&deltakere=5020,5057&vi=5057&vert=5057&periode=5020~2026-03-01~&belop=99561.88kr&virkelig=ja" +
      "&grupper=ledelse~100kr,beredskap~200.50kr&nokkel=likt&nokkel2=etter+folketall&sprak=nn&aar=2019&forklar=5020" +
      "&tall=5020~egen-1~2026-01-01~12/1&mal=egen-1~reserverte+plasser~plass";
    expect(fromAddress(asQuery(link))).toEqual({
      refused: [],
      state: {
        cooperation: "innherred",
        participants: [
          { id: "5020", host: false, from: "2026-03-01", to: null },
          { id: "5057", host: true, from: null, to: null },
        ],
        own: "5057",
        amount: 9_956_188n,
        groups: [
          { name: "ledelse", amount: 10_000n },
          { name: "beredskap", amount: 20_050n },
        ],
        amountIsReal: true,
        keys: ["likt", "etter folketall"],
        language: "nn",
        year: 2019,
        explained: "5020",
        figures: [{ participant: "5020", measure: "egen-1", date: "2026-01-01", value: fraction(12n) }],
        measures: [{ id: "egen-1", name: "reserverte plasser", unit: "plass" }],
        fairness: null,
        voting: null,
      },
    });
  });
  // This link was made by version 1 with the costs alone and must open for ever.
  it("opens a link with what it would cost alone, and what was asked of it", () => {
    const link =
      "v=1&deltakere=5020,5057&belop=1000kr&nokkel=likt&rettferd=ja&alene=5020~600kr~700.50kr~budsjett+2019,5057~800kr~800kr~" +
      "&antakelse=stordrift&sikte=onske&onske=5020~400kr,5057~600kr&bruk=5020~12/1&steg=1&uten=population-0-5&tak=5020~450kr";
    expect(fromAddress(asQuery(link))).toMatchObject({
      refused: [],
      state: {
        fairness: {
          alone: [
            { participant: "5020", from: 60_000n, to: 70_050n, note: "budsjett 2019" },
            { participant: "5057", from: 80_000n, to: 80_000n, note: "" },
          ],
          assumption: "economies-of-scale",
          aim: "wanted",
          wanted: [
            { participant: "5020", amount: 40_000n },
            { participant: "5057", amount: 60_000n },
          ],
          use: [{ participant: "5020", count: fraction(12n) }],
          steps: 100,
          without: ["population-0-5"],
          limits: [{ participant: "5020", amount: 45_000n }],
        },
      },
    });
  });
  it("does not open a reversed estimate, and names the part", () => {
    const { state, refused } = fromAddress(asQuery("v=1&deltakere=5020&nokkel=likt&rettferd=ja&alene=5020~9kr~8kr~"));
    expect([state.fairness?.alone, refused.map(({ params }) => params.name)]).toEqual([[], ["alene"]]);
  });
  it("shows the example when it says nothing", () => {
    expect(fromAddress(new Map())).toEqual({ state: exampleState, refused: [] });
    expect(fromAddress(asQuery("utm_source=epost"))).toEqual({ state: exampleState, refused: [] });
  });
});

describe("an address that somebody else wrote", () => {
  it("never throws, and gives a state with at least one key", () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            "v",
            "deltakere",
            "vi",
            "belop",
            "nokkel",
            "nokkel2",
            "aar",
            "tall",
            "mal",
            "periode",
            "grupper",
            "sprak",
            "rettferd",
            "alene",
            "uten",
            "tak",
          ),
          fc.oneof(fc.string(), fc.constantFrom("1", "9".repeat(400), "1/0", "~~~~", ",,,", "\u0000", "%%%", "-0kr")),
        ),
        (query) => {
          const { state } = fromAddress(new Map(Object.entries(query)));
          expect(state.keys.length).toBeGreaterThan(0);
          expect(fromAddress(toAddress(state)).state).toEqual(state);
        },
      ),
    ));
  it("leaves out what cannot be read, names it, and opens the rest", () => {
    const { state, refused } = fromAddress(asQuery("v=1&deltakere=5020&belop=mange&aar=1066&nokkel=likt"));
    expect(state).toMatchObject({ amount: null, year: 2026, keys: ["likt"], own: "5020" });
    expect(refused.map(({ code, params }) => [code, params.name])).toEqual([
      ["workshop/address-part", "belop"],
      ["workshop/address-part", "aar"],
    ]);
  });
  it("is refused whole when it is of a version that does not exist yet", () =>
    expect(fromAddress(asQuery("v=2&deltakere=5020")).refused[0]?.code).toBe("workshop/address-version"));
  it("is refused whole when it is absurdly long, and says so", () =>
    expect(
      fromAddress(
        new Map([
          ["v", "1"],
          ["nokkel", "x".repeat(70_000)],
        ]),
      ).refused[0]?.code,
    ).toBe("workshop/address-too-long"));
  it("does not make somebody outside the table the reader's own", () =>
    expect(fromAddress(asQuery("v=1&deltakere=5057,5020&vi=0301")).state.own).toBe("5057"));
  it("keeps the state's own rules: the year is one that has figures", () =>
    expect(fromAddress(toAddress(aState({ year: 2027 }))).state.year).toBe(2026));
});
