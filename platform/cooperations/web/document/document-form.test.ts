import { describe, expect, it } from "vitest";
import { emptyDocument, emptySending, isChanged, theirsIn, toSending } from "./document-form.ts";

describe("a draft in the browser", () => {
  it("is unsaved when the text, the title or the kind is another, not when only the version is", () => {
    expect(isChanged({ ...emptyDocument, version: 7 }, emptyDocument)).toBe(false);
    expect(isChanged({ ...emptyDocument, text: "x" }, emptyDocument)).toBe(true);
    expect(isChanged({ ...emptyDocument, title: "x" }, emptyDocument)).toBe(true);
    expect(isChanged({ ...emptyDocument, kind: "agenda" }, emptyDocument)).toBe(true);
  });

  it("finds the other text in a conflict, with the version to go on from", () => {
    const params = { saw: 1, now: 2, theirs: { kind: "letter", title: "T", text: "Deres" } };
    expect(theirsIn(params)).toEqual({ kind: "letter", title: "T", text: "Deres", version: 2 });
    expect(theirsIn({ saw: 1 })).toBeNull();
  });
});

describe("what is asked for when a draft is sent", () => {
  it("names the version that was seen, and withholds nothing unless that is chosen", () =>
    expect(
      toSending({ ...emptySending, recipients: ["council:5058"], exemption: "offentleglova-13-1", ownNumber: " " }, 4),
    ).toEqual({
      version: 4,
      recipients: ["council:5058"],
      ownNumber: null,
      betweenParties: false,
      withhold: null,
    }));

  it("says the section and the reason when it is withheld", () =>
    expect(
      toSending({ ...emptySending, isWithheld: true, exemption: "offentleglova-13-1", reason: "Helse" }, 1).withhold,
    ).toEqual({ exemption: "offentleglova-13-1", reason: "Helse" }));
});
