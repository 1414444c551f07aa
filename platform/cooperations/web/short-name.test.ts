import { describe, expect, it } from "vitest";
import { shortName } from "./short-name.ts";

describe("a short name", () => {
  it("is the abbreviation that the name gives", () =>
    expect(shortName("Midtre Namdal Avfallsselskap IKS (MNA)")).toBe("MNA"));
  it("leaves the legal form out", () => {
    expect(shortName("Fosenregionen interkommunalt politisk råd")).toBe("Fosenregionen");
    expect(shortName("Fosen Helse IKS")).toBe("Fosen Helse");
    expect(shortName("Innherred regionråd (interkommunalt politisk råd)")).toBe("Innherred regionråd");
  });
  it("is never empty", () => expect(shortName("IKS")).toBe("IKS"));
  it("keeps a name that has neither", () => expect(shortName("NAV Nord-Fosen")).toBe("NAV Nord-Fosen"));
});
