import { describe, expect, it } from "vitest";
import { readRegistry } from "../facts/read-registry.ts";
import {
  findMunicipality,
  formerOf,
  hasDividedPast,
  leadListToToday,
  leadToToday,
  todaysNumbers,
} from "./succession.ts";

const registry = readRegistry();

describe("where a number of any time leads", () => {
  it("leads Rissa and Leksvik to Indre Fosen", () => {
    expect(todaysNumbers(registry, "1624")).toEqual(["5054"]);
    expect(todaysNumbers(registry, "1718")).toEqual(["5054"]);
    expect(formerOf(registry, "5054").map(({ name }) => name)).toEqual(["Rissa", "Leksvik"]);
  });
  it("leads today's number to itself and an unknown one nowhere", () => {
    expect(todaysNumbers(registry, "5020")).toEqual(["5020"]);
    expect(todaysNumbers(registry, "9999")).toEqual([]);
    expect(leadToToday(registry, "9999")).toMatchObject({ refusal: { code: "municipality/not-found" } });
  });
  it("does not lead a divided municipality to one", () =>
    expect(leadToToday(registry, "1850")).toMatchObject({
      refusal: { code: "municipality/divided", params: { today: ["Narvik", "Hamarøy"], lastYear: 2019 } },
    }));
  it("names today's number to one who uses a former number", () =>
    expect(findMunicipality(registry, "1624")).toMatchObject({
      refusal: {
        code: "municipality/no-longer-in-use",
        params: { name: "Rissa", todaysNumber: "5054", todaysName: "Indre Fosen" },
      },
    }));
  it("knows whose past is divided", () => {
    expect(["1508", "1580", "1806", "1875", "5055", "5056", "5059"].every((n) => hasDividedPast(registry, n))).toBe(
      true,
    );
    expect([...registry.municipalities.keys()].filter((number) => hasDividedPast(registry, number))).toHaveLength(7);
  });
});

describe("a list of participants of 2015", () => {
  it("is today's list, with merged ones as one", () => {
    // The municipalities of Fosen in 2015: Rissa, Leksvik, Ørland, Bjugn, Åfjord, Roan, Osen.
    const led = leadListToToday(registry, ["1624", "1718", "1621", "1627", "1630", "1632", "1633"]);
    expect(led.ok && led.value.map(({ name }) => name)).toEqual(["Indre Fosen", "Ørland", "Åfjord", "Osen"]);
  });
  it("is refused with each one that cannot be led", () =>
    expect(leadListToToday(registry, ["1633", "1613", "0000"])).toMatchObject({
      refusal: { because: [{ code: "municipality/divided" }, { code: "municipality/not-found" }] },
    }));
});
