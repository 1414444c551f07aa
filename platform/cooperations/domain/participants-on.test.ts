import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { fromSource, registered, takingPart } from "../testing/a-claim.ts";
import { participantsOn } from "./participants-on.ts";

const list = (...ids: readonly string[]) => ({
  participants: ids.map((id) => takingPart(id)),
  complete: true,
  count: null,
});
const idsOn = (claims: Parameters<typeof participantsOn>[0], year: number, month = 6) =>
  participantsOn(claims, plainDate(year, month, 15))?.map(({ id }) => id) ?? null;

describe("who took part on a day", () => {
  const claims = [
    fromSource(list("5020", "5054"), { id: "1", date: "2015" }),
    fromSource(list("5054"), { id: "2", date: "2023-10" }),
  ];

  it("follows the newest list that is not newer than the day", () => {
    expect(idsOn(claims, 2016)).toEqual(["5020", "5054"]);
    expect(idsOn(claims, 2023, 9)).toEqual(["5020", "5054"]);
    expect(idsOn(claims, 2023, 10)).toEqual(["5054"]);
  });

  it("follows the oldest list for days before every list", () => expect(idsOn(claims, 2005)).toEqual(["5020", "5054"]));

  it("is not known when there is no list", () => expect(idsOn([], 2020)).toBeNull());

  it("leaves a list that a person registered today out of the past", () =>
    expect(idsOn([...claims, registered(list("5057"))], 2016)).toEqual(["5020", "5054"]));

  it("counts the whole last day, month or year of a period", () => {
    const until = (to: string) => [
      fromSource({ ...list(), participants: [takingPart("5020", { from: "2010", to })] }, { date: "2010" }),
    ];
    expect(participantsOn(until("2020"), plainDate(2020, 12, 31))).toHaveLength(1);
    expect(participantsOn(until("2020"), plainDate(2021, 1, 1))).toHaveLength(0);
    expect(participantsOn(until("2020-02"), plainDate(2020, 2, 29))).toHaveLength(1);
    expect(participantsOn(until("2020-02-28"), plainDate(2020, 2, 29))).toHaveLength(0);
  });
});
