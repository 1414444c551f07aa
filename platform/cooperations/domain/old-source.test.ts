import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { fromSource, registered } from "../testing/a-claim.ts";
import { type Cooperation, noClaims } from "./cooperation.ts";
import { isOldSource, newestEvidence } from "./old-source.ts";

const today = plainDate(2026, 11, 23);
const about = (said: Partial<Cooperation>): Cooperation => ({
  id: "x",
  version: 1,
  claims: noClaims,
  remarks: [],
  existenceAnswers: [],
  keyHistory: [],
  ...said,
});

describe("the question whether a cooperation still exists", () => {
  it("is asked when the newest evidence is older than a council term of four years", () => {
    expect(isOldSource(plainDate(2022, 11, 22), false, today)).toBe(true);
    expect(isOldSource(plainDate(2022, 11, 23), false, today)).toBe(false);
  });

  it("is asked when no evidence has a date", () => expect(isOldSource(null, false, today)).toBe(true));

  it("is not asked about one that has ended", () => expect(isOldSource(null, true, today)).toBe(false));

  it("can be asked on 29 February", () => {
    expect(isOldSource(plainDate(2020, 2, 27), false, plainDate(2024, 2, 29))).toBe(true);
    expect(isOldSource(plainDate(2020, 2, 28), false, plainDate(2024, 2, 29))).toBe(false);
  });

  it("is answered by a person who says that it exists, not by one who does not know", () => {
    const claims = { ...noClaims, name: [fromSource("x", { date: "2010" })] };
    const at = "2026-11-20T08:00:00.000Z";
    expect(newestEvidence(about({ claims, existenceAnswers: [registered("exists", { at })] }))).toBe("2026-11-20");
    expect(newestEvidence(about({ claims, existenceAnswers: [registered("unknown", { at })] }))).toBe("2010-12-31");
  });
});
