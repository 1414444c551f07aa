import type { Key } from "@omforent/fairness";
import { fraction, kroner } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { type PaymentFacts, whatEachPays } from "./what-each-pays.ts";

const byPopulation: Key = {
  rounding: 1n,
  cost: { kind: "measure", figure: { measure: "population", at: { kind: "unstated" }, unpublished: "wait" } },
};
const people = (participant: string, value: bigint) => ({
  participant,
  measure: "population",
  date: null,
  value: fraction(value),
  publishedOn: null,
  source: null,
});
const facts = (more: Partial<PaymentFacts> = {}): PaymentFacts => ({
  key: byPopulation,
  cost: { amount: kroner(100n), year: 2026 },
  participants: [
    { id: "5020", name: "Osen" },
    { id: "5058", name: "Åfjord" },
  ],
  host: null,
  isComplete: true,
  figures: [people("5020", 1n), people("5058", 2n)],
  ...more,
});

describe("what each pays", () => {
  it("is the cost divided by the key that holds, to the øre", () =>
    expect(whatEachPays(facts())?.shares.map(({ id, amount }) => [id, amount])).toEqual([
      ["5020", 3_333n],
      ["5058", 6_667n],
    ]));
  it("is not known when the list of participants may lack someone", () =>
    expect(whatEachPays(facts({ isComplete: false }))).toBeNull());
  it("is not known when a figure is missing", () =>
    expect(whatEachPays(facts({ figures: [people("5020", 1n)] }))).toBeNull());
});
