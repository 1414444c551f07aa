import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Database } from "../../kernel/server/context.ts";
import { createDatabase } from "../create-database.ts";
import { embeddedConfig } from "../open-embedded.ts";
import { urlOf } from "./postgres.setup.ts";
import type { ProvidedDatabase } from "./provided.ts";

export type TestDatabase = { readonly database: Database; readonly pool: pg.Pool; readonly close: () => Promise<void> };

/** A copy of the migrated template that nobody else sees. */
export const openTestDatabase = (provided: ProvidedDatabase): Promise<TestDatabase> =>
  provided.kind === "pglite" ? copyInMemory(provided.template) : copyOnServer(provided);

async function copyInMemory(template: string): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([readFileSync(template)]) });
  const opened = createDatabase(embeddedConfig(pglite));
  const close = async () => {
    await opened.database.destroy();
    await pglite.close();
  };
  return { ...opened, close };
}

async function copyOnServer({
  url,
  template,
}: {
  readonly url: string;
  readonly template: string;
}): Promise<TestDatabase> {
  const name = `omforent_test_${randomBytes(6).toString("hex")}`;
  await asAdministrator(url, `create database ${name} template ${template}`);
  const opened = createDatabase({ connectionString: urlOf(url, name), max: 4 });
  const close = async () => {
    await opened.database.destroy();
    await asAdministrator(url, `drop database ${name} with (force)`);
  };
  return { ...opened, close };
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
