import { describe, expect, it } from "vitest";
import { isOrganisationNumber } from "./organisation-number.ts";

describe("an organisation number", () => {
  it.each(["974760673", "944350675"])("is %s, whose last digit follows from the others", (number) =>
    expect(isOrganisationNumber(number)).toBe(true),
  );

  it.each([
    ["974760674", "another last digit"],
    ["974670673", "two digits that have changed places"],
    ["97476067", "eight digits"],
    ["9747606730", "ten digits"],
    ["974 760 673", "spaces"],
    ["97476067x", "a letter"],
    ["", "nothing"],
  ])("is not %s: %s", (text) => expect(isOrganisationNumber(text)).toBe(false));

  it("is not what would need a check digit of ten, whichever digit stands last", () => {
    // 2·6 = 12, and eleven leaves one of it
    for (let last = 0; last <= 9; last += 1) expect(isOrganisationNumber(`00000006${last}`)).toBe(false);
  });

  it("has the check digit zero where eleven divides the sum", () => {
    // 4·2 + 3·1 = 11
    expect(isOrganisationNumber("000002100")).toBe(true);
    expect(isOrganisationNumber("000002101")).toBe(false);
  });
});
