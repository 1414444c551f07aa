import type { Language } from "@omforent/fairness";
import { kroner, ore } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aFigure, aState, someFacts } from "../testing/a-workshop.ts";
import { worded } from "../testing/worded.ts";
import {
  everyone,
  headline,
  meaning,
  nameOf,
  sentence,
  splitRows,
  takesPart,
  type WorkshopFacts,
  type WorkshopState,
  workshopResult,
} from "./index.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** The heading and the sentence under it, as the page writes them. */
function answerOf(
  state: WorkshopState,
  language: Language,
  facts: WorkshopFacts = someFacts(),
): readonly [string, string] {
  const result = workshopResult(state, facts);
  const { outcome } = result.keys[0]!;
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const row = splitRows(outcome.value, result, { state, facts })[0]!;
  const { own, rest } = headline(row, outcome.value, { name: nameOf(facts, row.id), language });
  const everybody = worded(everyone(outcome.value.shares.length), language);
  const parts = meaning(row, outcome.value, language).map(({ key, params }) =>
    worded(sentence(key, { ...params, everyone: everybody }), language),
  );
  const [first = "", second = "", third = ""] = parts;
  const lead =
    parts.length > 0 ? worded(sentence(`meaning.whole-${parts.length}`, { first, second, third }), language) : "";
  return [plain(`${worded(own, language)} ${worded(rest, language)}`), plain(lead)];
}

describe("the heading", () => {
  it("is the answer in bokmål", () =>
    expect(answerOf(aState(), "nb")).toEqual([
      "Osen betaler 99 562 kr av 1 000 000 kr – 109 kr per innbygger",
      "Det er 64 473 kr mer enn om alle delte etter folketall, og 150 438 kr mindre enn om alle fire delte likt.",
    ]));
  it("is the answer in nynorsk", () =>
    expect(answerOf(aState({ keys: ["30 % likt og 70 % etter folketal"], language: "nn" }), "nn")).toEqual([
      "Osen betaler 99 562 kr av 1 000 000 kr – 109 kr per innbyggjar",
      "Det er 64 473 kr meir enn om alle delte etter folketal, og 150 438 kr mindre enn om alle fire delte likt.",
    ]));
  it("is the answer in English", () =>
    expect(answerOf(aState({ keys: ["30% equally and 70% by population"], language: "en" }), "en")).toEqual([
      "Osen pays NOK 99,562 of NOK 1,000,000 – NOK 109 per inhabitant",
      "That is NOK 64,473 more than if all shared by population, and NOK 150,438 less than if all four shared equally.",
    ]));
  it("says «begge» of two, and leaves out a comparison with nobody", () => {
    expect(answerOf(aState({ participants: ["5020", "5057"].map(takesPart) }), "nb")[1]).toMatch(
      /om begge delte likt\.$/,
    );
    expect(answerOf(aState({ participants: [takesPart("5020")], keys: ["likt"] }), "nb")).toEqual([
      "Osen betaler 1 000 000 kr av 1 000 000 kr – 1 098 kr per innbygger",
      "",
    ]);
  });
  it("says that one gets, when a credit is shared, and never writes a minus in a sentence", () => {
    const [heading, lead] = answerOf(aState({ amount: kroner(-1_000_000n) }), "nb");
    expect(heading).toBe("Osen får 99 562 kr av 1 000 000 kr – 109 kr per innbygger");
    expect(lead).toMatch(/^Det er 64 473 kr mer enn om alle delte etter folketall/);
  });
  it("says «ingenting» of nothing", () =>
    expect(answerOf(aState({ amount: ore(0n) }), "nb")[0]).toBe("Osen betaler ingenting av 0 kr"));
  it("says «like mye» where there is no difference", () =>
    expect(answerOf(aState({ keys: ["likt"] }), "nb")[1]).toMatch(/og like mye som om alle fire delte likt\.$/));
  it("leaves out the amount per inhabitant when the population is not known", () => {
    const facts = someFacts({ figures: [aFigure("5057", 2026, 10_706n)] });
    expect(answerOf(aState({ keys: ["likt"] }), "nb", facts)[0]).toBe("Osen betaler 250 000 kr av 1 000 000 kr");
  });
});
