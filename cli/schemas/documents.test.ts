import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectSchema, isAsSchema } from "../testing/expect-schema.ts";
import { documents } from "./documents.ts";

const folder = join(import.meta.dirname, "../../docs/cli");

describe("the schemas of the command line", () => {
  for (const [name, schema] of Object.entries(documents))
    it(`${name} is written as it is told in documents.ts (npx vitest run -u writes it)`, () =>
      expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(join(folder, name)));

  it("are all the schemas that lie in docs/cli", () =>
    expect(readdirSync(folder).filter((file) => file.endsWith(".json"))).toEqual(Object.keys(documents).sort()));

  it("accept what the issue of a command shows, and refuse what it does not take", () => {
    const osen = { id: "5020", name: "Osen", statistics: { folketall: 911 } };
    expectSchema("split-input.schema.json", { amount: "1000000.00", key: "likt", participants: [osen] });
    expectSchema("split-input.schema.json", { key: { kind: "equal" }, participants: [{ id: "5020" }] });
    for (const wrong of [
      { amount: 1_000_000, key: "likt", participants: [osen] },
      { amount: "1000000.00", participants: [osen] },
      { amount: "1000000.00", key: { kind: "equally" }, participants: [osen] },
      { amount: "1000000.00", key: "likt", participants: [{ name: "Osen" }] },
      { amount: "1000000.00", key: "likt", participants: [], extra: 1 },
    ])
      expect(isAsSchema("split-input.schema.json", wrong)).toBe(false);
    expect(isAsSchema("power-input.schema.json", { voters: [{ id: "A" }], quota: 1 })).toBe(false);
    expect(isAsSchema("apportion-output.schema.json", { seats: [50] })).toBe(false);
    expect(isAsSchema("error.schema.json", { error: { code: "a/b" } })).toBe(false);
  });
});
