import { beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { localUser } from "../../kernel/domain/actor.ts";
import { listMunicipalities } from "./list-municipalities.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";
import { readMunicipality } from "./read-municipality.ts";

const test = withDatabase();
let loadedIn = 0;
beforeAll(async () => {
  const start = performance.now();
  await loadReferenceFacts(test.context);
  loadedIn = performance.now() - start;
}, 60_000);

describe("the reference facts in the database", () => {
  it("are loaded once", async () => {
    console.log(test.kind, "loaded in", loadedIn);
    const start = performance.now();
    expect(await loadReferenceFacts(test.context)).toBe(false);
    console.log("again in", performance.now() - start);
  });
  it("read", async () => {
    for (let i = 0; i < 4; i++) {
      let start = performance.now();
      const all = await listMunicipalities(test.context, { text: null }, localUser);
      console.log("list", performance.now() - start);
      expect(all.ok && all.value.length).toBe(357);
      start = performance.now();
      const one = await readMunicipality(test.context, { number: "5020" }, localUser);
      console.log("one", performance.now() - start);
      if (i === 3) console.log(JSON.stringify(one).slice(0, 3000));
    }
  });
});
