import { describe, expect, it } from "vitest";
import { aMeasure } from "../testing/builders.ts";
import { defineMeasure, type MeasureDraft } from "./define-measure.ts";

const aDraft = (own: Partial<MeasureDraft> = {}): MeasureDraft => ({
  names: { nb: "antall saker", nn: "talet på saker", en: "number of cases" },
  units: { nb: "sak", nn: "sak", en: "case" },
  owner: "legevakt-fosen",
  allowsNegative: false,
  wholeNumbers: true,
  ...own,
});
const refusal = (draft: MeasureDraft, existing = [aMeasure()]) => {
  const result = defineMeasure(draft, existing);
  return result.ok ? null : { code: result.refusal.code, path: result.refusal.path };
};

describe("defining a measure", () => {
  it("makes the id from the owner and the name", () =>
    expect(defineMeasure(aDraft(), [aMeasure()])).toMatchObject({
      value: { id: "legevakt-fosen-antall-saker", owner: "legevakt-fosen", wholeNumbers: true },
    }));
  it("uses the bokmål words where others are left out", () =>
    expect(defineMeasure(aDraft({ names: { nb: "kilometer" }, units: { nb: "kilometer" } }), [])).toMatchObject({
      value: { names: { nb: "kilometer", nn: "kilometer", en: "kilometer" } },
    }));
  it("keeps a name with signs and letters of any language", () =>
    expect(defineMeasure(aDraft({ names: { nb: "km & timer <b>" } }), []).ok).toBe(true));

  it.each([
    [{ owner: "  " }, "measure/owner-missing", "owner"],
    [{ names: { nb: " " } }, "measure/word-missing", "names/nb"],
    [{ units: { nb: "" } }, "measure/word-missing", "units/nb"],
    [{ names: { nb: "a".repeat(81) } }, "measure/word-wrong", "names/nb"],
    [{ names: { nb: "to\nlinjer" } }, "measure/word-wrong", "names/nb"],
    [{ names: { nb: "saker", en: "“cases”" } }, "measure/word-wrong", "names/en"],
    [{ names: { nb: "«saker»" } }, "measure/word-wrong", "names/nb"],
    [{ names: { nb: "%" } }, "measure/word-wrong", "names/nb"],
    [{ names: { nb: "sa\u202eker" } }, "measure/word-wrong", "names/nb"],
    [{ id: "Saker!" }, "measure/id-wrong", "id"],
    [{ id: "population" }, "measure/id-taken", "id"],
    [{ names: { nb: "Folketall" } }, "measure/word-taken", "names/nb"],
    [{ units: { nb: "hode", nn: "hovud", en: "Inhabitant" } }, "measure/word-taken", "units/en"],
  ] as const)("refuses %j: %s", (own, code, path) => expect(refusal(aDraft(own))).toEqual({ code, path }));

  it("lets two cooperations use the same word, but not one twice", () => {
    const cases = aMeasure({
      id: "a",
      names: { nb: "saker", nn: "saker", en: "cases" },
      units: { nb: "sak", nn: "sak", en: "case" },
    });
    const draft = aDraft({ names: { nb: "saker" } });
    expect(refusal(draft, [{ ...cases, owner: "another" }])).toBeNull();
    expect(refusal(draft, [{ ...cases, owner: "legevakt-fosen" }])?.code).toBe("measure/word-taken");
  });
});
