import { describe, expect, it } from "vitest";
import { formIds } from "../forms/legal-form.ts";
import { decisionKinds } from "./decision.ts";
import { decisionsOf, whoDecides } from "./who-decides.ts";

describe("who decides", () => {
  it.each([
    ["iks", "budget", "iks-representantskap", "§ 18", "read"],
    ["ko", "budget", "representantskap", "§ 14-8 første ledd", "read"],
    ["vertskommune_adm", "budget", "host-council", "§ 14-2", "inference"],
    ["vertskommune_adm", "agreement", "each-council", "§ 20-4 andre ledd", "read"],
    ["vertskommune_adm", "service-level", "host-administration", "§ 20-2 første ledd", "inference"],
    ["vertskommune_nemnd", "service-level", "joint-board", "§ 20-3 andre ledd", "inference"],
    ["iks", "location", "each-council", "§ 4 tredje ledd nr. 4", "read"],
    ["ipr", "exit", "own-council", "§ 18-4 fjerde ledd bokstav g", "inference"],
  ] as const)("in %s on %s: %s (%s, %s)", (form, decision, decides, section, grade) =>
    expect(whoDecides(form, decision)).toMatchObject({ decides, citation: { section }, grade }),
  );

  it("is not said where the law is silent", () => {
    expect(whoDecides("ipr", "key").decides).toBeNull();
    expect(whoDecides("iks", "service-level").decides).toBeNull();
    expect(whoDecides("vertskommune", "service-level").decides).toBeNull();
    expect(decisionsOf("uformelt").every(({ decides }) => decides === null)).toBe(true);
  });

  it("gives no participant a right to be heard: that is for the agreement", () =>
    expect(formIds.flatMap(decisionsOf).filter(({ heard }) => heard !== null)).toEqual([]));

  it("cites an act for everything that was read", () => {
    const read = formIds.flatMap(decisionsOf).filter(({ grade }) => grade === "read");
    expect(read.length).toBeGreaterThanOrEqual(8);
    expect(read.filter(({ citation }) => citation === null)).toEqual([]);
  });

  it("lists every kind of decision once", () =>
    expect(decisionsOf("iks").map(({ decision }) => decision)).toEqual([...decisionKinds]));
});
