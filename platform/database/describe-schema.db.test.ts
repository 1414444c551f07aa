import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { describeSchema } from "./describe-schema.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";

let pool: pg.Pool;
let close = async () => {};
beforeAll(async () => {
  ({ pool, close } = await openTestDatabase(inject("database")));
}, 60_000);
afterAll(() => close());

describe("schema.sql", () => {
  // Out of date? npx vitest run --project db-pglite platform/database/describe-schema --update
  it("is what the migrations make, the same on the embedded database and on a server", async () => {
    const schema = await describeSchema(pool);
    expect(schema).toContain("create table events (");
    expect(schema).toContain("refuse_change()");
    await expect(schema).toMatchFileSnapshot(join(import.meta.dirname, "schema.sql"));
  });
});
