import { evaluate, runToEnd } from "@omforent/fairness";
import { expect as expectOk, fraction, ore, sumOre } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aFigure, aState, someFacts } from "../../testing/a-workshop.ts";
import { scenarioFor } from "../key-scenario.ts";
import { populationOf } from "../population-of.ts";
import { amountsBy, type FindingQuestion, findKeys, populationMeasures, possibleCriteria } from "./index.ts";

const state = aState();
const participants = state.participants.map(({ id }) => id);
const facts = someFacts();
const criteria = possibleCriteria(state, facts, ["population"]);
const total = state.amount!;
const question = (next: Partial<FindingQuestion> = {}): FindingQuestion => ({
  problem: {
    participants,
    years: [{ name: "2026", amount: total }],
    criteria: criteria.map(({ criterion }) => criterion),
    steps: 20,
    mostParts: 3,
  },
  target: null,
  before: participants.map(() => ore(25_000_000n)),
  inhabitants: participants.map((id) => populationOf(facts, id, 2026)!),
  limits: [],
  ...next,
});
const found = (next: Partial<FindingQuestion> = {}) => expectOk(runToEnd(findKeys(question(next))));

describe("what keys may be made of", () => {
  it("is equally, and what everybody has figures for", () => {
    expect(criteria.map(({ name }) => name)).toEqual(["equal", "population"]);
    const some = {
      ...facts,
      figures: [...facts.figures, { ...aFigure("5020", 2026, 40n), measure: "population-0-5" }],
    };
    expect(possibleCriteria(state, some, populationMeasures(some)).map(({ name }) => name)).toEqual([
      "equal",
      "population",
    ]);
  });

  it("uses no figure of a later year", () => {
    const past = possibleCriteria(aState({ year: 2005 }), facts, ["population"]);
    // Osen had 1 052 of 25 225 inhabitants in 2005.
    expect(past[1]?.criterion.shares[0]?.[0]).toEqual(fraction(1052n, 25_225n));
  });
});

describe("finding keys", () => {
  it("finds a key that is aimed at, in every one there is", () => {
    const key = expectOk(
      evaluate(
        scenarioFor(
          {
            rounding: 1n,
            cost: {
              kind: "weighted",
              parts: criteria.map(({ criterion }, at) => ({
                weight: fraction(at === 0 ? 7n : 13n, 20n),
                rule: criterion.rule,
              })),
            },
          },
          state,
          facts,
        ),
      ),
    );
    const finding = found({ target: key.shares.map(({ fraction: share }) => share!) });
    expect(finding.nearest?.nearest.weights).toEqual([7, 13]);
    expect([finding.nearest?.examined, finding.front.examined]).toEqual([21, 21]);
    const amounts = amountsBy(finding.nearest!.nearest.shares[0]!, participants, total);
    expect(amounts).toEqual(key.shares.map(({ amount }) => amount));
    expect(sumOre(amounts)).toBe(total);
  });

  it("scores by what is known, and says nothing of acceptance when nobody has answered", () => {
    expect(found()).toMatchObject({ nearest: null, scores: ["increase", "spread"], acceptance: null });
    expect(found({ inhabitants: null }).scores).toEqual(["increase"]);
  });

  it("finds what all can live with, or whose concession opens the way", () => {
    const limit = (participant: string, amount: bigint) => ({ participant, amount: ore(amount) });
    const open = found({ limits: [limit("5020", 10_000_000n)] }).acceptance!;
    expect([open.front.admitted > 0, open.deadlock]).toEqual([true, null]);
    const shut = found({ limits: [limit("5020", 3_000_000n)] }).acceptance!;
    expect(shut.deadlock?.concessions.map(({ asked }) => asked[0]?.participant)).toEqual(["5020"]);
    expect(shut.silent).toEqual(["5057", "5054", "5058"]);
  });
});
