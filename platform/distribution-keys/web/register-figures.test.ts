import { describe, expect, it } from "vitest";
import type { StatisticJson } from "../../municipalities/contract.ts";
import { registerFigures } from "./register-figures.ts";

const aStatistic = (statistic: Partial<StatisticJson>): StatisticJson => ({
  participant: "1580",
  measure: "population",
  date: "2024-01-01",
  value: "9523",
  publishedOn: null,
  approximate: false,
  derived: null,
  source: { title: "Folkemengde 1. januar, alder", publisher: "Statistisk sentralbyrå", table: "07459", licence: null },
  recordedBy: null,
  recordedAt: null,
  corrections: 0,
  ...statistic,
});

describe("what the registers answer", () => {
  it("is divided by, except the estimates from before a municipality was divided, which are only told of", () => {
    const { figures, estimates } = registerFigures([
      aStatistic({ date: "2023-01-01", approximate: true }),
      aStatistic({ date: "2024-01-01" }),
    ]);
    expect(figures.map(({ date }) => date)).toEqual(["2024-01-01"]);
    expect(estimates).toEqual([{ participant: "1580", measure: "population", date: "2023-01-01" }]);
  });

  it("names the source as people know it, with its table", () => {
    const own = { title: "Legevaktas årsmelding 2025", publisher: null, table: null, licence: null };
    const { figures } = registerFigures([aStatistic({}), aStatistic({ source: own })]);
    expect(figures.map(({ source }) => source)).toEqual(["SSB, tabell 07459", "Legevaktas årsmelding 2025"]);
  });
});
