import { evaluate, type Figure, parse, type Step, standardVocabulary } from "@omforent/fairness";
import { expect, fraction, fractions, kroner } from "@omforent/kernel";

const figure = (participant: string, value: bigint): Figure => ({
  participant,
  measure: "population",
  date: null,
  value: fraction(value),
  publishedOn: null,
  source: null,
});

const { explanation } = expect(
  evaluate({
    key: expect(parse("1/3 likt og 2/3 etter folketall", standardVocabulary, "nb")),
    participants: [
      { id: "5020", name: "Osen" },
      { id: "5058", name: "Åfjord" },
    ],
    figures: [figure("5020", 911n), figure("5058", 4_340n)],
    amount: kroner(1_000n),
    date: null,
  }),
);

/** Every step with its exact øre; a step is the sum of those below it. */
function tell({ code, exact, children }: Step, depth = 0): void {
  console.log(`${"  ".repeat(depth)}${code} ${fractions.toWire(exact)}`);
  for (const child of children) tell(child, depth + 1);
}

const osen = explanation["5020"];
if (osen) tell(osen);
