import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate.ts";
import { openInMemory } from "../open-embedded.ts";
import type {} from "./provided.ts";

/** Before the database tests on the embedded database: a migrated one in memory, dumped, so that each file starts from the dump. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { pglite, config } = await openInMemory();
  const pool = new pg.Pool(config);
  const migrated = await migrate(pool);
  if (!migrated.ok) throw new Error(migrated.refusal.code);
  const directory = mkdtempSync(join(tmpdir(), "omforent-test-pglite-"));
  const template = join(directory, "template.tar");
  const dump = await pglite.dumpDataDir("none");
  writeFileSync(template, Buffer.from(await dump.arrayBuffer()));
  await pool.end();
  await pglite.close();
  project.provide("database", { kind: "pglite", template });
  return () => rmSync(directory, { recursive: true, force: true });
}
