import { describe, expect, it } from "vitest";
import type { CooperationSummaryWire } from "../contract.ts";
import { partnersOf, portfolioOf } from "./portfolio.ts";

const cooperation = (id: string, more: Partial<CooperationSummaryWire> = {}): CooperationSummaryWire => ({
  id,
  name: id,
  form: null,
  lifeCycle: { state: "active", asOf: null, endedOn: null },
  host: null,
  participants: [],
  participantsComplete: null,
  services: [],
  yearlyCost: null,
  agreement: null,
  origin: "public",
  oldSource: false,
  unknown: [],
  ...more,
});
const municipality = (id: string): CooperationSummaryWire["participants"][number] => ({
  kind: "municipality",
  id,
  name: id,
  county: null,
  role: "participant",
  formerNames: [],
  from: null,
  to: null,
});

describe("a municipality's portfolio", () => {
  it("asks about what only old sources say, and never counts what has ended", () => {
    const ended = { state: "ended", asOf: null, endedOn: "2020" } as const;
    const portfolio = portfolioOf([
      cooperation("now"),
      cooperation("old", { oldSource: true }),
      cooperation("over", { lifeCycle: ended, oldSource: true }),
      cooperation("plan", { lifeCycle: { state: "proposed", asOf: null, endedOn: null } }),
    ]);
    expect(portfolio.current.map(({ id }) => id)).toEqual(["now"]);
    expect(portfolio.questions.map(({ id }) => id)).toEqual(["old"]);
    expect(portfolio.ended.map(({ id }) => id)).toEqual(["over"]);
    expect(portfolio.proposed.map(({ id }) => id)).toEqual(["plan"]);
  });
  it("names a partner once, with everything shared", () => {
    const a = cooperation("a", { participants: [municipality("5020"), municipality("5058")] });
    const b = cooperation("b", { participants: [municipality("5058"), municipality("5020")] });
    const partners = partnersOf("5020", [a, b]);
    expect(partners).toHaveLength(1);
    expect(partners[0]!.cooperations).toEqual([a, b]);
  });
});
