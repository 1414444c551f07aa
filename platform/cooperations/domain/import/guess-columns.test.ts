import { describe, expect, it } from "vitest";
import { findHeadingRow, guessColumns } from "./guess-columns.ts";

describe("guessing what columns hold", () => {
  it.each([
    [
      ["Navn", "Organisasjonsform", "Vertskommune", "Deltakere", "Kostnad", "Avtale", "Tjeneste"],
      { name: 0, form: 1, host: 2, participants: 3, cost: 4, agreement: 5, services: 6 },
    ],
    [
      ["Samarbeid", "Samarbeidsavtale", "Samarbeidsform", "Samarbeidskommuner"],
      { name: 0, agreement: 1, form: 2, participants: 3 },
    ],
    [
      ["Nr", "NAMN PÅ SAMARBEIDET", "Deltakarar", "Kostnad 2024 (i 1000 kr)", "År", "Kjelde"],
      { name: 1, participants: 2, cost: 3, costYear: 4, source: 5 },
    ],
    [
      ["Tjenesteområde", "Vertskommune/kontorkommune", "Årlig kostnad", "Sluttdato"],
      { services: 0, host: 1, cost: 2, endedOn: 3 },
    ],
    [["", "Kommentar", "Telefon"], {}],
  ])("%j", (headings, mapping) => expect(guessColumns(headings)).toEqual(mapping));

  it("uses no column twice", () => {
    const used = Object.values(
      guessColumns(["Samarbeid", "Navn", "Kommuner", "Deltakere", "Avtale", "Skriftlig avtale"]),
    );
    expect(new Set(used).size).toBe(used.length);
  });

  it("finds the headings below a title and a blank line", () => {
    const rows = [
      ["Interkommunale samarbeid i Osen", ""],
      ["", ""],
      ["Navn", "Deltakere"],
      ["MNA", "Osen"],
    ];
    expect(findHeadingRow(rows.map((cells, index) => ({ line: index + 1, cells })))?.line).toBe(3);
  });

  it("takes the first row that says anything when none of them is known", () =>
    expect(
      findHeadingRow([
        { line: 1, cells: [""] },
        { line: 2, cells: ["a", "b"] },
      ])?.line,
    ).toBe(2));

  it("finds none in nothing", () => expect(findHeadingRow([])).toBeNull());
});
