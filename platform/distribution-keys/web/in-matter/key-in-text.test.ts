import { expect as expectOk, kroner } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { amountsBy, keyInText } from "./key-in-text.ts";

const text = [
  "Fordelingen endres slik:",
  "Kostnadene fordeles 30 % likt og 70 % etter folketall per 1. januar.",
  "Nøkkelen gjelder fra 1. januar 2027.",
].join("\n");
const people = [
  { number: "5020", name: "Osen", population: { value: "911", date: "2026-01-01" } },
  { number: "5057", name: "Ørland", population: { value: "10706", date: "2026-01-01" } },
  { number: "5054", name: "Indre Fosen", population: { value: "10006", date: "2026-01-01" } },
  { number: "5058", name: "Åfjord", population: { value: "4340", date: "2026-01-01" } },
];

describe("a key in a matter's text", () => {
  it("is the line that says one, and divides to the øre", () => {
    const found = keyInText(text, "nb")!;
    expect(found.sentence).toMatch(/^Kostnadene fordeles 30/);
    const amounts = expectOk(amountsBy(found.key, kroner(1_000_000n), people));
    expect([...amounts.values()].reduce((sum, one) => sum + one, 0n)).toBe(100_000_000n);
    expect(amounts.get("5020")).toBe(9_956_188n);
  });

  it("is found in nynorsk and English too, whatever the reader's language", () => {
    expect(keyInText("30 % likt og 70 % etter folketal", "en")).not.toBe(null);
    expect(keyInText("30% equally and 70% by population", "nb")).not.toBe(null);
  });

  it("is none where no line says one, and nothing is guessed", () => {
    expect(keyInText("Nøkkelen gjelder fra 1. januar 2027.", "nb")).toBe(null);
    expect(keyInText("", "nb")).toBe(null);
  });

  it("is not divided while a population is not known", () => {
    const found = keyInText(text, "nb")!;
    const unknown = people.map((one) => (one.number === "5020" ? { ...one, population: null } : one));
    expect(amountsBy(found.key, kroner(1_000_000n), unknown)).toMatchObject({ ok: false });
  });
});
