import { describe, expect, it } from "vitest";
import { aMunicipality, aRegistry } from "../../../municipalities/testing/builders.ts";
import { destinationOf, organisationNumberOf } from "./destination.ts";

const registryWith = (organisationNumber: string | null) =>
  aRegistry({ municipalities: [aMunicipality({ organisationNumber })] });

describe("where a letter goes", () => {
  const known = { address: "post@afjord.example", organisationNumber: "944350675", sendsBySvarUt: true };
  const byMail = { way: "e-mail", to: "post@afjord.example" };
  const bySvarUt = { way: "svarut", to: "944350675" };

  it("is by itself to the e-mail address, and to the organisation number only where no address is known", () => {
    expect(destinationOf(known, null)).toEqual(byMail);
    expect(destinationOf({ ...known, address: null }, null)).toEqual(bySvarUt);
  });

  it("is nowhere by itself where SvarUt is not set up or has no number to send to", () => {
    expect(destinationOf({ ...known, address: null, sendsBySvarUt: false }, null)).toBeNull();
    expect(destinationOf({ ...known, address: null, organisationNumber: null }, null)).toBeNull();
  });

  it("is by the way that somebody asked for, and by no other", () => {
    expect(destinationOf(known, "svarut")).toEqual(bySvarUt);
    expect(destinationOf({ ...known, organisationNumber: null }, "svarut")).toBeNull();
    expect(destinationOf({ ...known, sendsBySvarUt: false }, "svarut")).toBeNull();
    expect(destinationOf({ ...known, address: null }, "e-mail")).toBeNull();
  });
});

describe("an organisation number to send to", () => {
  it("is the municipality's own, when its check digit is right", () => {
    expect(organisationNumberOf(registryWith("944350675"), "5020")).toBe("944350675");
    expect(organisationNumberOf(registryWith("944350676"), "5020")).toBeNull();
    expect(organisationNumberOf(registryWith(null), "5020")).toBeNull();
  });

  it("is not known of a county, a cooperation or a municipality that is no more", () => {
    for (const other of ["50", "fosen-regionrad", "1633"])
      expect(organisationNumberOf(registryWith("944350675"), other)).toBeNull();
  });
});
