import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Registry, registryOf } from "../../municipalities/domain/index.ts";
import type { Directory } from "../domain/index.ts";

type Named = { readonly number: string; readonly name: string };

const names = { northernSami: null, southernSami: null, luleSami: null, kven: null, other: [] };
const counties = new Map([
  ["50", "Trøndelag"],
  ["15", "Møre og Romsdal"],
  ["33", "Buskerud"],
  ["34", "Innlandet"],
  ["31", "Østfold"],
  ["18", "Nordland"],
  ["03", "Oslo"],
]);
const municipalities: readonly Named[] = [
  { number: "5020", name: "Osen" },
  { number: "5054", name: "Indre Fosen" },
  { number: "5057", name: "Ørland" },
  { number: "5058", name: "Åfjord" },
  { number: "3338", name: "Nore og Uvdal" },
  { number: "3114", name: "Våler" },
  { number: "3419", name: "Våler" },
  { number: "1818", name: "Herøy" },
  { number: "1515", name: "Herøy" },
  { number: "0301", name: "Oslo" },
];
const formers = [
  { number: "1624", name: "Rissa", firstYear: null, lastYear: 2017, leadsTo: ["5054"] },
  { number: "1718", name: "Leksvik", firstYear: null, lastYear: 2017, leadsTo: ["5054"] },
];

const aRegistry = (): Registry =>
  registryOf({
    counties: [...counties].map(([number, name]) => ({ number, name })),
    municipalities: municipalities.map(({ number, name }) => ({
      number,
      name,
      officialName: name,
      names,
      county: number.slice(0, 2),
      languageForm: "bokmål",
      languageFormElsewhere: null,
      centre: name,
      areaKm2: "1",
      organisationNumber: null,
      point: [10, 64],
    })),
    formers,
    neighbours: [],
    sources: [],
  });

/** A few municipalities with the names that are hard to read: two called Våler, one with «og» in it, one that was merged. */
export const aDirectory = (cooperations: Readonly<Record<string, string>> = {}): Directory => ({
  registry: aRegistry(),
  cooperations: new Map(Object.entries(cooperations)),
  functions: new Map([["244", "Barneverntjeneste"]]),
});

/** The text of a file of reference facts. */
export const factsText = (file: string): string => readFileSync(join(import.meta.dirname, "../facts", file), "utf8");
