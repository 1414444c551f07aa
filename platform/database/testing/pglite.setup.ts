import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate.ts";
import { openEmbedded } from "../open-embedded.ts";
import type {} from "./provided.ts";

/**
 * Before the tests on the embedded database: a migrated one in a directory, and its dump. Files that test the code open the dump in memory;
 * those that start the program copy the directory (`copyCreatedDirectory`).
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), "omforent-test-pglite-"));
  const directory = join(root, "created");
  mkdirSync(directory);
  const { pglite, config } = await openEmbedded(directory);
  const pool = new pg.Pool(config);
  const migrated = await migrate(pool);
  if (!migrated.ok) throw new Error(migrated.refusal.code);
  const template = join(root, "template.tar");
  const dump = await pglite.dumpDataDir("none");
  writeFileSync(template, Buffer.from(await dump.arrayBuffer()));
  await pool.end();
  await pglite.close();
  project.provide("database", { kind: "pglite", template, directory });
  return () => rmSync(root, { recursive: true, force: true });
}
