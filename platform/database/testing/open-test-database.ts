import { readFileSync } from "node:fs";
import { type CreatedDatabase, createDatabase } from "../create-database.ts";
import { openInMemory } from "../open-embedded.ts";
import { copyOnServer, type ServerTemplate, urlOfCopy } from "./copy-on-server.ts";
import type { ProvidedDatabase } from "./provided.ts";

export type TestDatabase = CreatedDatabase & { readonly close: () => Promise<void> };

/** A copy of the migrated template that nobody else sees. */
export const openTestDatabase = (provided: ProvidedDatabase): Promise<TestDatabase> =>
  provided.kind === "pglite" ? copyInMemory(provided.template) : openCopyOnServer(provided);

async function copyInMemory(template: string): Promise<TestDatabase> {
  const { pglite, config } = await openInMemory(new Blob([readFileSync(template)]));
  const opened = createDatabase(config);
  opened.pool.serveAs("omforent_app");
  const close = async () => {
    await opened.database.destroy();
    await pglite.close();
  };
  return { ...opened, close };
}

async function openCopyOnServer(provided: ServerTemplate): Promise<TestDatabase> {
  const copy = await copyOnServer(provided);
  const opened = createDatabase({ connectionString: urlOfCopy(provided, copy.name), max: 4 });
  opened.pool.serveAs("omforent_app");
  const close = async () => {
    await opened.database.destroy();
    await copy.drop();
  };
  return { ...opened, close };
}
