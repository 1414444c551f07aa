import { evaluate, parse, standardVocabulary } from "@omforent/fairness";
import { expect, fraction, kroner, oreToWire, plainDate } from "@omforent/kernel";

const population = { "Indre Fosen": 10_006n, Ørland: 10_706n, Åfjord: 4_340n, Osen: 911n };

const { shares } = expect(
  evaluate({
    key: expect(parse("30 % likt og 70 % etter folketall", standardVocabulary, "nb")),
    participants: Object.keys(population).map((name) => ({ id: name, name })),
    figures: Object.entries(population).map(([participant, value]) => ({
      participant,
      measure: "population",
      date: plainDate(2026, 1, 1),
      value: fraction(value),
      publishedOn: null,
      source: "SSB, table 07459",
    })),
    amount: kroner(1_000_000n),
    date: null,
  }),
);

for (const { id, amount } of shares) console.log(id, oreToWire(amount));
