import { describe, expect, it } from "vitest";
import { aDirectory } from "../../testing/a-directory.ts";
import { resolver } from "../resolve-participant.ts";
import { isoFromCell } from "./date-cell.ts";
import { readFormWord } from "./form-words.ts";
import { scaleOf, yearIn } from "./heading-scale.ts";
import { splitParticipants, splitServices } from "./split-cell.ts";
import { columnLetter } from "./table.ts";
import { readYesNo } from "./yes-no.ts";

const resolve = resolver(aDirectory({ a: "Barnevern, Knutepunkt Sørlandet", b: "Brann og redning IKS" }));

describe("the participants in a cell", () => {
  it.each([
    ["Osen, Åfjord og Ørland", ["Osen", "Åfjord", "Ørland"]],
    ["Osen; Åfjord\nØrland | Rissa", ["Osen", "Åfjord", "Ørland", "Rissa"]],
    ["Nore og Uvdal og Osen", ["Nore og Uvdal", "Osen"]],
    ["Osen, Møre og Romsdal fylkeskommune", ["Osen", "Møre og Romsdal fylkeskommune"]],
    ["Osen / Åfjord/Ørland", ["Osen", "Åfjord", "Ørland"]],
    ["Barnevern, Knutepunkt Sørlandet", ["Barnevern, Knutepunkt Sørlandet"]],
    ["Osen & Brann og redning IKS", ["Osen", "Brann og redning IKS"]],
    ["- Osen\n- Åfjord\n- Osen", ["Osen", "Åfjord"]],
    ["5020, 5058", ["5020", "5058"]],
    ["Ukjent og Osen", ["Ukjent", "Osen"]],
    ["  ", []],
    [" , ; ", []],
  ])("%j are %j", (cell, names) => expect(splitParticipants(cell, resolve)).toEqual(names));

  it("keeps «og» in the words for services", () =>
    expect(splitServices("brann og redning; feiing, 110")).toEqual(["brann og redning", "feiing", "110"]));
});

describe("the other cells", () => {
  it.each([
    ["IKS", "iks"],
    ["Interkommunalt selskap (IKS)", "iks"],
    ["Vertskommune", "vertskommune"],
    ["Vertskommune § 20-2", "vertskommune_adm"],
    ["vertskommune med felles nemnd", "vertskommune_nemnd"],
    ["Kommunalt oppgavefellesskap", "ko"],
    ["Kommunalt oppgåvefellesskap", "ko"],
    ["§ 27", "paragraf27"],
    ["Kjøp av tjenester", "avtale"],
    ["Aksjeselskap", "as"],
    ["ukjent", null],
    ["?", null],
    ["", null],
  ])("the form %j is %j", (text, form) => expect(readFormWord(text)).toEqual({ ok: true, value: form }));

  it("refuses a form that the law does not have", () =>
    expect(readFormWord("Stiftelse")).toMatchObject({ refusal: { code: "cooperation/unknown-form" } }));

  it.each([
    ["Ja", "yes"],
    ["x", "yes"],
    ["nei.", "no"],
    ["–", null],
    ["Ikke kjent", null],
  ])("the agreement %j is %j", (text, answer) => expect(readYesNo(text)).toEqual({ ok: true, value: answer }));

  it("refuses an answer that is neither", () =>
    expect(readYesNo("kanskje")).toMatchObject({ refusal: { code: "import/not-yes-or-no" } }));

  it("reads Norwegian dates", () => {
    expect(["31.12.2025", "1. 2. 2025", "12.2025", "2025", "2025-12-31"].map(isoFromCell)).toEqual([
      "2025-12-31",
      "2025-02-01",
      "2025-12",
      "2025",
      "2025-12-31",
    ]);
  });

  it("reads thousands, millions and years from a heading", () => {
    expect(
      ["Kostnad", "Kostnad (i 1000 kr)", "i hele tusen", "Mill. kr", "Kostnad 1 000 kr", "Kommune 5020"].map(scaleOf),
    ).toEqual([1n, 1000n, 1000n, 1_000_000n, 1000n, 1n]);
    expect([yearIn("Kostnad 2024"), yearIn("Kostnad (i 1000 kr)")]).toEqual([2024, null]);
  });

  it("names columns as a spreadsheet does", () =>
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]));
});
