import { ok } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import type { DecisionLevel } from "./decision-level.ts";
import { chooseLevel, levelFromLaw } from "./level-from-law.ts";

const clause = { kind: "agreement", text: "§ 8" } as unknown as DecisionLevel["clause"];
const chosen = (requires: DecisionLevel["requires"]): DecisionLevel => ({ requires, clause });

describe("the level of a matter", () => {
  const law = levelFromLaw("vertskommune", "agreement");

  it("is the law's when the writer chooses none, and the writer's where the law says nothing", () => {
    expect(law?.requires).toBe("council-itself");
    expect(chooseLevel(null, law)).toEqual(ok(law));
    expect(chooseLevel(chosen("any"), null)).toEqual(ok(chosen("any")));
    expect(chooseLevel(null, null)).toEqual(ok(null));
  });

  it.each(["any", "elected"] as const)("cannot be %s where the law's own words say the council itself", (requires) => {
    const refused = chooseLevel(chosen(requires), law);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "matter/level-below-law", path: "level" } });
    const section = law?.clause?.kind === "law" ? law.clause.citation.section : null;
    expect(refused).toMatchObject({ refusal: { params: { section } } });
  });

  it("may be chosen as high as the law, and lower than what is only our reading of it", () => {
    expect(chooseLevel(chosen("council-itself"), law)).toEqual(ok(chosen("council-itself")));
    const reading = levelFromLaw("vertskommune", "key");
    expect(reading?.clause).toMatchObject({ grade: "inference" });
    expect(chooseLevel(chosen("elected"), reading)).toEqual(ok(chosen("elected")));
  });
});
