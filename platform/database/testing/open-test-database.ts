import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Database } from "../../kernel/server/context.ts";
import { type CreatedDatabase, createDatabase } from "../create-database.ts";
import { openInMemory } from "../open-embedded.ts";
import { copyOnServer, type ServerTemplate, urlOfCopy } from "./copy-on-server.ts";
import type { ProvidedDatabase } from "./provided.ts";

type EmbeddedTemplate = Extract<ProvidedDatabase, { kind: "pglite" }>;

export type TestDatabase = CreatedDatabase & {
  readonly close: () => Promise<void>;
  /** Closes it and keeps what it holds, as a template for others. */
  readonly keep: () => Promise<{ readonly provided: ProvidedDatabase; readonly remove: () => Promise<void> }>;
};

/** A copy of the migrated template that nobody else sees. */
export const openTestDatabase = (provided: ProvidedDatabase): Promise<TestDatabase> =>
  provided.kind === "pglite" ? copyInMemory(provided) : openCopyOnServer(provided);

/** A template that holds what `fill` puts into it, made from another. */
export async function fillTemplate(provided: ProvidedDatabase, fill: (database: Database) => Promise<void>) {
  const opened = await openTestDatabase(provided);
  await fill(opened.database);
  return opened.keep();
}

async function copyInMemory({ template, directory }: EmbeddedTemplate): Promise<TestDatabase> {
  const { pglite, config } = await openInMemory(new Blob([readFileSync(template)]));
  const opened = createDatabase(config);
  opened.pool.serveAs("omforent_app");
  const close = async () => {
    await opened.database.destroy();
    await pglite.close();
  };
  const keep = async () => {
    const kept = `${template}.kept.tar`;
    writeFileSync(kept, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()));
    await close();
    return {
      provided: { kind: "pglite", template: kept, directory } as const,
      remove: async () => rmSync(kept, { force: true }),
    };
  };
  return { ...opened, close, keep };
}

async function openCopyOnServer(provided: ServerTemplate): Promise<TestDatabase> {
  const copy = await copyOnServer(provided);
  const opened = createDatabase({ connectionString: urlOfCopy(provided, copy.name), max: 4 });
  opened.pool.serveAs("omforent_app");
  const close = async () => {
    await opened.database.destroy();
    await copy.drop();
  };
  const keep = async () => {
    await opened.database.destroy();
    return { provided: { ...provided, template: copy.name }, remove: copy.drop };
  };
  return { ...opened, close, keep };
}
