import { type Fraction, fraction, kroner, ore, type PlainDate } from "@omforent/kernel";
import type { Charge, CostRule, Key, Reading, ShareRule } from "../key.ts";
import type { Language, Vocabulary } from "../vocabulary.ts";
import { standardMeasures } from "./standard-vocabulary.ts";

/** The words of the cases: the standard measures, some that cooperations define, and four participants. */
export const vocabulary: Vocabulary = {
  measures: [
    ...standardMeasures,
    aMeasure("places", "reserverte plasser", "reserverte plassar", "reserved places", "plass", "plass", "place"),
    aMeasure(
      "staff",
      "antall årsverk",
      "talet på årsverk",
      "full-time equivalents",
      "årsverk",
      "årsverk",
      "full-time equivalent",
    ),
    aMeasure("hours", "bistandstimer", "bistandstimar", "hours of assistance", "time", "time", "hour"),
    aMeasure("damage", "skade", "skade", "damage", "krone i skade", "krone i skade", "krone of damage"),
    aMeasure(
      "dividend",
      "NTE-utbytte",
      "NTE-utbyte",
      "NTE dividend",
      "krone i utbytte",
      "krone i utbyte",
      "krone of dividend",
    ),
    aMeasure("employees", "alle ansatte", "alle tilsette", "all employees", "ansatt", "tilsett", "employee"),
  ],
  participants: [
    { id: "5020", name: "Osen" },
    { id: "5054", name: "Indre Fosen" },
    { id: "5057", name: "Ørland" },
    { id: "5058", name: "Åfjord" },
  ],
};

function aMeasure(id: string, nb: string, nn: string, en: string, nbUnit: string, nnUnit: string, enUnit: string) {
  return { id, names: { nb, nn, en }, units: { nb: nbUnit, nn: nnUnit, en: enUnit } };
}

/** What people type, and the key that they mean. */
export const typed: readonly { readonly language: Language; readonly sentence: string; readonly cost: Key["cost"] }[] =
  [
    ...[
      "likt",
      "Likt.",
      "LIKT",
      "Kostnadene fordeles likt.",
      "Utgiftene skal deles likt mellom kommunene",
      "  likt  ",
    ].map((sentence) => nb(sentence, equal())),
    ...[
      "etter folketall",
      "folketall",
      "Etter folketall.",
      "Driftskostnadene fordeles etter folketall",
      "fordeling etter folketall",
    ].map((sentence) => nb(sentence, by("population"))),
    ...[
      "30 % likt og 70 % etter folketall",
      "30% likt, 70% folketall",
      "30% likt og 70% folketall.",
      "30\u00a0% likt og 70\u202f% etter folketall",
      "30 prosent likt og 70 prosent etter folketall",
      "30 % etter fast sum og 70 % etter folketall",
      "Kostnadene fordeles med 30 % likt og 70 % etter folketall.",
      "Kostnadene skal fordeles mellom deltakerne med 30 % likt og 70 % etter folketall",
      "Fordelingsnøkkel: 30 % likt og 70 % etter folketall",
      "30 % deles likt og 70 % fordeles etter folketall",
      "3/10 likt + 7/10 etter folketall",
      "30,0 % likt\nog 70.00 % etter folketall",
    ].map((sentence) => nb(sentence, weights([fraction(3n, 10n), equal()], [fraction(7n, 10n), by("population")]))),
    nb("1/3 likt og 2/3 etter folketall", weights([fraction(1n, 3n), equal()], [fraction(2n, 3n), by("population")])),
    nb(
      "33,5 % likt, 66,5 % etter folketall",
      weights([fraction(67n, 200n), equal()], [fraction(133n, 200n), by("population")]),
    ),
    ...[
      "etter folketall 1. januar",
      "etter folketall 1. januar i budsjettåret",
      "etter folketall per 1. januar",
      "etter folketall 1.januar",
    ].map((sentence) => nb(sentence, by("population", { kind: "day", month: 1, day: 1, yearsBefore: 0 }))),
    ...["etter folketall 1. januar 2026", "etter folketall per 1.1.2026", "etter folketall pr. 01.01.2026"].map(
      (sentence) => nb(sentence, by("population", { kind: "date", date: "2026-01-01" as PlainDate })),
    ),
    ...["etter folketall 1. januar året før budsjettåret", "etter folketall 1. januar året før"].map((sentence) =>
      nb(sentence, by("population", { kind: "day", month: 1, day: 1, yearsBefore: 1 })),
    ),
    ...["etter folketall 1. juli to år før budsjettåret", "etter folketall 1. juli 2 år før"].map((sentence) =>
      nb(sentence, by("population", { kind: "day", month: 7, day: 1, yearsBefore: 2 })),
    ),
    nb(
      "etter folketall 1. januar i gjennomsnitt over de siste tre årene",
      by("population", { kind: "average", years: 3, month: 1, day: 1, yearsBefore: 0 }),
    ),
    ...["etter innbyggere 0-17 år", "etter innbyggere 0–17 år", "etter innbyggere 0 – 17 år"].map((sentence) =>
      nb(sentence, by("population-0-17")),
    ),
    nb("etter antall årsverk", by("staff")),
    nb("etter «reserverte plasser»", by("places")),
    nb('etter "Reserverte plasser"', by("places")),
    nb("10 % på Osen, 40 % på Ørland og 50 % på Åfjord", table(["5020", 1n, 10n], ["5057", 2n, 5n], ["5058", 1n, 2n])),
    nb("Osen 1/10, Ørland 2/5 og Åfjord 1/2", table(["5020", 1n, 10n], ["5057", 2n, 5n], ["5058", 1n, 2n])),
    nb(
      "20 % på Indre Fosen og 80 % etter folketall",
      weights([fraction(1n, 5n), table(["5054", 1n, 1n])], [fraction(4n, 5n), by("population")]),
    ),
    ...[
      "75 000 kr på hver",
      "75000 kr på hver",
      "75.000 kr på hver kommune",
      "kr 75 000 per deltaker",
      "75 000,- på hver",
    ].map((sentence) => nb(sentence, charges({ kind: "fixed-each", amount: kroner(75_000n) }))),
    nb("12,50 kr per innbygger", charges(price(1250n, "population"))),
    nb("12.50 kr per innbygger", charges(price(1250n, "population"))),
    nb(
      "65 kr per innbygger, men 12 kr for vertskommunen og 3 kr for Osen",
      charges({
        ...price(6500n, "population"),
        exceptions: [
          { who: { kind: "host" }, price: kroner(12n) },
          { who: { kind: "participant", id: "5020" }, price: kroner(3n) },
        ],
      }),
    ),
    nb("1 000 kr per time utover de 2 første", charges({ ...price(100_000n, "hours"), free: fraction(2n) })),
    nb("de første 50 000 kr av egen skade, og resten likt", {
      kind: "charged-first",
      charges: [{ kind: "own-cost", rate: fraction(1n), cost: reading("damage"), upTo: kroner(50_000n) }],
      rest: equal(),
    }),
    nb(
      "20 % av eget NTE-utbytte",
      charges({ kind: "own-cost", rate: fraction(1n, 5n), cost: reading("dividend"), upTo: null }),
    ),
    nb("75 000 kr på hver og 65 kr per innbygger, resten likt", {
      kind: "charged-first",
      charges: [{ kind: "fixed-each", amount: kroner(75_000n) }, price(6500n, "population")],
      rest: equal(),
    }),
    ...[
      "for ledelse: etter folketall; for beredskap: likt; for pensjon: utenfor fordelingen",
      "Ledelse: etter folketall. Beredskap: likt. Pensjon: holdes utenfor fordelingen.",
      "Kostnadene fordeles slik: for ledelse: etter folketall, for beredskap: fordeles likt, for pensjon: holdes utenfor.",
    ].map((sentence) => ({
      ...nb(sentence, equal()),
      cost: groups(/^L/u.test(sentence) ? ["Ledelse", "Beredskap", "Pensjon"] : ["ledelse", "beredskap", "pensjon"]),
    })),
    ...["etter folketall, med 10 % påslag for vertskommunen", "folketall, og med 10 % tillegg for verten"].map(
      (sentence) =>
        nb(sentence, { kind: "adjusted", rule: by("population"), who: { kind: "host" }, factor: fraction(11n, 10n) }),
    ),
    ...["etter folketall, men minst 5 % og høyst 40 % på hver", "etter folketall, minst 5 % og maks 40 %"].map(
      (sentence) =>
        nb(sentence, {
          kind: "limited-shares",
          rule: by("population"),
          minimum: fraction(1n, 20n),
          maximum: fraction(2n, 5n),
        }),
    ),
    nb("etter folketall, minst 50 000 kr", {
      kind: "limited-amounts",
      rule: by("population"),
      minimum: kroner(50_000n),
      maximum: null,
    }),
    ...[
      "gradvis over tre år fra og med 2027, fra lik fordeling til fordeling etter folketall",
      "fra likt til folketall over 3 år fra 2027",
    ].map((sentence) =>
      nb(sentence, { kind: "phase-in", from: equal(), to: by("population"), firstYear: 2027, years: 3 }),
    ),
    {
      language: "nn",
      sentence: "30 % likt og 70 % etter folketal 1. januar året før",
      cost: weights(
        [fraction(3n, 10n), equal()],
        [fraction(7n, 10n), by("population", { kind: "day", month: 1, day: 1, yearsBefore: 1 })],
      ),
    },
    {
      language: "nn",
      sentence: "Kostnadene blir fordelte med 1/2 likt og 1/2 etter folketal.",
      cost: weights([fraction(1n, 2n), equal()], [fraction(1n, 2n), by("population")]),
    },
    { language: "en", sentence: "The costs shall be shared equally between the municipalities.", cost: equal() },
    {
      language: "en",
      sentence: "30% equally and 70 % population",
      cost: weights([fraction(3n, 10n), equal()], [fraction(7n, 10n), by("population")]),
    },
    {
      language: "en",
      sentence: "33.5% equally, 66.5 per cent by population on January 1",
      cost: weights(
        [fraction(67n, 200n), equal()],
        [fraction(133n, 200n), by("population", { kind: "day", month: 1, day: 1, yearsBefore: 0 })],
      ),
    },
    {
      language: "en",
      sentence: "NOK 75,000 from each municipality plus 12.50 kr per inhabitant",
      cost: charges({ kind: "fixed-each", amount: kroner(75_000n) }, price(1250n, "population")),
    },
  ];

function nb(sentence: string, cost: CostRule) {
  return { language: "nb" as const, sentence, cost };
}
function equal(): ShareRule {
  return { kind: "equal" };
}
function reading(measure: string, at: Reading["at"] = { kind: "unstated" }): Reading {
  return { measure, at, unpublished: "wait" };
}
function by(measure: string, at?: Reading["at"]): ShareRule {
  return { kind: "measure", figure: reading(measure, at) };
}
function weights(...parts: readonly (readonly [Fraction, ShareRule])[]): ShareRule {
  return { kind: "weighted", parts: parts.map(([weight, rule]) => ({ weight, rule })) };
}
function table(...shares: readonly (readonly [string, bigint, bigint])[]): ShareRule {
  return { kind: "table", shares: shares.map(([participant, n, d]) => ({ participant, share: fraction(n, d) })) };
}
function charges(...all: readonly Charge[]): CostRule {
  return { kind: "charged-first", charges: all, rest: null };
}
function price(amount: bigint, measure: string): Extract<Charge, { kind: "unit-price" }> {
  return { kind: "unit-price", price: ore(amount), quantity: reading(measure), free: fraction(0n), exceptions: [] };
}
function groups([first, second, third]: readonly string[]): Key["cost"] {
  return {
    kind: "groups",
    groups: [
      { name: first!, cost: by("population") },
      { name: second!, cost: equal() },
      { name: third!, cost: { kind: "outside" } },
    ],
  };
}
