import { fraction, plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aMeasure } from "../testing/builders.ts";
import { decideRecording, type KeptStatistic } from "./correct-statistic.ts";

const draft = { measure: aMeasure(), participant: "5020", date: plainDate(2026, 1, 1), value: fraction(912n) };
const kept = (own: Partial<KeptStatistic> = {}): KeptStatistic => ({
  value: fraction(911n),
  approximate: false,
  isReference: false,
  ...own,
});

describe("recording a figure", () => {
  it("is new where nothing is kept", () =>
    expect(decideRecording(draft, null, null)).toEqual({ ok: true, value: "new" }));
  it("changes nothing when the figure is the same", () =>
    expect(decideRecording(draft, kept({ value: fraction(912n), isReference: true }), null)).toEqual({
      ok: true,
      value: "unchanged",
    }));
  it("corrects an earlier figure when a reason is given", () =>
    expect(decideRecording(draft, kept(), "Talt på nytt")).toEqual({ ok: true, value: "correction" }));
  it.each([null, "", "  "])("does not correct with the reason %j", (reason) =>
    expect(decideRecording(draft, kept(), reason)).toMatchObject({ refusal: { code: "statistic/reason-missing" } }),
  );
  it("lets the public source's exact figure stand, whatever the reason", () =>
    expect(decideRecording(draft, kept({ isReference: true }), "Vi mener det er feil")).toMatchObject({
      refusal: { code: "statistic/reference-stands", params: { kept: "911", value: "912" } },
    }));
  it("lets a sourced figure take the place of the public source's estimate, also when it is the same number", () => {
    const estimate = kept({ isReference: true, approximate: true });
    expect(decideRecording(draft, estimate, "Haram kommunes egen telling")).toEqual({ ok: true, value: "correction" });
    expect(decideRecording(draft, { ...estimate, value: draft.value }, "Bekreftet").ok).toBe(true);
  });
});
