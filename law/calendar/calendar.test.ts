import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { lawBodies } from "../bodies.ts";
import { deadlines } from "./deadlines.ts";
import { deadlinesOf } from "./deadlines-of.ts";

const inShort = (...of: Parameters<typeof deadlinesOf>) =>
  deadlinesOf(...of).map(({ deadline, on }) => `${on} ${deadline.id}`);

describe("the law's deadlines", () => {
  it("of an IKS in 2026, with one meeting of the representantskap", () =>
    expect(inShort(2026, { concerns: "iks", events: { "iks-representantskap": [plainDate(2026, 4, 28)] } })).toEqual([
      "2026-02-22 kostra-accounts",
      "2026-02-22 iks-accounts-ready",
      "2026-03-31 iks-board-accounts",
      "2026-03-31 iks-notice",
      "2026-05-15 iks-audit-report",
      "2026-06-30 iks-accounts-adopted",
      "2026-12-31 iks-budget-adopted",
    ]));

  it("come once for each meeting, and without a day when no meeting is known", () => {
    const meetings = [plainDate(2026, 4, 28), plainDate(2026, 11, 27)];
    const notices = (events: Parameters<typeof deadlinesOf>[1]["events"]) =>
      deadlinesOf(2026, { concerns: "iks", ...(events ? { events } : {}) })
        .filter(({ deadline }) => deadline.id === "iks-notice")
        .map(({ on }) => on);
    expect(notices({ "iks-representantskap": meetings })).toEqual(["2026-03-31", "2026-10-30"]);
    expect(notices(undefined)).toEqual([null]);
  });

  it("count fourteen days before the council and thirty after it", () => {
    const events = {
      "council-treats-budget": [plainDate(2026, 12, 10)],
      "council-adopts-budget": [plainDate(2026, 12, 10)],
    };
    const all = inShort(2026, { concerns: "municipality", events });
    expect(all).toContain("2026-11-26 budget-public");
    expect(all).toContain("2027-01-09 budget-to-ministry");
    expect(all).toContain("null accounts-to-ministry");
  });

  it("of the term fall in the year after the council was constituted, and in no other", () => {
    const plan = "12-31 plan-eierskapskontroll";
    const years = [2020, 2021, 2023, 2024, 2025, 2028];
    const found = years.filter((year) => inShort(year, { concerns: "municipality" }).includes(`${year}-${plan}`));
    expect(found).toEqual([2020, 2024, 2028]);
  });

  it("that the law leaves open come last, twice where it says twice", () => {
    const all = inShort(2026, { concerns: "municipality" });
    expect(all.filter((line) => line === "null budget-reports")).toHaveLength(2);
    expect(all.findIndex((line) => line.startsWith("null"))).toBe(
      all.length - all.filter((line) => line.startsWith("null")).length,
    );
    expect(all).toContain("null eierskapsmelding");
  });

  it("of an oppgavefellesskap are by our own reading, but for KOSTRA", () =>
    expect(deadlinesOf(2026, { concerns: "ko" }).map(({ deadline }) => [deadline.id, deadline.grade])).toEqual([
      ["kostra-accounts", "read"],
      ["ko-ipr-accounts-adopted", "inference"],
      ["ko-ipr-budget-adopted", "inference"],
    ]));

  it("are none for a host cooperation: it lives by its municipalities' own", () =>
    expect(deadlinesOf(2026, { concerns: "vertskommune_adm" })).toEqual([]));

  it("have ids of their own, and a body that is known", () => {
    expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
    expect(deadlines.filter(({ body }) => !(body in lawBodies))).toEqual([]);
  });
});
