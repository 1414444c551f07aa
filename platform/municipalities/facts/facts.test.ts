import { describe, expect, it } from "vitest";
import {
  formerOf,
  hasDividedPast,
  isDivided,
  isOrganisationNumber,
  neighboursOf,
  writeDecimal,
} from "../domain/index.ts";
import { linesOf, readFactFile } from "./files.ts";
import { readReferenceFacts } from "./read.ts";
import { readPopulationLines, readPopulationRow } from "./read-population.ts";

const facts = readReferenceFacts();
const { registry } = facts;
const rows = [...readPopulationLines().values()].flat().map(readPopulationRow);
const populationOf = (number: string, year: number) =>
  rows.find((row) => row.municipality === number && row.year === year)?.values.population;
const sumOf = (year: number) =>
  rows.filter((row) => row.year === year).reduce((sum, { values }) => sum + values.population, 0);

describe("the facts about municipalities", () => {
  it("are 357 municipalities in 15 counties, every one in a known county", () => {
    expect(facts.municipalities).toHaveLength(357);
    expect(registry.counties.size).toBe(15);
    expect(facts.municipalities.every(({ county }) => registry.counties.has(county))).toBe(true);
  });
  it("have a point on land in Norway, an area and a centre for each", () => {
    for (const { point, areaKm2, centre } of facts.municipalities) {
      expect(point[0] > 4 && point[0] < 32 && point[1] > 57 && point[1] < 72).toBe(true);
      expect(Number(areaKm2)).toBeGreaterThan(0);
      expect(centre).not.toBe("");
    }
  });
  it("lack one organisation number, Haram's, and hold no other twice", () => {
    const numbers = facts.municipalities.map(({ organisationNumber }) => organisationNumber);
    expect(facts.municipalities.filter(({ organisationNumber }) => organisationNumber === null)).toMatchObject([
      { name: "Haram" },
    ]);
    expect(new Set(numbers).size).toBe(357);
    expect(numbers.filter((number) => number !== null && !isOrganisationNumber(number))).toEqual([]);
  });
  it("say where two sources disagree about the language form", () =>
    expect(
      facts.municipalities.filter(({ languageFormElsewhere: other }) => other !== null).map(({ name }) => name),
    ).toEqual(["Bjerkreim", "Tysvær", "Ålesund", "Siljan", "Tvedestrand"]));
  it("hold Sámi and Kven names", () =>
    expect(registry.municipalities.get("5540")?.names).toMatchObject({ northernSami: "Gáivuotna", kven: "Kaivuono" }));
});

describe("the neighbours", () => {
  it("of Osen on land are Namsos, Flatanger and Åfjord", () =>
    expect(
      neighboursOf(registry, "5020")
        .filter(({ kilometres }) => kilometres === null)
        .map(({ number }) => registry.municipalities.get(number)?.name),
    ).toEqual(["Namsos", "Flatanger", "Åfjord"]));
  it("are known municipalities, each pair once and in order", () => {
    const pairs = registry.neighbours.map(({ pair }) => pair.join());
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { pair } of registry.neighbours) {
      expect(pair[0] < pair[1]).toBe(true);
      expect(pair.every((number) => registry.municipalities.has(number))).toBe(true);
    }
  });
  it("across water are further away than nothing and at most ten kilometres", () => {
    const distances = registry.neighbours.flatMap(({ kilometres }) =>
      kilometres === null ? [] : [Number(kilometres)],
    );
    expect(distances).toHaveLength(193);
    expect(Math.min(...distances)).toBeGreaterThan(0);
    expect(Math.max(...distances)).toBeLessThanOrEqual(10);
  });
});

describe("the former municipalities", () => {
  it("lead to municipalities of today and are none of them", () => {
    for (const former of registry.formers.values()) {
      expect(registry.municipalities.has(former.number)).toBe(false);
      expect(former.leadsTo.length).toBeGreaterThan(0);
      expect(former.leadsTo.every((number) => registry.municipalities.has(number))).toBe(true);
    }
  });
  it("were divided in nine cases", () =>
    expect([...registry.formers.values()].filter(isDivided).map(({ number }) => number)).toEqual(
      ["1504", "1507", "1523", "1529", "1534", "1546", "1613", "1850", "5012"], // Ålesund and what it once took in, Snillfjord, Tysfjord
    ));
  it("of Indre Fosen are Rissa and Leksvik", () =>
    expect(formerOf(registry, "5054").map(({ number, name }) => [number, name])).toEqual([
      ["1624", "Rissa"],
      ["1718", "Leksvik"],
    ]));
});

describe("the population", () => {
  it.each([
    [2025, 5_594_340],
    [2026, 5_627_400],
  ])("of %i is %i in all", (year, total) => expect(sumOf(year)).toBe(total));
  it.each([
    ["Osen", "5020", 911],
    ["Indre Fosen", "5054", 10_006],
    ["Ørland", "5057", 10_706],
    ["Åfjord", "5058", 4_340],
  ])("of %s was %i on 1 January 2026", (name, number, population) => {
    expect(registry.municipalities.get(number)?.name).toBe(name);
    expect(populationOf(number, 2026)).toBe(population);
  });
  it("is the sum of its age groups, in every row", () => {
    expect(rows).toHaveLength(7852);
    for (const { values: group } of rows) {
      expect(group["population-0-17"] + group["population-18-66"] + group["population-67-plus"]).toBe(group.population);
      expect(Object.values(group).every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
    }
  });
  it("is there for every municipality and year, except Aure and Vindafjord in 2005", () => {
    const known = new Set(rows.map(({ municipality, year }) => `${municipality} ${year}`));
    const years = Array.from({ length: 22 }, (_, index) => 2005 + index);
    const missing = facts.municipalities.flatMap(({ number }) =>
      years.map((year) => `${number} ${year}`).filter((one) => !known.has(one)),
    );
    expect(missing).toEqual(["1160 2005", "1576 2005"]);
    expect(known.size).toBe(rows.length);
  });
  it("is an estimate for exactly those whose past is divided, before the division", () => {
    for (const { municipality, year, approximate } of rows) {
      const divided = formerOf(registry, municipality).filter(isDivided);
      const last = Math.max(0, ...divided.map(({ lastYear }) => lastYear));
      expect(approximate).toBe(hasDividedPast(registry, municipality) && year <= last);
    }
    expect(rows.filter(({ approximate }) => approximate)).toHaveLength(113);
    expect(rows.filter(({ municipality, approximate }) => municipality === "1580" && approximate).at(-1)?.year).toBe(
      2023,
    );
  });
});

describe("reading the facts without a database", () => {
  it("gives a key the figures of its participants, in whole numbers and with their source", () => {
    const figures = facts.figuresFor(["5020", "5054"], "population");
    expect(figures.ok && figures.value).toHaveLength(44);
    expect(
      figures.ok && figures.value.find(({ participant, date }) => participant === "5020" && date === "2026-01-01"),
    ).toEqual({
      participant: "5020",
      measure: "population",
      date: "2026-01-01",
      value: { n: 911n, d: 1n },
      publishedOn: null,
      source: "Statistisk sentralbyrå, 07459: Folkemengde 1. januar, alder",
    });
  });
  it("gives a county the sum of its municipalities, and none for a year that lacks one", () => {
    const of = (county: string) => {
      const result = facts.statisticsFor([county], "population");
      return result.ok ? result.value : [];
    };
    const expected = rows
      .filter(({ municipality, year }) => year === 2026 && registry.municipalities.get(municipality)?.county === "50")
      .reduce((sum, { values }) => sum + values.population, 0);
    expect(
      of("50")
        .map(({ value }) => writeDecimal(value))
        .at(-1),
    ).toBe(String(expected));
    expect(of("11")[0]?.date).toBe("2006-01-01"); // Vindafjord has no figure for 2005
    expect(of("15").some(({ approximate }) => approximate)).toBe(true);
  });
  it("marks estimates as such and keeps them out of keys", () => {
    const statistics = facts.statisticsFor(["1580"], "population");
    expect(statistics.ok && statistics.value.filter(({ approximate }) => approximate)).toHaveLength(19);
    const figures = facts.figuresFor(["1580"], "population");
    expect(figures.ok && figures.value.map(({ date }) => date)).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  });
  it("names today's number to one who asks with a former one, and every wrong participant at once", () =>
    expect(facts.figuresFor(["5020", "1624", "1507", "9999", "99"], "population")).toMatchObject({
      refusal: {
        code: "statistic/participants-refused",
        because: [
          { code: "municipality/no-longer-in-use", path: "participants/1", params: { todaysNumber: "5054" } },
          { code: "municipality/divided", path: "participants/2" },
          { code: "municipality/not-found", path: "participants/3" },
          { code: "statistic/unknown-participant", path: "participants/4" },
        ],
      },
    }));
  it("refuses a measure that has no reference figures", () =>
    expect(facts.figuresFor(["5020"], "cases")).toMatchObject({ refusal: { code: "statistic/unknown-measure" } }));
  it("has ten measures, each with its own name and unit in three languages", () => {
    expect(facts.measures).toHaveLength(10);
    for (const language of ["nb", "nn", "en"] as const) {
      expect(new Set(facts.measures.map(({ names }) => names[language])).size).toBe(10);
      expect(new Set(facts.measures.map(({ units }) => units[language])).size).toBe(10);
    }
  });
});

describe("the fact files", () => {
  it("hold no line that is not read", () => {
    for (const line of linesOf(readFactFile("population.csv"))) expect(line).toMatch(/^\d{4},20\d\d(,\d+){8},[01]$/);
    for (const line of linesOf(readFactFile("former-municipalities.csv")))
      expect(line).toMatch(/^\d{4},[^,]+,(19\d\d|20\d\d)?,20\d\d,\d{4}( \d{4})*$/);
  });
});
