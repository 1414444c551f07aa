import { describe, expect, it } from "vitest";
import { formOf, repliesOf, toInput, unanswered } from "./answer-form.ts";

const kept = {
  id: "e-a",
  version: "e-a.2",
  on: "2026-03-01",
  role: "mayor" as const,
  sharedOn: null,
  replies: {
    influence: { step: 1 as const, why: "Vi blir ikke hørt" },
    quality: { step: 5 as const, why: null },
    cost: { step: null, why: null },
    coordination: { step: 3 as const, why: null },
    key: { step: 2 as const, why: null },
  },
};

describe("the form", () => {
  it("comes back to the same answers from what is kept, «vet ikke» too", () => {
    expect(repliesOf(formOf(kept))).toEqual(kept.replies);
    expect(toInput(formOf(kept), "5020", 2025)).toMatchObject({ seen: "e-a.2", participant: "5020", year: 2025 });
  });

  it("is not answered until each question is; not to know is an answer, and to choose nothing is not", () => {
    expect(unanswered(formOf(null))).toEqual(["influence", "quality", "cost", "coordination", "key"]);
    expect(unanswered(formOf(kept))).toEqual([]);
    expect(unanswered({ ...formOf(kept), cost: { choice: "", why: "Fordi" } })).toEqual(["cost"]);
  });

  it("takes blank words for no words", () =>
    expect(repliesOf({ ...formOf(kept), key: { choice: "2", why: "  " } }).key).toEqual({ step: 2, why: null }));
});
