import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { someFacts } from "../testing/a-workshop.ts";
import { estimatedIn } from "./index.ts";

const estimate = (participant: string, year: number) => ({
  participant,
  measure: "population",
  date: plainDate(year, 1, 1),
});

describe("the figures that are only estimated", () => {
  it("are told of once for each participant, with the last year that they are", () => {
    const estimates = [estimate("1508", 2022), estimate("1580", 2023), estimate("1580", 2022)];
    expect(estimatedIn(someFacts({ estimates }))).toEqual({ participants: ["1508", "1580"], lastYear: 2023 });
  });
  it("are not spoken of where there are none", () => expect(estimatedIn(someFacts())).toBeNull());
});
