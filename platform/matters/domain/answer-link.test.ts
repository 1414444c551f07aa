import { describe, expect, it } from "vitest";
import { aMatter, day, today } from "../testing/a-matter.ts";
import { type AnswerLink, checkLink, linkState, useLink } from "./answer-link.ts";

const aLink = (said: Partial<AnswerLink> = {}): AnswerLink => ({
  id: "al-222222222222",
  matter: "42",
  participant: "5020",
  may: ["decision", "view"],
  used: [],
  sentTo: "postmottak@osen",
  expiresOn: day("2026-10-31"),
  isWithdrawn: false,
  madeAt: "2026-10-05T12:00:00Z",
  ...said,
});
const codeOf = (result: ReturnType<typeof useLink>) => (result.ok ? "ok" : result.refusal.code);

describe("an answer link", () => {
  it.each<[Partial<AnswerLink>, string, string]>([
    [{}, "open", "ok"],
    [{ used: ["view"] }, "open", "ok"],
    [{ used: ["decision"] }, "open", "answer-link/used"],
    [{ used: ["decision", "view"] }, "used", "answer-link/used"],
    [{ may: ["view"] }, "open", "answer-link/not-for-this"],
    [{ expiresOn: today }, "open", "ok"],
    [{ expiresOn: day("2026-10-04") }, "expired", "answer-link/expired"],
    [{ isWithdrawn: true }, "withdrawn", "answer-link/withdrawn"],
  ])("%#: is open, used up, expired or withdrawn, and decides by it accordingly", (said, state, code) => {
    expect(linkState(aLink(said), today)).toBe(state);
    expect(codeOf(useLink(aLink(said), "decision", today))).toBe(code);
  });

  it.each<[string, string, string]>([
    ["5020", "2026-10-05", "ok"],
    ["5020", "2027-10-06", "ok"],
    ["5020", "2027-10-07", "answer-link/expiry-impossible"],
    ["5020", "2026-10-04", "answer-link/expiry-impossible"],
    ["0301", "2026-10-31", "matter/unknown-participant"],
  ])("for %s until %s: %s", (participant, until, code) =>
    expect(codeOf(checkLink(aMatter(), { participant, expiresOn: day(until) }, today))).toBe(code),
  );

  it("is not made for who is only informed", () => {
    const matter = aMatter();
    const informed = matter.participations.map((one) => ({ ...one, how: "is-informed" as const }));
    expect(codeOf(checkLink({ ...matter, participations: informed }, aLink(), today))).toBe(
      "answer-link/nothing-to-answer",
    );
  });
});
