import { describe, expect, it } from "vitest";
import type { MatterStartWire } from "../../contract.ts";
import { emptyForm, toMatter } from "./matter-form.ts";

const clause = { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" } as const;
const start = (said: Partial<MatterStartWire>): MatterStartWire => ({
  cooperation: { id: "brann", name: "Brann", form: null },
  holders: [],
  participations: [],
  bodies: [],
  level: null,
  agreedLevel: null,
  tooLow: null,
  minimums: [],
  ...said,
});
const levelSent = (chosen: typeof emptyForm.level, said: Partial<MatterStartWire>) =>
  toMatter({ ...emptyForm, level: chosen, clauseDocument: "Eierstrategien" }, start(said)).level;

describe("the level that is sent", () => {
  const agreedLevel = { requires: "elected", clause } as const;

  it("is what is agreed, with its clause, until the writer chooses otherwise", () => {
    expect(levelSent("", { agreedLevel })).toEqual(agreedLevel);
    expect(levelSent("elected", { agreedLevel })).toEqual(agreedLevel);
    expect(levelSent("any", { agreedLevel })).toEqual({
      requires: "any",
      clause: { kind: "agreed", document: "Eierstrategien", place: "" },
    });
  });

  it("is what the writer chooses where nothing is agreed, and else the server's to know or refuse", () => {
    expect(levelSent("elected", {})).toMatchObject({ requires: "elected", clause: { document: "Eierstrategien" } });
    expect(levelSent("", {})).toBeNull();
  });

  it("is the law's, which is not sent, also when something was chosen before the law was known to ask for more", () =>
    expect(levelSent("any", { level: { requires: "council-itself", clause: null } })).toBeNull());
});
