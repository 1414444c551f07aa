import { compareEvaluations, evaluate, moved, parse, standardVocabulary } from "@omforent/fairness";
import { expect, fraction, kroner, oreToWire } from "@omforent/kernel";

const population = new Map([
  ["Ørland", fraction(10_706n)],
  ["Åfjord", fraction(4_340n)],
  ["Osen", fraction(911n)],
]);

const by = (sentence: string) =>
  expect(
    evaluate({
      key: expect(parse(sentence, standardVocabulary, "nb")),
      participants: [...population.keys()].map((id) => ({ id, name: id })),
      figures: [...population].map(([participant, value]) => ({
        participant,
        measure: "population",
        date: null,
        value,
        publishedOn: null,
        source: null,
      })),
      amount: kroner(300_000n),
      date: null,
    }),
  );

const compared = compareEvaluations(by("likt"), by("etter folketall"), population);
for (const { id, before, after, change } of compared)
  console.log(id, oreToWire(before), "→", oreToWire(after), `(${oreToWire(change)})`);
console.log("moved", oreToWire(moved(compared)));
