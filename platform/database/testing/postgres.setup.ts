import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate.ts";
import { urlOf } from "./copy-on-server.ts";
import { startPostgresServer } from "./postgres-server.ts";
import type {} from "./provided.ts";

/** Before the database tests on PostgreSQL: a server (or the one that TEST_DATABASE_URL names) with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgresServer();
  const template = `omforent_template_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Pool({ connectionString: server.url, max: 1 });
  admin.on("error", () => {});
  await admin.query(`create database ${template} encoding 'UTF8' template template0`);
  const pool = new pg.Pool({ connectionString: urlOf(server.url, template), max: 1 });
  const migrated = await migrate(pool);
  await pool.end();
  if (!migrated.ok) throw new Error(migrated.refusal.code);
  project.provide("database", { kind: "postgres", url: server.url, template });
  return async () => {
    await admin.query(`drop database if exists ${template}`);
    await admin.end();
    await server.stop();
  };
}
