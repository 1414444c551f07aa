import { describe, expect, it } from "vitest";
import type { AgreedListWire, AgreedRecordWire } from "../../../contract.ts";
import { formOf, toInput } from "./agreed-form.ts";

const record = (more: Partial<AgreedRecordWire>): AgreedRecordWire => ({
  decision: "location",
  revision: 1,
  says: {
    decides: { kind: "law", body: "each-council", words: { nb: "Hvert kommunestyre", nn: "", en: "" } },
    heard: { kind: "body", body: "5020-formannskap", name: "Osen formannskap" },
    document: "Samarbeidsavtalen",
    place: "§ 5",
    agreedOn: "2024-03-01",
    words: null,
  },
  reason: null,
  by: "Osen kommune",
  at: "2026-03-03T12:00:00.000Z",
  ...more,
});
const list = (...records: AgreedRecordWire[]): AgreedListWire => ({ named: [], bodies: [], records });

describe("the form for what is agreed", () => {
  it("holds what stands, and sends it back as it was", () => {
    const form = formOf(list(record({}), record({ revision: 2 })), "location");
    expect(form).toMatchObject({ seen: 2, decides: "law:each-council", heard: "body:5020-formannskap" });
    expect(toInput(form)).toEqual({
      seen: 2,
      decides: { kind: "law", body: "each-council" },
      heard: { kind: "body", body: "5020-formannskap" },
      document: "Samarbeidsavtalen",
      place: "§ 5",
      agreedOn: "2024-03-01",
      words: "",
    });
  });

  it("begins with the title and date of the agreement that was written last, and chooses nobody", () => {
    const form = formOf(list(record({})), "budget");
    expect(form).toMatchObject({ seen: 0, decides: "", heard: "", document: "Samarbeidsavtalen", place: "" });
    expect(toInput(form)).toBe(null);
    expect(formOf(list(), "budget").document).toBe("");
  });

  it("begins anew after a withdrawal, which it has seen", () => {
    const withdrawn = record({ revision: 2, says: null, reason: "Sagt opp" });
    expect(formOf(list(record({}), withdrawn), "location")).toMatchObject({ seen: 2, decides: "" });
  });
});
