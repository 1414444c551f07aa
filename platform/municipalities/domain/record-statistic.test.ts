import { fraction, plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { readRegistry } from "../facts/read-registry.ts";
import { aMeasure } from "../testing/builders.ts";
import { readStatistic, type StatisticDraft } from "./record-statistic.ts";

const cases = aMeasure({ id: "cases", owner: "legevakt" });
const balance = aMeasure({ id: "balance", owner: "legevakt", allowsNegative: true, wholeNumbers: false });
const readers = {
  registry: readRegistry(),
  measures: new Map([aMeasure(), cases, balance].map((measure) => [measure.id, measure])),
  today: plainDate(2026, 11, 23),
};
const read = (own: Partial<StatisticDraft>) =>
  readStatistic({ measure: "cases", participant: "5020", date: "2025-12-31", value: "12", ...own }, readers);

describe("reading a figure", () => {
  it("takes a municipality's whole number", () =>
    expect(read({})).toMatchObject({ value: { participant: "5020", date: "2025-12-31", value: fraction(12n) } }));
  it("takes a county and another cooperation as participants", () => {
    expect(read({ participant: "50" }).ok).toBe(true);
    expect(read({ participant: "cooperation:fosen-iks" }).ok).toBe(true);
  });
  it("takes a negative decimal where the measure allows it", () =>
    expect(read({ measure: "balance", value: "-12.5" })).toMatchObject({ value: { value: fraction(-25n, 2n) } }));
  it("takes zero", () => expect(read({ value: "0" }).ok).toBe(true));
  it("takes what is agreed for next year, but not for the year 2037", () => {
    expect(read({ date: "2036-12-31" }).ok).toBe(true);
    expect(read({ date: "2037-01-01" })).toMatchObject({ refusal: { code: "statistic/date-out-of-range" } });
  });
  it("takes a population counted today, but not one of tomorrow", () => {
    expect(read({ measure: "population", date: "2026-11-23" }).ok).toBe(true);
    expect(read({ measure: "population", date: "2026-11-24" })).toMatchObject({
      refusal: { code: "statistic/counted-in-the-future", path: "date" },
    });
  });
  it("takes a thousand milliards and no more", () => {
    expect(read({ value: "1000000000000" }).ok).toBe(true);
    expect(read({ value: "1000000000001" })).toMatchObject({ refusal: { code: "statistic/absurd" } });
    expect(read({ measure: "balance", value: "-1000000000000.5" })).toMatchObject({
      refusal: { code: "statistic/absurd" },
    });
  });

  it.each([
    [{ measure: "ghosts" }, "statistic/unknown-measure", "measure"],
    [{ participant: "1624" }, "municipality/no-longer-in-use", "participant"],
    [{ participant: "1507" }, "municipality/divided", "participant"],
    [{ participant: "9999" }, "municipality/not-found", "participant"],
    [{ participant: "99" }, "statistic/unknown-participant", "participant"],
    [{ participant: "" }, "statistic/unknown-participant", "participant"],
    [{ participant: "<script>" }, "statistic/unknown-participant", "participant"],
    [{ measure: "population", participant: "50" }, "statistic/county-is-a-sum", "participant"],
    [{ date: "2025-02-29" }, "date/not-a-date", "date"],
    [{ date: "1899-12-31" }, "statistic/date-out-of-range", "date"],
    [{ value: "-1" }, "statistic/negative", "value"],
    [{ value: "1.5" }, "statistic/not-whole", "value"],
    [{ value: "mange" }, "statistic/not-a-decimal", "value"],
  ])("refuses %j: %s", (own, code, path) => expect(read(own)).toMatchObject({ refusal: { code, path } }));
});
