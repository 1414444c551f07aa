import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { openInMemory } from "../open-embedded.ts";
import { asAdministrator, urlOf } from "./copy-on-server.ts";
import type {} from "./provided.ts";

/** A database without a single table, on whichever kind the test runs on: for the tests of migrations themselves. */
export async function openEmptyDatabase(): Promise<{ readonly pool: pg.Pool; readonly close: () => Promise<void> }> {
  const provided = inject("database");
  if (provided.kind === "pglite") {
    const { pglite, config } = await openInMemory();
    const pool = new pg.Pool(config);
    return { pool, close: async () => pool.end().then(() => pglite.close()) };
  }
  const name = `omforent_test_${randomBytes(6).toString("hex")}`;
  await asAdministrator(provided.url, `create database ${name} encoding 'UTF8' template template0`);
  const pool = new pg.Pool({ connectionString: urlOf(provided.url, name), max: 4 });
  return {
    pool,
    close: async () => pool.end().then(() => asAdministrator(provided.url, `drop database ${name} with (force)`)),
  };
}
