import { describe, expect, it } from "vitest";
import { notSent } from "./document.ts";
import { exemptions, exemptionsFor } from "./exemptions.ts";
import { mayBeWithheldAsInternal } from "./withhold-as-internal.ts";

describe("a document kept internal", () => {
  it("may be, while it is for the municipality's own preparation: our reading of § 14", () =>
    expect(mayBeWithheldAsInternal(notSent)).toMatchObject({ may: true, grade: "inference" }));

  it("may not be as a case paper to a council, and this was read in § 16", () =>
    expect(mayBeWithheldAsInternal({ ...notSent, sentToElectedBodyAs: "case-paper" })).toMatchObject({
      may: false,
      citation: { act: "offentleglova", section: "§ 16 første ledd" },
      grade: "read",
    }));

  it("may not be once it is sent to another municipality as a party, even if it is also a case paper", () => {
    const letter = { ...notSent, betweenMunicipalUnitsAsParties: true, sentOutsideMunicipality: true };
    expect(mayBeWithheldAsInternal(letter)).toMatchObject({ may: false, grade: "read" });
    expect(mayBeWithheldAsInternal({ ...letter, sentToElectedBodyAs: "case-paper" }).may).toBe(false);
  });

  it("is likely not internal when sent to anybody else, and no more than that is said", () =>
    expect(mayBeWithheldAsInternal({ ...notSent, sentOutsideMunicipality: true })).toMatchObject({
      may: false,
      grade: "inference",
    }));
});

describe("the exemptions", () => {
  it("cite §§ 14 and 15 for a document that is internal, never for a case paper", () => {
    const ids = (of: typeof notSent) => exemptionsFor(of).map(({ id }) => id);
    expect(ids(notSent)).toEqual(exemptions.map(({ id }) => id));
    expect(ids({ ...notSent, sentToElectedBodyAs: "case-paper" })).toEqual([
      "offentleglova-13-1",
      "offentleglova-23-1",
      "offentleglova-23-3",
      "offentleglova-25-1",
      "offentleglova-26-5",
    ]);
  });

  it("must be used only for what is confidential", () =>
    expect(exemptions.filter(({ mustWithhold }) => mustWithhold).map(({ id }) => id)).toEqual(["offentleglova-13-1"]));
});
