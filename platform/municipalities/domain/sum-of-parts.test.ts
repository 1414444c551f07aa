import { fraction, plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aStatistic } from "../testing/builders.ts";
import { sumOfParts, sumsOfParts } from "./sum-of-parts.ts";

const date = plainDate(2015, 1, 1);
const whole = { participant: "5054", measure: "population", date };
const rissa = aStatistic({ participant: "1624", date, value: "6628" });
const leksvik = aStatistic({ participant: "1718", date, value: "3554" });

describe("the figure of a merged municipality back in time", () => {
  it("is the sum of its parts", () =>
    expect(sumOfParts(whole, ["1624", "1718"], [leksvik, rissa])).toMatchObject({
      value: { participant: "5054", value: fraction(10182n), approximate: false },
    }));
  it("is unknown, not smaller, when a part is missing", () =>
    expect(sumOfParts(whole, ["1624", "1718"], [rissa])).toMatchObject({
      refusal: { code: "statistic/part-missing", params: { missing: ["1718"] } },
    }));
  it("does not take a part's figure of another date or measure", () => {
    const other = [
      { ...leksvik, date: plainDate(2016, 1, 1) },
      aStatistic({ ...leksvik, value: "1", measure: "cases" }),
    ];
    expect(sumOfParts(whole, ["1624", "1718"], [rissa, ...other]).ok).toBe(false);
  });
  it("has no parts, no sum", () => expect(sumOfParts(whole, [], []).ok).toBe(false));
  it("is an estimate when one part is", () =>
    expect(sumOfParts(whole, ["1624", "1718"], [rissa, { ...leksvik, approximate: true }])).toMatchObject({
      value: { approximate: true },
    }));
  it("was published when the last part was, and is unknown when one is", () => {
    const [early, late] = [plainDate(2015, 2, 19), plainDate(2015, 3, 1)];
    const published = [
      { ...rissa, publishedOn: late },
      { ...leksvik, publishedOn: early },
    ];
    expect(sumOfParts(whole, ["1624", "1718"], published)).toMatchObject({ value: { publishedOn: late } });
    expect(sumOfParts(whole, ["1624", "1718"], [{ ...rissa, publishedOn: late }, leksvik])).toMatchObject({
      value: { publishedOn: null },
    });
  });
  it("is given for every date that all the parts have", () => {
    const next = plainDate(2016, 1, 1);
    const sums = sumsOfParts(whole, ["1624", "1718"], [{ ...rissa, date: next }, rissa, leksvik]);
    expect(sums.map((sum) => sum.date)).toEqual([date]);
  });
});
